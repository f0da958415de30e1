namespace Loyalty.Rules.Compilation;

/// <summary>A rule that only a sale that asks to enrol touches, and the lines on which its discount may fall.</summary>
internal readonly struct EnrolmentRole
{
    internal EnrolmentRole(int rank, RuleRole? targets)
    {
        Rank = rank;
        Targets = targets;
    }

    internal int Rank { get; }

    /// <summary>Null where the rule gives points.</summary>
    internal RuleRole? Targets { get; }
}
