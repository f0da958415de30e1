using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys.Checking;

/// <summary>Checks effects: that what they name is there, and that timers are started where they can run.</summary>
internal sealed class JourneyEffectCheck(
    Journey journey,
    JourneyIndex index,
    JourneyNames names,
    DiagnosticReporter reporter
)
{
    /// <summary>Checks effects in one list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="effects">The effects.</param>
    /// <param name="leaf">Where a member surely is after the step; null where it is not known.</param>
    /// <param name="super">The phase around it; null where there is none.</param>
    /// <param name="isLeaving">Whether they happen on leaving.</param>
    internal void Check(
        DiagnosticPath path,
        IReadOnlyList<Effect> effects,
        LeafPlace? leaf,
        SuperPlace? super,
        bool isLeaving
    )
    {
        if (effects.Count > JourneyLimits.Parts)
            reporter.Report(ProgramCodes.TooMany, path, effects.Count, "effects", JourneyLimits.Parts);
        for (int i = 0; i < effects.Count && effects.Count <= JourneyLimits.Parts; i++)
        {
            var effect = effects[i];
            var place = path.Then(i);
            switch (effect.Kind)
            {
                case EffectKind.Count:
                    CheckCount(place, effect);
                    break;
                case EffectKind.Set:
                    names.Counter(place.Then("set"), effect.Id);
                    reporter.Number(place, "to", effect.Amount, -JourneyLimits.Counter, JourneyLimits.Counter);
                    break;
                case EffectKind.Start:
                    if (names.Timer(place.Then("start"), effect.Id))
                        CheckStart(place.Then("start"), index.TimerOf(effect.Id), leaf, super, isLeaving);
                    break;
                case EffectKind.Cancel:
                    names.Timer(place.Then("cancel"), effect.Id);
                    break;
                case EffectKind.Touch:
                    names.Touch(place.Then("touch"), effect.Id);
                    break;
                case EffectKind.Reward:
                    reporter.Number(place.Then("reward"), "points", effect.Amount, 1, ProgramLimits.Amount);
                    break;
                case EffectKind.Raise:
                    names.Event(place.Then("raise"), effect.Id);
                    break;
            }
        }
    }

    /// <summary>Warns of touches that a phase issues and withholds.</summary>
    /// <param name="path">The list of effects.</param>
    /// <param name="effects">The effects.</param>
    /// <param name="leaf">The phase that withholds.</param>
    /// <param name="super">The phase around it, which does as well.</param>
    internal void CheckWithheld(DiagnosticPath path, IReadOnlyList<Effect> effects, LeafPlace? leaf, SuperPlace? super)
    {
        for (int i = 0; i < effects.Count; i++)
        {
            int touch = effects[i].Kind == EffectKind.Touch ? index.TouchOf(effects[i].Id) : -1;
            if (touch < 0)
                continue;
            var kind = journey.Touches[touch].Kind;
            if ((leaf?.Withholds(kind) ?? false) || (super?.Phase.NeverTouches.Contains(kind) ?? false))
                reporter.Report(JourneyCodes.TouchWithheld, path.Then(i).Then("touch"), Quoted.Of(effects[i].Id));
        }
    }

    /// <summary>Checks that a timer belongs to an owner of transitions, to the phase around it or to the journey.</summary>
    internal void Belongs(DiagnosticPath path, int timer, LeafPlace? leaf, SuperPlace? super) =>
        CheckScope(path, timer, IsActive(timer, leaf, super));

    /// <summary>Checks that a timer can run where the transitions of an owner apply.</summary>
    internal void MayRun(DiagnosticPath path, int timer, LeafPlace? leaf, SuperPlace? super) =>
        CheckScope(path, timer, index.MayRun(timer, leaf, super));

    private void CheckScope(DiagnosticPath path, int timer, bool isInScope)
    {
        if (!isInScope)
            reporter.Report(
                JourneyCodes.TimerElsewhere,
                path,
                Quoted.Of(index.Timers[timer].Id),
                Quoted.Of(OwnerOf(timer))
            );
    }

    private void CheckCount(DiagnosticPath place, Effect effect)
    {
        names.Counter(place.Then("count"), effect.Id);
        if (effect.Amount == 0)
            reporter.Report(JourneyCodes.CountOfZero, place.Then("by"), Quoted.Of(effect.Id));
        reporter.Number(place, "by", effect.Amount, -JourneyLimits.Counter, JourneyLimits.Counter);
    }

    private void CheckStart(DiagnosticPath path, int timer, LeafPlace? leaf, SuperPlace? super, bool isLeaving)
    {
        string id = Quoted.Of(index.Timers[timer].Id);
        if (isLeaving)
            reporter.Report(JourneyCodes.StartOnLeaving, path, id);
        else if (!IsActive(timer, leaf, super))
            reporter.Report(JourneyCodes.StartOfIdleTimer, path, id, Quoted.Of(OwnerOf(timer)));
    }

    private bool IsActive(int timer, LeafPlace? leaf, SuperPlace? super) =>
        index.OwnTimers.Contains(timer)
        || (leaf?.Timers.Contains(timer) ?? false)
        || (super?.Timers.Contains(timer) ?? false);

    /// <summary>The phase that owns a timer, which is none of the journey's own.</summary>
    private string OwnerOf(int timer) =>
        index.Supers.Find(one => one.Timers.Contains(timer))?.Phase.Id
        ?? index.Leaves.Find(one => one.Timers.Contains(timer))!.Phase.Id;
}
