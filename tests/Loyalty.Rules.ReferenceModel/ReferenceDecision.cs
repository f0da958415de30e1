using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>All that a sale comes to. A sale that is not accepted has nothing but its admission and the state it came with.</summary>
public sealed class ReferenceDecision
{
    internal ReferenceDecision(
        AdmissionStatus status,
        ReferenceMember? next,
        Refusal refusal = Refusal.None,
        int line = -1
    )
    {
        Status = status;
        Next = next;
        Refusal = refusal;
        RefusedLine = line;
    }

    public AdmissionStatus Status { get; }

    public Refusal Refusal { get; }

    /// <summary>The place of the line that the refusal is about, counted from 0; -1 for none.</summary>
    public int RefusedLine { get; }

    /// <summary>What the sale posted the first time, for <see cref="AdmissionStatus.AlreadyApplied"/>.</summary>
    public ReferenceSale? Applied { get; internal set; }

    public long Total { get; internal set; }

    public long Discount => Awards.Sum(award => award.Discount);

    public long Payable => Total - Discount;

    public long Points => Awards.Sum(award => award.Points);

    public long PointsRedeemed => Awards.Sum(award => award.PointsRedeemed);

    public IReadOnlyList<ReferenceAward> Awards { get; internal set; } = [];

    /// <summary>By award, then by the place of the line; amounts of 0 are absent.</summary>
    public IReadOnlyList<ReferenceLineDiscount> LineDiscounts { get; internal set; } = [];

    /// <summary>Of every rule looked at, in the order of decision.</summary>
    public IReadOnlyList<ReferenceOutcome> Outcomes { get; internal set; } = [];

    public IReadOnlyList<ReferencePosting> Postings { get; internal set; } = [];

    public IReadOnlyList<ReferenceNudge> Nudges { get; internal set; } = [];

    /// <summary>The steps that the member took in the journey: timers that were due, then what the sale brought.</summary>
    public IReadOnlyList<ReferenceMemberStep> JourneySteps { get; internal set; } = [];

    public IReadOnlyList<ReferenceTouchOutcome> Touches { get; internal set; } = [];

    /// <summary>The points that steps give for later.</summary>
    public IReadOnlyList<ReferenceMemberPoints> JourneyRewards { get; internal set; } = [];

    /// <summary>The state after the sale; the one it came with if nothing is posted; null for a guest.</summary>
    public ReferenceMember? Next { get; }

    /// <summary>The outcome of a rule, or null if the sale did not touch it.</summary>
    public ReferenceOutcome? OutcomeOf(string ruleId) => Outcomes.FirstOrDefault(outcome => outcome.RuleId == ruleId);
}
