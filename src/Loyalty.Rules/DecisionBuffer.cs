using Loyalty.Rules.Evaluation;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules;

/// <summary>A decision in memory that the caller owns and reuses from sale to sale: once it has grown to the sales it meets, a decision allocates nothing.</summary>
/// <remarks>Not thread-safe: one a thread. What it shows holds until the next evaluation into it.</remarks>
public sealed class DecisionBuffer
{
    /// <summary>Whether the sale was taken, and if not, why.</summary>
    public Admission Admission => Record.Admission;

    /// <summary>The sum of the sale's amounts, in minor units; 0 where a line or the header was refused.</summary>
    public long Total => Record.Total;

    /// <summary>All discounts, in minor units; those of the first time for a sale that was applied already, else 0 for one that was not taken.</summary>
    public long Discount => Record.Discount;

    /// <summary>What the customer pays, in minor units: the total less the discounts; never below 0.</summary>
    public long Payable => Record.Total - Record.Discount;

    /// <summary>The points that all awards earn; those of the first time for a sale that was applied already.</summary>
    public long Points => Record.Points;

    /// <summary>The points that the customer gives for rewards; those of the first time for a sale that was applied already.</summary>
    public long PointsRedeemed => Record.PointsRedeemed;

    /// <summary>What is given, in the order of decision.</summary>
    public ReadOnlySpan<Award> Awards => Record.Awards.AsSpan(0, Record.AwardCount);

    /// <summary>The changes of the member's state; empty for a guest and in training.</summary>
    public ReadOnlySpan<Posting> Postings => Record.Postings.AsSpan(0, Record.PostingCount);

    /// <summary>What each rule came to that the sale, or an open card of the member, touches; in the order of decision.</summary>
    public ReadOnlySpan<Outcome> Outcomes => Record.Outcomes.AsSpan(0, Record.OutcomeCount);

    /// <summary>What is worth saying to the customer.</summary>
    public ReadOnlySpan<Nudge> Nudges => Record.Nudges.AsSpan(0, Record.NudgeCount);

    /// <summary>The parts of the discounts on each line of the sale.</summary>
    public ReadOnlySpan<LineDiscount> LineDiscounts => Record.LineDiscounts.AsSpan(0, Record.LineDiscountCount);

    /// <summary>The steps that the member took in the program's journey, in the order of time: timers that were due, then what the sale brought.</summary>
    public IReadOnlyList<RunStep> JourneySteps => Workspace.Journey?.Steps ?? [];

    /// <summary>What became of touches: those that the journey issued, and those that fell out.</summary>
    public IReadOnlyList<TouchOutcome> Touches => Workspace.Journey?.Touches ?? [];

    /// <summary>The points that steps of the journey give for later; no part of <see cref="Points"/>.</summary>
    public IReadOnlyList<RunReward> JourneyRewards => Workspace.Journey?.Rewards ?? [];

    /// <summary>Custom rules that failed.</summary>
    public IReadOnlyList<Fault> Faults => Record.Faults;

    internal DecisionRecord Record { get; } = new();

    internal Workspace Workspace { get; } = new();

    /// <summary>How many rules the last evaluation looked at: those that the sale, or an open card of the member, touches.</summary>
    internal int RulesVisited => Workspace.VisitedCount;
}
