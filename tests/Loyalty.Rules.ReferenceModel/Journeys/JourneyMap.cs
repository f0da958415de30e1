using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What stands where in a journey.</summary>
internal sealed class JourneyMap
{
    /// <param name="journey">The journey.</param>
    /// <param name="zone">In which days are counted, unless the journey says its own.</param>
    internal JourneyMap(Journey journey, string zone = "UTC")
    {
        Journey = journey;
        Phases = [.. journey.Phases.SelectMany(phase => phase.Phases.Prepend(phase))];
        Timers =
        [
            .. journey.Timers.Select(timer => (timer, default(Phase))),
            .. Phases.SelectMany(phase => phase.Timers.Select(timer => (timer, (Phase?)phase))),
        ];
        Clock = new WallClock(journey.TimeZone ?? zone);
    }

    internal Journey Journey { get; }

    internal WallClock Clock { get; }

    /// <summary>All phases in document order, a phase before those inside it.</summary>
    internal List<Phase> Phases { get; }

    /// <summary>All timers in document order with the phase that owns each, null for the journey.</summary>
    internal List<(JourneyTimer Timer, Phase? Owner)> Timers { get; }

    internal int IndexOf(JourneyTimer timer) => Timers.FindIndex(one => one.Timer == timer);

    internal JourneyTimer Timer(string id) => Timers.Find(one => one.Timer.Id == id).Timer;

    internal Phase Phase(string id) => Phases.Find(phase => phase.Id == id)!;

    /// <summary>The phase around a phase, or null.</summary>
    internal Phase? Around(Phase leaf) => Phases.Find(phase => phase.Phases.Contains(leaf));

    /// <summary>Where a run begins.</summary>
    internal Phase First => EntryOf(Journey.Initial is { } id ? Phase(id) : Journey.Phases[0]);

    /// <summary>Where a member stands who enters a phase.</summary>
    internal Phase EntryOf(Phase phase)
    {
        if (phase.Phases.Count == 0)
            return phase;
        return phase.Initial is { } id ? Phase(id) : phase.Phases[0];
    }

    /// <summary>Where a member stands who comes back to a phase around others.</summary>
    internal Phase ReturnTo(Phase around, ReferenceRun run)
    {
        if (run.History.TryGetValue(around.Id, out string? remembered))
            return Phase(remembered);
        return around.HistoryOtherwise is { } otherwise ? Phase(otherwise) : EntryOf(around);
    }

    /// <summary>The transitions that may be taken in a phase in the order in which they are looked at, with the phase that owns each.</summary>
    internal IEnumerable<(Transition Transition, Phase? Owner)> TransitionsIn(Phase leaf)
    {
        foreach (var owner in new[] { leaf, Around(leaf) })
        {
            foreach (var transition in owner?.Transitions ?? [])
                yield return (transition, owner);
        }
        foreach (var transition in Journey.Transitions)
            yield return (transition, null);
    }
}
