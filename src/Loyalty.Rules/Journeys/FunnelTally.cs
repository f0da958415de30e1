namespace Loyalty.Rules.Journeys;

/// <summary>Counts members for a funnel, one after the other.</summary>
internal sealed class FunnelTally
{
    private readonly JourneyPlan _plan;
    private readonly long _now;
    private readonly FunnelCount[] _counts;

    internal FunnelTally(JourneyPlan plan, long now)
    {
        _plan = plan;
        _now = now;
        _counts = [.. plan.Tables.Index.Leaves.Select(_ => new FunnelCount())];
    }

    internal int Members { get; private set; }

    /// <summary>Those who have not begun a run.</summary>
    internal int Outside { get; private set; }

    internal IEnumerable<FunnelPhase> Phases =>
        _plan.Tables.Index.Leaves.Select(leaf => new FunnelPhase(leaf.Phase, _counts[leaf.Number], LeadsOn(leaf)));

    /// <summary>Counts a member.</summary>
    /// <param name="latest">Where the latest run stands, or null.</param>
    /// <param name="running">The phases in which runs go on.</param>
    /// <param name="stays">The phases that were entered, sorted.</param>
    internal void Add(FunnelPlace? latest, IEnumerable<int> running, IReadOnlyList<PhaseStays> stays)
    {
        Members++;
        if (latest is { } place)
        {
            _counts[place.Leaf].In++;
            if (place.IsRunning && IsStalled(place))
                _counts[place.Leaf].Stalled++;
        }
        else
            Outside++;
        foreach (int leaf in running)
            _counts[leaf].Left--;
        for (int i = 0; i < stays.Count; i++)
        {
            bool wentOn = i + 1 < stays.Count && stays[i + 1].Leaf == stays[i].Leaf + 1;
            Add(_counts[stays[i].Leaf], stays[i], wentOn);
        }
    }

    /// <summary>Whether the way through the journey goes from a phase to the next one of the document.</summary>
    private bool LeadsOn(LeafPlace leaf) =>
        leaf.Phase.Transitions.Any(one =>
            _plan.Tables.Index.PlaceOf(one.To) is { } place && _plan.Tables.Index.EntryOf(place) == leaf.Number + 1
        );

    private void Add(FunnelCount count, in PhaseStays stays, bool wentOn)
    {
        count.Members++;
        count.Entered += stays.Entered;
        if (_plan.Tables.Index.Leaves[stays.Leaf].Phase.Kind != PhaseKind.Final)
            count.Left += stays.Entered;
        if (wentOn)
            count.WentOn++;
        if (stays.LastDays != PhaseStays.NoDays)
            count.AddStay(stays.LastDays);
    }

    private bool IsStalled(in FunnelPlace place)
    {
        var phase = _plan.Tables.Index.Leaves[place.Leaf].Phase;
        if (phase.StalledAfter is { } said)
            return _now > _plan.Tables.Clock.Later(place.Entered, said);
        if (phase.Kind != PhaseKind.Ordinary)
            return false;
        long longest = 0;
        foreach (var timer in phase.Timers)
        {
            if (timer.Start == TimerStart.OnEntry && timer.Marks.Count > 0)
                longest = Math.Max(
                    longest,
                    _plan.Tables.Clock.Later(place.Entered, timer.Marks[timer.Marks.Count - 1].After)
                );
        }
        return longest > 0 && _now > longest;
    }
}
