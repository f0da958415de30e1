namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule came to, and what is worth saying of it, or null.</summary>
internal sealed record Decided(ReferenceOutcome Outcome, ReferenceNudge? Nudge = null)
{
    /// <summary>How many times of a cap a basket discount used.</summary>
    internal long TimesUsed { get; init; }

    /// <summary>Whether a cap took something off what a basket gives.</summary>
    internal bool CutByCap { get; init; }
}
