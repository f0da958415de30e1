using Loyalty.Rules.Evaluation;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules;

/// <summary>A decision on a sale as durable data: awards, postings, outcomes, nudges, and the member's next state.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class Decision
{
    private readonly Fault[] _faults;
    private readonly int[] _lines;

    internal Decision(
        LoyaltyPlan plan,
        Transaction sale,
        DecisionRecord record,
        int[] lines,
        MemberState? state,
        DecidedJourney? journey
    )
        : this(plan, sale, record, lines, journey) => NextState = state?.With(this);

    private Decision(LoyaltyPlan plan, Transaction sale, DecisionRecord record, int[] lines, DecidedJourney? journey)
    {
        Plan = plan;
        Sale = sale;
        Record = record;
        _faults = record.Faults.Count == 0 ? [] : [.. record.Faults];
        _lines = lines;
        Journey = journey;
    }

    /// <summary>The sale that was decided.</summary>
    public Transaction Sale { get; }

    /// <summary>Whether the sale was taken, and if not, why.</summary>
    public Admission Admission => Record.Admission;

    /// <summary>The sum of the sale's amounts; 0 where a line or the header was refused.</summary>
    public Money Total => new(Record.Total, Sale.Header.Currency);

    /// <summary>All discounts; those of the first time for a sale that was applied already, else 0 for one that was not taken.</summary>
    public Money Discount => new(Record.Discount, Sale.Header.Currency);

    /// <summary>What the customer pays: the total less the discounts; never below 0.</summary>
    public Money Payable => new(Record.Total - Record.Discount, Sale.Header.Currency);

    /// <summary>The points that all awards earn; those of the first time for a sale that was applied already.</summary>
    public long Points => Record.Points;

    /// <summary>The points that the customer gives for rewards; those of the first time for a sale that was applied already.</summary>
    public long PointsRedeemed => Record.PointsRedeemed;

    /// <summary>What is given, in the order of decision.</summary>
    public IReadOnlyList<Award> Awards => Record.Awards;

    /// <summary>The changes of the member's state; empty for a guest and in training.</summary>
    public IReadOnlyList<Posting> Postings => Record.Postings;

    /// <summary>What each rule came to that the sale, or an open card of the member, touches; in the order of decision.</summary>
    public IReadOnlyList<Outcome> Outcomes => Record.Outcomes;

    /// <summary>What is worth saying to the customer.</summary>
    public IReadOnlyList<Nudge> Nudges => Record.Nudges;

    /// <summary>The parts of the discounts on each line of the sale.</summary>
    public IReadOnlyList<LineDiscount> LineDiscounts => Record.LineDiscounts;

    /// <summary>Custom rules that failed.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>The steps that the member took in the program's journey, in the order of time: timers that were due, then what the sale brought.</summary>
    public IReadOnlyList<RunStep> JourneySteps => Journey?.Steps ?? [];

    /// <summary>What became of touches: those that the journey issued, and those that fell out.</summary>
    public IReadOnlyList<TouchOutcome> Touches => Journey?.Touches ?? [];

    /// <summary>The points that steps of the journey give for later; no part of <see cref="Points"/>.</summary>
    public IReadOnlyList<RunReward> JourneyRewards => Journey?.Rewards ?? [];

    /// <summary>The state with this decision applied; the same state where the sale was not taken; null for a guest.</summary>
    public MemberState? NextState { get; }

    internal LoyaltyPlan Plan { get; }

    internal DecisionRecord Record { get; }

    /// <summary>What the sale made of the member's journey; null where there is none to decide upon.</summary>
    internal DecidedJourney? Journey { get; }

    /// <summary>The lines of the sale that a rule's outcome, award and postings speak of, by their places counted from 0.</summary>
    /// <param name="outcome">The place of the outcome among the outcomes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public IReadOnlyList<int> LinesOf(int outcome) =>
        (uint)outcome < (uint)Record.OutcomeCount
            ? DecidedLines.Of(_lines, outcome, Record.OutcomeCount)
            : throw new ArgumentOutOfRangeException(
                nameof(outcome),
                outcome,
                "The decision has no outcome at this place."
            );
}
