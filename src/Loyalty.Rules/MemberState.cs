using Loyalty.Rules.Journeys;

namespace Loyalty.Rules;

/// <summary>Everything that a program keeps of a member: counters, lots of points, the journey, and the sales applied lately. Nothing personal.</summary>
/// <remarks>
/// Immutable and thread-safe. Made by <see cref="LoyaltyPlan.NewMember"/>; changed by postings only: the next state is the state plus a decision.
/// Two states are equal if all they keep is equal.
/// </remarks>
public sealed partial class MemberState : IEquatable<MemberState>
{
    internal MemberState(StateCore core, JourneyPlan? journeyPlan, JourneyRecord? journey = null)
    {
        Core = core;
        JourneyPlan = journeyPlan;
        Journey = journey;
    }

    /// <summary>The host's id of the member.</summary>
    public string MemberId => Core.MemberId;

    /// <summary>The program that the state belongs to.</summary>
    public string ProgramId => Core.Layout.ProgramId;

    /// <summary>Counts the decisions applied: for optimistic concurrency in the host's store.</summary>
    public long Version => Core.Version;

    /// <summary>Points that remain in all lots. What of them can be spent depends on the time: <see cref="PointsAt"/>.</summary>
    public long Points => Core.Lots.Balance;

    /// <summary>The lots of points that are not used up, in the order in which they are spent: by expiry (never comes last), issue, sale and rule.</summary>
    public IReadOnlyList<Lot> Lots => Core.Lots;

    /// <summary>The sales that are remembered for the lateness horizon, in the order in which they were applied.</summary>
    public IReadOnlyList<AppliedSale> Applied => new ArraySegment<AppliedSale>(Core.Applied, 0, Core.AppliedCount);

    /// <summary>Whether the member has joined the program by asking to enrol.</summary>
    public bool HasJoined => Core.Latest(PostingAccount.Enrolment, null) != 0;

    /// <summary>Where the member is in the program's journey; null until something happens there, and where the program has none.</summary>
    public JourneyRecord? Journey { get; }

    /// <summary>The plan that knows what the numbers of the record mean; null where the program has no journey.</summary>
    internal JourneyPlan? JourneyPlan { get; }

    internal StateCore Core { get; }

    /// <summary>Points that can be spent at an instant: a point is not spendable before it is available, nor from its expiry on, swept or not.</summary>
    /// <param name="at">The instant.</param>
    public long PointsAt(DateTimeOffset at) => Core.Lots.SpendableAt(at.UtcTicks);

    /// <summary>Open stamps of a card; 0 where there is none.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public long Stamps(string ruleId) => Core.Latest(PostingAccount.Stamps, Given.Value(ruleId));

    /// <summary>Units that a card owes the member; 0 where there is none.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public long OwedUnits(string ruleId) => Core.Latest(PostingAccount.OwedUnits, Given.Value(ruleId));

    /// <summary>What a member-tier rule has measured in its latest window, in minor units, units, visits or points; 0 where there is nothing.</summary>
    /// <remarks>Of rolling days: those that end with the latest one that brought anything. Of the balance of points nothing is kept: see <see cref="Points"/>.</remarks>
    /// <param name="ruleId">The id of the rule.</param>
    public long Measure(string ruleId) => Core.Latest(PostingAccount.Measure, Given.Value(ruleId));

    /// <summary>The latest business day on which what a cross-sell asks for was bought, in days since 1970-01-01; 0 where none is known, or the rule does not ask.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public long LastBought(string ruleId) => Core.Latest(PostingAccount.LastBought, Given.Value(ruleId));

    /// <summary>The latest business day on which what a cross-sell offers was bought, in days since 1970-01-01; 0 where none is known, or the rule does not ask.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public long LastTried(string ruleId) => Core.Latest(PostingAccount.LastTried, Given.Value(ruleId));

    /// <summary>What a counter of a custom rule holds in its latest window; 0 where there is nothing.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="counter">The name of the counter.</param>
    public long Counter(string ruleId, string counter) =>
        Core.Latest(PostingAccount.CustomCounter, Given.Value(ruleId), Given.Value(counter));

