using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>One transition: what is left, what happens, what is entered.</summary>
internal sealed class JourneyMove(JourneyCall call, Macrostep macrostep)
{
    private readonly JourneyEffects _effects = new(call, macrostep);

    private ReferenceRun Run => call.Run;

    internal void Take(Transition transition, Phase? owner)
    {
        var from = Run.Leaf!;
        if (transition.IsTargetless)
        {
            _effects.Happen(transition.Do, from);
            return;
        }
        var target = call.Map.Phase((transition.To ?? transition.ToHistory)!);
        var to = transition.To is null ? call.Map.ReturnTo(target, Run) : call.Map.EntryOf(target);
        var around = call.Map.Around(from);
        bool staysInside =
            around is not null && target == to && call.Map.Around(to) == around && (owner == from || transition.Inside);

        Leave(staysInside ? [from] : Together(from, around), from);
        _effects.Happen(transition.Do, from);
        Enter(staysInside ? [to] : Together(call.Map.Around(to), to), to);
    }

    /// <summary>Enters where a run begins.</summary>
    internal void Begin(Phase to) => Enter(Together(call.Map.Around(to), to), to);

    private void Leave(List<Phase> phases, Phase from)
    {
        foreach (var phase in phases)
            TimersAtHand.CancelAllOf(Run, phase);
        foreach (var phase in phases.Where(phase => phase.HasHistory))
            Run.History[phase.Id] = from.Id;
        foreach (var phase in phases)
            _effects.Happen(phase.OnLeave, from);
    }

    private void Enter(List<Phase> phases, Phase to)
    {
        Run.Leaf = to;
        Run.Entered = Run.Now;
        foreach (var phase in phases)
        {
            call.Timers.StartOnEntry(Run, phase);
            _effects.Happen(phase.OnEnter, to);
        }
        if (to.Kind != PhaseKind.Final)
            return;
        Run.Status = JourneyStatus.Ended;
        Run.Timers.Clear();
    }

    private static List<Phase> Together(Phase? first, Phase? second) =>
        new[] { first, second }.OfType<Phase>().ToList();
}
