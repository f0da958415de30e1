namespace Loyalty.Rules.Journeys;

/// <summary>Numbers that tell one plan's states, and one list of events' keys, from another's.</summary>
internal static class JourneyStamp
{
    /// <summary>Of everything that gives the numbers in a state their meaning. Never 0.</summary>
    internal static int OfStates(Journey journey, JourneyIndex index)
    {
        var hash = StableHash.Start;
        hash.Add(journey.Id);
        hash.Add(journey.Version);
        hash.Add(index.Leaves.Count);
        foreach (var leaf in index.Leaves)
        {
            hash.Add(leaf.Phase.Id);
            hash.Add(leaf.Super?.Phase.Id);
        }
        hash.Add(index.Timers.Count);
        foreach (var timer in index.Timers)
            hash.Add(timer.Id);
        hash.Add(index.Marks.Count);
        foreach (var mark in index.Marks)
        {
            hash.Add(mark.Id);
            hash.Add(mark.Timer);
        }
        hash.Add(journey.Counters.Count);
        foreach (var counter in journey.Counters)
            hash.Add(counter.Id);
        return Folded(hash);
    }

    internal static int OfEvents(Journey journey)
    {
        var hash = StableHash.Start;
        hash.Add(journey.Events.Count);
        foreach (string id in journey.AllEvents)
            hash.Add(id);
        return Folded(hash);
    }

    private static int Folded(StableHash hash)
    {
        int stamp = unchecked((int)(hash.Value ^ (hash.Value >> 32)));
        return stamp == 0 ? 1 : stamp;
    }
}