    /// <summary>The coupons of a rule, by step, those that end first before the others. None is valid after its last day, though it may still be listed.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    public IReadOnlyList<Coupon> Coupons(string ruleId)
    {
        Given.Value(ruleId);
        var coupons = new List<Coupon>();
        for (int i = 0; i < Core.Count; i++)
        {
            ref readonly var slot = ref Core.Layout.Slots[StateCore.SlotOf(Core.Keys[i])];
            if (slot.IsCoupons && string.Equals(slot.RuleId, ruleId, StringComparison.Ordinal))
                coupons.Add(new Coupon(slot.Part, StateCore.PeriodOf(Core.Keys[i]), Core.Values[i]));
        }
        return coupons;
    }

    /// <summary>The state with a decision applied.</summary>
    /// <param name="decision">A decision on a sale of this member, made from this state.</param>
    /// <exception cref="InvalidOperationException">The decision was made from another state.</exception>
    public MemberState With(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var core = new StateCore(Core, moreSales: 1);
        var decided = decision.Journey;
        bool changed = StateChange.Apply(core, decision.Record, decided?.StartsFrom(Journey) ?? true);
        if (!changed || decided is null)
            return new MemberState(core, JourneyPlan, Journey);
        var plan = decision.Plan.Journey!;
        RewardLots.Add(core.Lots, plan.Journey.Id, decided.Rewards, core.Layout.PointUnit);
        return new MemberState(core, plan, decided.Next);
    }

    /// <summary>A state that can be changed in place.</summary>
    public Builder ToBuilder() => new(new StateCore(Core), JourneyPlan, Journey);

    /// <inheritdoc/>
    public bool Equals(MemberState? other) =>
        other is not null
        && (
            ReferenceEquals(this, other) || (StateEquality.AreEqual(Core, other.Core) && Equals(Journey, other.Journey))
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MemberState);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)StableHash.Of(MemberId.AsSpan()) ^ (int)Version);

    /// <summary>A state that is changed in place: what a till keeps in memory for its members.</summary>
    /// <remarks>Not thread-safe.</remarks>
    public sealed class Builder
    {
        private JourneyPlan? _journeyPlan;

        internal Builder(StateCore core, JourneyPlan? journeyPlan, JourneyRecord? journey)
        {
            Core = core;
            _journeyPlan = journeyPlan;
            Journey = journey;
        }

        /// <summary>The host's id of the member.</summary>
        public string MemberId => Core.MemberId;

        /// <summary>Counts the decisions applied.</summary>
        public long Version => Core.Version;

        /// <summary>Points that remain in all lots.</summary>
        public long Points => Core.Lots.Balance;

        /// <summary>Where the member is in the program's journey; null until something happens there, and where the program has none.</summary>
        public JourneyRecord? Journey { get; private set; }

        internal StateCore Core { get; }

        /// <summary>What a member-tier rule has measured in its latest window, in minor units, units, visits or points; 0 where there is nothing.</summary>
        /// <param name="ruleId">The id of the rule.</param>
        public long Measure(string ruleId) => Core.Latest(PostingAccount.Measure, Given.Value(ruleId));

        /// <summary>Applies a decision in place.</summary>
        /// <param name="decision">A decision on a sale of this member, made from this state as it is now.</param>
        /// <exception cref="InvalidOperationException">The decision was made from another state.</exception>
        public void Apply(DecisionBuffer decision)
        {
            ArgumentNullException.ThrowIfNull(decision);
            var decided = decision.Workspace.Journey;
            bool changed = StateChange.Apply(Core, decision.Record, decided?.StartsFrom(Journey) ?? true);
            if (!changed || decided is not { HasChanged: true })
                return;
            _journeyPlan = decided.Plan;
            RewardLots.Add(Core.Lots, _journeyPlan.Journey.Id, decided.Rewards, Core.Layout.PointUnit);
            Journey = decided.ToRecord();
        }

        /// <summary>The state as it is now.</summary>
        public MemberState ToImmutable() => new(new StateCore(Core), _journeyPlan, Journey);
    }
}
