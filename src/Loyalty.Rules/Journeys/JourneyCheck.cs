using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys;

/// <summary>Checks a journey: what passes can be compiled, and never throws on a state of its own.</summary>
internal sealed class JourneyCheck
{
    private readonly Journey _journey;
    private readonly JourneyIndex _index;
    private readonly DiagnosticReporter _reporter;

    private JourneyCheck(Journey journey, DiagnosticReporter reporter)
    {
        _journey = journey;
        _index = new JourneyIndex(journey);
        _reporter = reporter;
    }

    /// <summary>Reports everything that is wrong or doubtful, in document order.</summary>
    internal static void Run(Journey journey, DiagnosticBag bag)
    {
        var reporter = new DiagnosticReporter(bag);
        reporter.AboutJourney(journey.Id);
        var check = new JourneyCheck(journey, reporter);
        if (check.CheckSize())
            check.CheckNames();
    }

    private bool CheckSize()
    {
        var root = DiagnosticPath.Root;
        if (_journey.Phases.Count == 0)
            _reporter.Report(JourneyCodes.NoPhases, root.Then("phases"));
        return _journey.Phases.Count > 0
            & _reporter.Count(root, "phases", _index.Leaves.Count, JourneyLimits.Leaves)
            & _reporter.Count(root, "phases", _index.Supers.Count, JourneyLimits.Supers)
            & _reporter.Count(root, "counters", _journey.Counters.Count, JourneyState.Counters);
    }

    private void CheckNames()
    {
        var root = DiagnosticPath.Root;
        Known(_journey.TimeZone is not { } zone || ProgramCalendar.TryCreate(zone, 0, out _), root.Then("timeZone"), "time zone", _journey.TimeZone);
        for (int i = 0; i < _journey.Counters.Count; i++)
            Event(root.Then("counters").Then(i).Then("of"), _journey.Counters[i].Of);
        Event(root.Then("rhythm").Then("of"), _journey.RhythmOf);
        if (_journey.Initial is { } initial)
            Phase(root.Then("initial"), initial);
        Phases(root.Then("phases"), _journey.Phases, null);
        Transitions(root.Then("transitions"), _journey.Transitions);
    }

    private void Phases(DiagnosticPath path, IReadOnlyList<Phase> phases, SuperPlace? around)
    {
        for (int i = 0; i < phases.Count; i++)
        {
            var phase = phases[i];
            var place = path.Then(i);
            if (around is null && _index.PlaceOf(phase.Id)?.Super is { } super)
            {
                Child(place.Then("initial"), super, phase.Initial);
                Child(place.Then("history").Then("otherwise"), super, phase.HistoryOtherwise);
                Phases(place.Then("phases"), phase.Phases, super);
            }
            Effects(place.Then("onEnter"), phase.OnEnter);
            Effects(place.Then("onLeave"), phase.OnLeave);
            Transitions(place.Then("transitions"), phase.Transitions);
        }
    }

    private void Transitions(DiagnosticPath path, IReadOnlyList<Transition> transitions)
    {
        for (int i = 0; i < transitions.Count; i++)
        {
            var transition = transitions[i];
            var place = path.Then(i);
            if (transition.Trigger.Kind == TriggerKind.Event)
                Event(place.Then("on"), transition.Trigger.Id);
            if (transition.Trigger.Kind == TriggerKind.Timer)
                Known(_index.MarkOf(transition.Trigger.Id) >= 0, place.Then("onTimer"), "mark or timer", transition.Trigger.Id);
            for (int j = 0; j < transition.If.Count; j++)
                Condition(place.Then("if").Then(j), transition.If[j]);
            if (transition.To is { } to)
                Phase(place.Then("to"), to);
            if (transition.ToHistory is { } remembered)
                Known(_index.PlaceOf(remembered)?.Super is not null, place.Then("toHistory"), "phase around others", remembered);
            Effects(place.Then("do"), transition.Do);
        }
    }

    private void Condition(DiagnosticPath path, Condition condition)
    {
        if (condition.Kind == ConditionKind.Counter)
            Known(_index.CounterOf(condition.Id) >= 0, path.Then("counter"), "counter", condition.Id);
        if (condition.Kind == ConditionKind.Since)
            Known(_index.TimerOf(condition.Id) >= 0, path.Then("since"), "timer", condition.Id);
    }

    private void Effects(DiagnosticPath path, IReadOnlyList<Effect> effects)
    {
        for (int i = 0; i < effects.Count; i++)
        {
            string? id = effects[i].Id;
            var place = path.Then(i);
            switch (effects[i].Kind)
            {
                case EffectKind.Count:
                    Known(_index.CounterOf(id) >= 0, place.Then("count"), "counter", id);
                    break;
                case EffectKind.Set:
                    Known(_index.CounterOf(id) >= 0, place.Then("set"), "counter", id);
                    break;
                case EffectKind.Start:
                    Known(_index.TimerOf(id) >= 0, place.Then("start"), "timer", id);
                    break;
                case EffectKind.Cancel:
                    Known(_index.TimerOf(id) >= 0, place.Then("cancel"), "timer", id);
                    break;
                case EffectKind.Touch:
                    Known(_index.TouchOf(id) >= 0, place.Then("touch"), "touch", id);
                    break;
                case EffectKind.Raise:
                    Event(place.Then("raise"), id);
                    break;
            }
        }
    }

    private void Event(DiagnosticPath path, string? id) => Known(id is null || _index.EventOf(id) >= 0, path, "event", id);

    private void Phase(DiagnosticPath path, string id) => Known(_index.PlaceOf(id) is not null, path, "phase", id);

    private void Child(DiagnosticPath path, SuperPlace super, string? id) =>
        Known(_index.ChildOf(super, id, 0) >= 0, path, "phase inside", id);

    private void Known(bool known, DiagnosticPath path, string what, string? id)
    {
        if (!known)
            _reporter.Report(JourneyCodes.UnknownName, path, what, Quoted.Of(id));
    }
}
