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

    /// <summary>Where a transition may lead from a phase.</summary>
    internal static IEnumerable<Phase> Targets(Journey journey, Transition transition, Phase from)
    {
        if (transition.IsTargetless)
            return [from];
        var target = Phases(journey).First(phase => phase.Id == (transition.To ?? transition.ToHistory));
        if (target.Phases.Count == 0)
            return [target];
        return transition.To is null
            ? target.Phases
            : target.Phases.Where((child, place) => target.Initial is null ? place == 0 : child.Id == target.Initial);
    }

    /// <summary>The ids that transitions name, of all timers in document order.</summary>
    internal static IEnumerable<string> Marks(Journey journey) => TimersInOrder(journey).SelectMany(MarksOf);

    internal static IEnumerable<string> MarksOf(JourneyTimer timer) =>
        timer.IsRhythm ? [timer.Id] : timer.Marks.Select(mark => mark.Id);

    internal static string MarkOf(ReferenceTimer running) =>
        running.Timer.IsRhythm ? running.Timer.Id : running.Timer.Marks[running.Mark].Id;
}
