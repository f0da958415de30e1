namespace Loyalty.Rules.Rewards;

/// <summary>A range, half-open, in which something of the member must lie before the sale.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MemberCondition
{
    internal MemberCondition(MemberMeasure measure, string? ruleId, long? atLeast, long? below, OutcomeUnit unit)
    {
        Measure = measure;
        RuleId = ruleId;
        AtLeast = atLeast;
        Below = below;
        Unit = unit;
    }

    /// <summary>What is looked at.</summary>
    public MemberMeasure Measure { get; }

    /// <summary>The id of the rule of member tiers, for <see cref="MemberMeasure.OfTiers"/>; else null.</summary>
    public string? RuleId { get; }

    /// <summary>
    /// The least that will do; null for no such limit. Minor units where <see cref="InMoney"/>, the last decimal of points where <see cref="InPoints"/>, else whole
    /// numbers.
    /// </summary>
    public long? AtLeast { get; }

    /// <summary>What it must lie below; null for no such limit. Counted as <see cref="AtLeast"/>.</summary>
    public long? Below { get; }

    /// <summary>Whether the limits are amounts of money.</summary>
    public bool InMoney => Unit == OutcomeUnit.Money;

    /// <summary>Whether the limits are points.</summary>
    public bool InPoints => Unit == OutcomeUnit.Points;

    /// <summary>Money, points, or units for any other number.</summary>
    internal OutcomeUnit Unit { get; }

    internal bool Holds(long value) =>
        (AtLeast is not { } least || value >= least) && (Below is not { } most || value < most);
}
