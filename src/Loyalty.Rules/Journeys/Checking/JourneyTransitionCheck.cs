using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks transitions: what they wait for, their conditions, where they lead, and what they do.</summary>
internal sealed class JourneyTransitionCheck(
    JourneyIndex index,
    JourneyNames names,
    JourneyEffectCheck effects,
    DiagnosticReporter reporter
)
{
    /// <summary>Checks the transitions of one owner.</summary>
    /// <param name="parent">The owner.</param>
    /// <param name="transitions">Its transitions.</param>
    /// <param name="leaf">The owner, where members are in it.</param>
    /// <param name="super">The owner, or the phase around it.</param>
    internal void Check(
        DiagnosticPath parent,
        IReadOnlyList<Transition> transitions,
        LeafPlace? leaf,
        SuperPlace? super
    )
    {
        if (!reporter.Count(parent, "transitions", transitions.Count, JourneyLimits.Transitions))
            return;
        for (int i = 0; i < transitions.Count; i++)
        {
            var path = parent.Then("transitions").Then(i);
            CheckTrigger(path, transitions[i].Trigger, leaf, super);
            CheckConditions(path.Then("if"), transitions[i].If, leaf, super);
            if (CheckTarget(path, transitions[i], leaf, super))
                CheckEffects(path.Then("do"), transitions[i], leaf, super);
        }
    }

    private void CheckTrigger(DiagnosticPath path, Trigger trigger, LeafPlace? leaf, SuperPlace? super)
    {
        if (trigger.Kind == TriggerKind.Event)
            names.Event(path.Then("on"), trigger.Id);
        else if (trigger.Kind == TriggerKind.Timer && names.Mark(path.Then("onTimer"), trigger.Id))
            effects.Belongs(path.Then("onTimer"), index.Marks[index.MarkOf(trigger.Id)].Timer, leaf, super);
    }

    private void CheckConditions(
        DiagnosticPath path,
        IReadOnlyList<Condition> conditions,
        LeafPlace? leaf,
        SuperPlace? super
    )
    {
        if (conditions.Count > JourneyLimits.Conditions)
        {
            reporter.Report(ProgramCodes.TooMany, path, conditions.Count, "conditions", JourneyLimits.Conditions);
            return;
        }
        for (int i = 0; i < conditions.Count; i++)
            CheckCondition(path.Then(i), conditions[i], leaf, super);
    }

    private void CheckCondition(DiagnosticPath path, Condition condition, LeafPlace? leaf, SuperPlace? super)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Counter:
                names.Counter(path.Then("counter"), condition.Id);
                CheckNumbers(path, path, condition, "counter " + Quoted.Of(condition.Id));
                break;
            case ConditionKind.Value:
                CheckNumbers(path, path.Then("value"), condition, "the number of the event");
                break;
            case ConditionKind.Attribute:
                names.Attribute(path.Then("attribute"), condition.Id);
                if (condition.Values.Count == 0)
                    reporter.Report(JourneyCodes.AttributeWithoutValues, path, Quoted.Of(condition.Id));
                break;
            case ConditionKind.Since:
                if (names.Timer(path.Then("since"), condition.Id))
                    effects.MayRun(path.Then("since"), index.TimerOf(condition.Id), leaf, super);
                CheckTimes(path, condition);
                break;
            case ConditionKind.InPhase:
                CheckTimes(path, "inPhase", condition, "the time in the phase");
                break;
            default:
                CheckTimes(path, "inJourney", condition, "the time in the journey");
                break;
        }
    }

    private void CheckNumbers(DiagnosticPath path, DiagnosticPath range, Condition condition, string what)
    {
        if (condition.AtLeast is null && condition.AtMost is null)
            reporter.Report(JourneyCodes.NoLimits, path, what);
        reporter.Number(range, "atLeast", condition.AtLeast, -JourneyLimits.Counter, JourneyLimits.Counter);
        reporter.Number(range, "atMost", condition.AtMost, -JourneyLimits.Counter, JourneyLimits.Counter);
    }

    private void CheckTimes(DiagnosticPath path, string property, Condition condition, string what)
    {
        if (condition.From is null && condition.Before is null)
            reporter.Report(JourneyCodes.NoLimits, path, what);
        CheckTimes(path.Then(property), condition);
    }

    private void CheckTimes(DiagnosticPath range, Condition condition)
    {
        reporter.Duration(range, "atLeast", condition.From, mayBeZero: true);
        reporter.Duration(range, "lessThan", condition.Before, mayBeZero: true);
    }

    private bool CheckTarget(DiagnosticPath path, Transition transition, LeafPlace? leaf, SuperPlace? super)
    {
        bool known = true;
        if (transition.To is { } to)
            known = names.Phase(path.Then("to"), to);
        if (transition.ToHistory is { } history && names.Phase(path.Then("toHistory"), history))
        {
            known = index.PlaceOf(history)?.Super is { Phase.HasHistory: true };
            if (!known)
                reporter.Report(JourneyCodes.ToHistoryOfNone, path.Then("toHistory"), Quoted.Of(history));
        }
        else if (transition.ToHistory is not null)
        {
            known = false;
        }
        if (transition.Inside && known)
            CheckInside(path.Then("inside"), transition, leaf, super);
        return known;
    }

    private void CheckInside(DiagnosticPath path, Transition transition, LeafPlace? leaf, SuperPlace? super)
    {
        string? why =
            leaf is not null || super is null ? "is not of such a phase"
            : transition.ToHistory is not null ? "leads to a history"
            : transition.To is null ? "leads nowhere"
            : index.PlaceOf(transition.To)?.Leaf?.Super != super
                ? "leads to " + Quoted.Of(transition.To) + ", which is none of them"
            : null;
        if (why is not null)
            reporter.Report(JourneyCodes.InsideMisused, path, why);
    }

    private void CheckEffects(DiagnosticPath path, Transition transition, LeafPlace? leaf, SuperPlace? super)
    {
        // Where a member surely is after the step: a phase, or one around the phase that was remembered.
        var (after, around) = (leaf, super);
        if (transition.To is { } to)
        {
            int entry = index.EntryOf(index.PlaceOf(to).GetValueOrDefault());
            after = entry < 0 ? null : index.Leaves[entry];
            around = after?.Super;
        }
        else if (transition.ToHistory is { } history)
        {
            (after, around) = (null, index.PlaceOf(history)?.Super);
        }
        effects.Check(path, transition.Do, after, around, isLeaving: false);
        effects.CheckWithheld(path, transition.Do, leaf, super);
    }
}
