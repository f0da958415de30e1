namespace Loyalty.Rules;

/// <summary>Something worth saying to the customer: how far the next reward is, or an offer to add to the basket.</summary>
/// <remarks>Immutable. Computed from the rule's outcome, so that it cannot disagree with it.</remarks>
public readonly struct Nudge
{
    internal Nudge(string? ruleId, NudgeKind kind, long missing, OutcomeUnit unit, string? items, long? saving)
    {
        RuleId = ruleId;
        Kind = kind;
        Missing = missing;
        Unit = unit;
        Items = items;
        Saving = saving;
    }

    /// <summary>The rule; null for <see cref="NudgeKind.Join"/>.</summary>
    public string? RuleId { get; }

    /// <summary>What is said.</summary>
    public NudgeKind Kind { get; }

    /// <summary>How much is missing, or how many units are offered.</summary>
    public long Missing { get; }

    /// <summary>In what <see cref="Missing"/> is counted.</summary>
    public OutcomeUnit Unit { get; }

    /// <summary>The name of the selector that is missing or offered, or null if it has none.</summary>
    public string? Items { get; }

    /// <summary>What accepting the offer saves, in minor units; null if it cannot be known exactly.</summary>
    public long? Saving { get; }
}
