namespace Loyalty.Rules.Journeys;

/// <summary>Follows a member through begins and steps, as a funnel counts them from a log.</summary>
internal sealed class LogTally
{
    private readonly SortedDictionary<int, FunnelPlace> _runs = [];
    private readonly List<PhaseStays> _stays = [];

    /// <summary>Of the runs that go on the last one, else the one that ended last.</summary>
    internal FunnelPlace? Latest
    {
        get
        {
            FunnelPlace? latest = null;
            foreach (var place in _runs.Values)
            {
                if (latest is not { } other || place.IsRunning || (!other.IsRunning && place.Entered >= other.Entered))
                    latest = place;
            }
            return latest;
        }
    }

    internal IEnumerable<int> Running => _runs.Values.Where(place => place.IsRunning).Select(place => place.Leaf);

    internal IReadOnlyList<PhaseStays> Stays => _stays;

    internal void Begin(int run, long at, int leaf, bool isFinal)
    {
        PhaseStays.Enter(_stays, leaf);
        _runs.Add(run, new FunnelPlace(leaf, at, !isFinal));
    }

    internal void Take(RunStep taken)
    {
        var step = taken.Step;
        if (!step.Enters)
            return;
        PhaseStays.Leave(_stays, step.FromLeaf, step.Ticks - _runs[taken.Run].Entered);
        PhaseStays.Enter(_stays, step.ToLeaf);
        _runs[taken.Run] = new FunnelPlace(step.ToLeaf, step.Ticks, step.To.Kind != PhaseKind.Final);
    }
}
