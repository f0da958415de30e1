using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A decision as a document has it. Collects what is read, and holds what is written.</summary>
internal sealed class DecisionDocument
{
    /// <param name="plan">The plan; null where the document is of another one, and no decision is made of it.</param>
    internal DecisionDocument(LoyaltyPlan? plan) => Plan = plan;

    internal DecisionDocument(Decision decision)
        : this(decision.Plan)
    {
        var record = decision.Record;
        TransactionId = decision.Sale.Id;
        MemberId = decision.Sale.Header.MemberId;
        StateVersion = record.StateVersion;
        Admission = record.Admission;
        BodyHash = record.BodyHash;
        Total = record.Total;
        Discount = record.Discount;
        Payable = record.Total - record.Discount;
        Points = record.Points;
        PointsRedeemed = record.PointsRedeemed;
        Awards = decision.Awards;
        LineDiscounts = decision.LineDiscounts;
        Postings = Array.ConvertAll(record.Postings, one => ToEntry(decision.Plan.Compiled.Layout, one));
        Outcomes = [.. decision.Outcomes.Select((one, place) => new OutcomeEntry(one, decision.LinesOf(place)))];
        Nudges = decision.Nudges;
        Faults = decision.Faults;
        if (
            decision.Journey is { } journey
            && (journey.Steps.Length | journey.Touches.Length | journey.Rewards.Length) > 0
        )
            Journey = new JourneyPartDocument(journey);
        // A state of another program is no part of what this plan says.
        var next = decision.NextState;
        NextState = next?.Core.Layout.Fingerprint == decision.Plan.Compiled.Layout.Fingerprint ? next : null;
    }

    internal LoyaltyPlan? Plan { get; }

    /// <summary>Null or empty where the sale has no id.</summary>
    internal string? TransactionId { get; set; }

    internal string? MemberId { get; set; }

    /// <summary>The version of the state that was decided upon; -1 for a guest.</summary>
    internal long StateVersion { get; set; } = -1;

    internal Admission Admission { get; set; }

    internal ulong? BodyHash { get; set; }

    internal long Total { get; set; }

    internal long Discount { get; set; }

    internal long Payable { get; set; }

    internal long Points { get; set; }
    internal long PointsRedeemed { get; set; }

    internal IReadOnlyList<Award> Awards { get; set; } = [];

    internal IReadOnlyList<LineDiscount> LineDiscounts { get; set; } = [];

    internal IReadOnlyList<AccountEntry> Postings { get; set; } = [];

    internal IReadOnlyList<OutcomeEntry> Outcomes { get; set; } = [];

    internal IReadOnlyList<Nudge> Nudges { get; set; } = [];

    internal IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>What became of the member's journey; null where nothing did.</summary>
    internal JourneyPartDocument? Journey { get; set; }

    internal MemberState? NextState { get; set; }

    /// <summary>Whether the sale was read far enough to hash it: what a refused sale says is not looked at as a whole.</summary>
    internal bool HasBody => Admission.Status is not (AdmissionStatus.None or AdmissionStatus.Refused);

    /// <summary>What the document says of the member's journey; null for a plan without one.</summary>
    internal DecidedJourney? ToJourney() =>
        Plan!.Journey is null
            ? null
            : new DecidedJourney(
                NextState?.Journey,
                Journey?.Steps ?? [],
                [.. (Journey?.Touches ?? []).Select(touch => touch.ToOutcome(MemberId!, Plan.Journey))],
                Journey?.Rewards ?? []
            );

    internal DecisionRecord ToRecord(Transaction sale)
    {
        var record = new DecisionRecord
        {
            Admission = Admission,
            Header = sale.Header,
            BodyHash = BodyHash ?? 0,
            ProgramFingerprint = Plan!.Compiled.Layout.Fingerprint,
            BusinessDay = HasBody ? Plan.Compiled.Calendar.BusinessDayOf(sale.Header.At.UtcTicks) : 0,
            StateVersion = StateVersion,
            Total = Total,
        };
        record.Repeat();
        foreach (var award in Awards)
            record.Add(award);
        foreach (var discount in LineDiscounts)
            record.Add(discount);
        foreach (var posting in Postings)
            record.Add(posting.ToPosting());
        foreach (var outcome in Outcomes)
            record.Add(outcome.ToOutcome());
        foreach (var nudge in Nudges)
            record.Add(nudge);
        record.Faults.AddRange(Faults);
        return record.ToDurable();
    }

    private static AccountEntry ToEntry(StateLayout layout, in Posting posting) =>
        posting.Slot < 0
            ? new AccountEntry(posting)
            : new AccountEntry(layout, posting.Slot, posting.Period, posting.Before, posting.After);
}
