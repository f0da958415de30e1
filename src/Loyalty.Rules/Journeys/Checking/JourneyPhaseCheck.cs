using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks phases and everything in them.</summary>
internal sealed class JourneyPhaseCheck(
    Journey journey,
    JourneyIndex index,
    JourneyUses uses,
    JourneyTimerCheck timers,
    JourneyEffectCheck effects,
    JourneyTransitionCheck transitions,
    DiagnosticReporter reporter
)
{
    private readonly JourneyIds _ids = new("phase", reporter);
    private int _leaf;
    private int _super;

    internal void Check()
    {
        var path = DiagnosticPath.Root.Then("phases");
        for (int i = 0; i < journey.Phases.Count; i++)
        {
            if (journey.Phases[i].Phases.Count == 0)
                CheckLeaf(path.Then(i), index.Leaves[_leaf++]);
            else
                CheckSuper(path.Then(i), index.Supers[_super++]);
        }
    }

    private void CheckSuper(DiagnosticPath path, SuperPlace super)
    {
        var phase = super.Phase;
        CheckHead(path, phase);
        if (phase.Kind is PhaseKind.Steady or PhaseKind.Final)
            reporter.Report(
                JourneyCodes.KindOfSuper,
                path.Then("kind"),
                phase.Kind == PhaseKind.Steady ? "steady" : "final"
            );
        if (phase.StalledAfter is not null)
            reporter.Report(JourneyCodes.StalledSuper, path.Then("stalledAfter"));
        timers.Check(path, phase.Timers);
        reporter.About("Phase", phase.Id);
        effects.Check(path.Then("enter"), phase.OnEnter, null, super, isLeaving: false);
        effects.CheckWithheld(path.Then("enter"), phase.OnEnter, null, super);
        effects.Check(path.Then("leave"), phase.OnLeave, null, super, isLeaving: true);
        effects.CheckWithheld(path.Then("leave"), phase.OnLeave, null, super);
        transitions.Check(path, phase.Transitions, null, super);
        CheckChild(path, "initial", phase, phase.Initial);
        CheckChild(path, "historyOtherwise", phase, phase.HistoryOtherwise);
        if (phase.HasHistory && !uses.Histories.Contains(phase.Id))
            reporter.Report(JourneyCodes.HistoryUnused, path.Then("history"));
        else if (!phase.HasHistory && phase.HistoryOtherwise is not null)
            reporter.Report(JourneyCodes.OtherwiseWithoutHistory, path.Then("historyOtherwise"));
        for (int i = 0; i < phase.Phases.Count; i++)
        {
            var child = path.Then("phases").Then(i);
            CheckLeaf(child, index.Leaves[_leaf++]);
            if (phase.Phases[i].Phases.Count > 0)
                reporter.Report(JourneyCodes.TooDeep, child.Then("phases"), Quoted.Of(phase.Id));
        }
    }

    private void CheckLeaf(DiagnosticPath path, LeafPlace leaf)
    {
        var phase = leaf.Phase;
        CheckHead(path, phase);
        if (phase.Kind == PhaseKind.Final)
            CheckFinal(path, phase);
        timers.Check(path, phase.Timers);
        reporter.About("Phase", phase.Id);
        int running = phase.Timers.Count + (leaf.Super?.Phase.Timers.Count ?? 0) + journey.Timers.Count;
        if (running > JourneyLimits.Timers && phase.Kind != PhaseKind.Final)
            reporter.Report(JourneyCodes.TooManyTimers, path.Then("timers"), running, JourneyLimits.Timers);
        effects.Check(path.Then("enter"), phase.OnEnter, leaf, leaf.Super, isLeaving: false);
        effects.CheckWithheld(path.Then("enter"), phase.OnEnter, leaf, leaf.Super);
        effects.Check(path.Then("leave"), phase.OnLeave, leaf, leaf.Super, isLeaving: true);
        effects.CheckWithheld(path.Then("leave"), phase.OnLeave, leaf, leaf.Super);
        transitions.Check(path, phase.Transitions, leaf, leaf.Super);
        CheckNone(path, "initial", phase.Initial is not null, phase);
        CheckNone(path, "history", phase.HasHistory, phase);
        CheckNone(path, "historyOtherwise", phase.HistoryOtherwise is not null, phase);
    }

    private void CheckHead(DiagnosticPath path, Phase phase)
    {
        reporter.AboutJourney(journey.Id);
        _ids.Add(path.Then("id"), phase.Id);
        reporter.About("Phase", phase.Id);
        reporter.Names(path, phase.Name);
        reporter.Defined(path, "kind", (int)phase.Kind, (int)PhaseKind.Final);
        reporter.Duration(path, "stalledAfter", phase.StalledAfter);
        foreach (var kind in phase.NeverTouches)
            reporter.Defined(path, "neverTouches", (int)kind, (int)TouchKind.Other);
    }

    private void CheckFinal(DiagnosticPath path, Phase phase)
    {
        string? part =
            phase.StalledAfter is not null ? "stalledAfter"
            : phase.Timers.Count > 0 ? "timers"
            : phase.OnLeave.Count > 0 ? "leave"
            : phase.Transitions.Count > 0 ? "transitions"
            : null;
        if (part is not null)
            reporter.Report(JourneyCodes.PartOfFinal, path.Then(part), part);
    }

    private void CheckChild(DiagnosticPath path, string property, Phase phase, string? child)
    {
        if (child is null || phase.Phases.Any(one => string.Equals(one.Id, child, StringComparison.Ordinal)))
            return;
        string guess = Spelling.DidYouMean(child, phase.Phases.Select(one => one.Id));
        reporter.Report(JourneyCodes.NotInside, path.Then(property), Quoted.Of(child), property, guess);
    }

    private void CheckNone(DiagnosticPath path, string property, bool isSaid, Phase phase)
    {
        // A phase whose phases inside stand too deep is reported as that.
        if (isSaid && phase.Phases.Count == 0)
            reporter.Report(JourneyCodes.HistoryOfNone, path.Then(property), property);
    }
}
