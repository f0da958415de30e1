namespace Loyalty.Rules;

/// <summary>Something worth saying to the customer: how far the next reward is, or an offer to add to the basket.</summary>
/// <remarks>Immutable. Computed from the rule's outcome, so that it cannot disagree with it.</remarks>
public readonly struct Nudge
{
    // Small, because decisions are kept in their millions.
    private readonly long _saving;
    private readonly byte _kind;
    private readonly byte _unit;
    private readonly bool _saves;

    internal Nudge(string? ruleId, NudgeKind kind, long missing, OutcomeUnit unit, string? items, long? saving)
    {
        RuleId = ruleId;
        _kind = (byte)kind;
        Missing = missing;
        _unit = (byte)unit;
        Items = items;
        _saves = saving.HasValue;
        _saving = saving.GetValueOrDefault();
    }

    /// <summary>The rule; null for <see cref="NudgeKind.Join"/>.</summary>
    public string? RuleId { get; }

    /// <summary>What is said.</summary>
    public NudgeKind Kind => (NudgeKind)_kind;

    /// <summary>How much is missing, or how many units are offered.</summary>
    public long Missing { get; }

    /// <summary>In what <see cref="Missing"/> is counted.</summary>
    public OutcomeUnit Unit => (OutcomeUnit)_unit;

    /// <summary>The name of the selector that is missing or offered, or null if it has none.</summary>
    public string? Items { get; }

    /// <summary>What accepting the offer saves, in minor units; null if it cannot be known exactly.</summary>
    public long? Saving => _saves ? _saving : null;
}
