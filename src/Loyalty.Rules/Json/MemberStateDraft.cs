using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A member's state while it is read.</summary>
internal sealed class MemberStateDraft
{
    private readonly LoyaltyPlan? _plan;

    /// <param name="plan">The plan; null where the document is of another one, and nothing is built.</param>
    internal MemberStateDraft(LoyaltyPlan? plan) => _plan = plan;

    internal string MemberId { get; set; } = "";

    internal long Version { get; set; }

    internal long LatestTicks { get; set; }

    internal IReadOnlyList<AccountEntry> Counters { get; set; } = [];

    internal IReadOnlyList<Lot> Lots { get; set; } = [];

    internal IReadOnlyList<AppliedSale> Applied { get; set; } = [];

    internal JourneyRecord? Journey { get; set; }

    /// <returns>The state; null where the document is of another plan.</returns>
    internal MemberState? Build()
    {
        if (_plan is null)
            return null;
        var core = new StateCore(_plan.Compiled.Layout, MemberId) { Version = Version, LatestTicks = LatestTicks };
        foreach (var counter in Counters)
            core.Set(counter.Key, counter.Value.Value);
        core.Lots.Rebuild([.. Lots]);
        foreach (var sale in Applied)
            core.AddApplied(sale);
        return new MemberState(core, _plan.Journey, Journey);
    }
}
