namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a rule came to, and what is worth saying of it, or null.</summary>
internal sealed record Decided(ReferenceOutcome Outcome, ReferenceNudge? Nudge = null)
{
    /// <summary>Of a rule on units: what the verdict would be with these numbers, if nothing had been asked.</summary>
    internal Verdict? OfNothing { get; init; }

    /// <summary>The rule decided first among those that took something of what the rule might have discounted, or null.</summary>
    internal string? FirstTaker { get; init; }

    /// <summary>How many times of a cap a basket discount used.</summary>
    internal long TimesUsed { get; init; }

    /// <summary>Whether a cap on times kept sets from a basket discount.</summary>
    internal bool SetsCut { get; init; }
}
