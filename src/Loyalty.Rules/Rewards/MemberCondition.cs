namespace Loyalty.Rules.Rewards;

/// <summary>A range, half-open, in which something of the member must lie before the sale.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MemberCondition
{
    internal MemberCondition(MemberMeasure measure, string? ruleId, long? atLeast, long? below, bool inMoney)
    {
        Measure = measure;
        RuleId = ruleId;
        AtLeast = atLeast;
        Below = below;
        InMoney = inMoney;
    }

    /// <summary>What is looked at.</summary>
    public MemberMeasure Measure { get; }

    /// <summary>The id of the rule of member tiers, for <see cref="MemberMeasure.OfTiers"/>; else null.</summary>
    public string? RuleId { get; }

    /// <summary>The least that will do; null for no such limit. Minor units where <see cref="InMoney"/>, else whole numbers.</summary>
    public long? AtLeast { get; }

    /// <summary>What it must lie below; null for no such limit. Minor units where <see cref="InMoney"/>, else whole numbers.</summary>
    public long? Below { get; }

    /// <summary>Whether the limits are amounts of money.</summary>
    public bool InMoney { get; }

    internal bool Holds(long value) =>
        (AtLeast is not { } least || value >= least) && (Below is not { } most || value < most);
}
