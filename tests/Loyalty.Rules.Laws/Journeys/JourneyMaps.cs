using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What stands where in a journey, by its public data.</summary>
internal static class JourneyMaps
{
    /// <summary>All phases, each before those inside it.</summary>
    internal static IEnumerable<Phase> Phases(Journey journey) =>
        journey.Phases.SelectMany(phase => phase.Phases.Prepend(phase));

    /// <summary>The phases in which members are.</summary>
    internal static IEnumerable<Phase> Leaves(Journey journey) =>
        Phases(journey).Where(phase => phase.Phases.Count == 0);

    internal static Phase? Around(Journey journey, Phase leaf) =>
        journey.Phases.FirstOrDefault(phase => phase.Phases.Contains(leaf));

    internal static IEnumerable<JourneyTimer> TimersInOrder(Journey journey) =>
        journey.Timers.Concat(Phases(journey).SelectMany(phase => phase.Timers));

    /// <summary>The timers that may run while a member is in a phase.</summary>
    internal static IEnumerable<JourneyTimer> TimersIn(Journey journey, Phase leaf) =>
        journey.Timers.Concat(leaf.Timers).Concat(Around(journey, leaf)?.Timers ?? []);

    /// <summary>The transitions that may be taken in a phase, in the order in which they are looked at.</summary>
    internal static IEnumerable<Transition> TransitionsIn(Journey journey, Phase leaf) =>
        leaf.Transitions.Concat(Around(journey, leaf)?.Transitions ?? []).Concat(journey.Transitions);

    internal static string MarkOf(ReferenceTimer running) =>
        running.Timer.IsRhythm ? running.Timer.Id : running.Timer.Marks[running.Mark].Id;
}
