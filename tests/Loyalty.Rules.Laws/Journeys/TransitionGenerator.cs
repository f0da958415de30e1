using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Draws transitions with their conditions and effects, which speak only of what is there.</summary>
internal sealed class TransitionGenerator(Dice dice, JourneySketch sketch)
{
    private const int TooMany = 17;

    internal void OfJourney(JourneyBuilder journey)
    {
        for (int i = dice.Weighted(40, 40, 20); i > 0; i--)
        {
            if (sketch.Timers.Count > 0 && dice.Chance(50))
                journey.OnTimer(
                    dice.Among([.. sketch.Timers.SelectMany(timer => timer.MarkIds)]),
                    t => Describe(t, null)
                );
            else
                journey.On(dice.Of(JourneySketch.Events), t => Describe(t, null));
        }
        if (dice.Chance(15))
            journey.Always(t => t.If(Condition.Counter("m", 2)).Do(Effect.Set("m", 0), Effect.Count("n", 2)));
        if (dice.Chance(8))
            journey.On("call", t => t.Do(Effect.Raise("call"), Effect.Count("n")));
        if (dice.Chance(8))
            journey.On("gift", t => t.Do(TooManyRaised()));
    }

    /// <summary>As many raised events as may wait, or one more.</summary>
    internal Effect[] TooManyRaised() => [.. Enumerable.Repeat(Effect.Raise("visit"), dice.Of(TooMany - 1, TooMany))];

    internal void OfPhase(PhaseSketch phase, PhaseBuilder builder)
    {
        foreach (string mark in phase.Timers.SelectMany(timer => timer.MarkIds).Where(_ => dice.Chance(85)))
            builder.OnTimer(mark, t => Describe(t, phase));
        var marks = TimersIn(phase).SelectMany(timer => timer.MarkIds).ToList();
        for (int i = phase.IsLeaf ? dice.Between(1, 4) : dice.Below(3); i > 0; i--)
        {
            if (marks.Count > 0 && dice.Chance(20))
                builder.OnTimer(dice.Among(marks), t => Describe(t, phase));
            else
                builder.On(dice.Of("buy", dice.Of(JourneySketch.Events)), t => Describe(t, phase));
        }
        // Always goes forwards only, so that it comes to rest.
        var later = sketch.Leaves.FindAll(leaf => string.CompareOrdinal(leaf.Id, phase.Id + "~") > 0);
        if (later.Count > 0 && dice.Chance(25))
        {
            var target = dice.Among(later);
            builder.Always(t =>
                t.If(Conditions(phase, dice.Between(1, 2))).To(target.Id).Do(Effects(null, dice.Below(2)))
            );
        }
    }

    /// <summary>Effects that happen where a phase is in effect, or for null where only the journey is.</summary>
    internal Effect[] Effects(PhaseSketch? phase, int count, bool mayStart = true)
    {
        var effects = new Effect[count];
        for (int i = 0; i < count; i++)
            effects[i] = EffectIn(phase, mayStart);
        return effects;
    }

    private Effect EffectIn(PhaseSketch? phase, bool mayStart)
    {
        var timers = TimersIn(phase);
        return dice.Weighted(20, 8, 20, 8, 15, 10, 8, 4) switch
        {
            0 => Effect.Count(dice.Of("n", "m"), dice.Of(1L, 1, 2, -1)),
            1 => Effect.Set(dice.Of("n", "m"), dice.Of(0L, 2, 5, 5, 1_000_000_000_000_000)),
            2 when mayStart && timers.Count > 0 => Effect.Start(dice.Among(timers).Id),
            3 when timers.Count > 0 => Effect.Cancel(dice.Among(timers).Id),
            5 => Effect.Reward(dice.Between(1, 50)),
            6 => Effect.Raise(dice.Of(JourneySketch.Events)),
            7 => Effect.ForgetRhythm,
            _ => Effect.Touch(dice.Of(nameof(TouchKind.Upsell), nameof(TouchKind.Welcome))),
        };
    }

    private void Describe(TransitionBuilder transition, PhaseSketch? owner)
    {
        transition.If(Conditions(owner, dice.Weighted(55, 35, 10)));
        var around = owner?.Around ?? owner;
        var after = owner;
        if (owner is { IsLeaf: false } && dice.Chance(30))
        {
            after = dice.Among(owner.Inside);
            transition.To(after.Id).Inside();
        }
        else if (around is { IsLeaf: false } && owner is { IsLeaf: true } && dice.Chance(25))
            transition.To((after = dice.Among(around.Inside)).Id);
        else if (dice.Chance(20) && sketch.Tops.FindAll(top => top.HasHistory) is { Count: > 0 } remembering)
            transition.ToHistory((after = dice.Among(remembering)).Id);
        else if (dice.Chance(75))
        {
            var target = dice.Among(sketch.All);
            transition.To(target.Id);
            after = target.Entry;
        }
        transition.Do(Effects(after, dice.Weighted(45, 35, 20)));
    }

    /// <summary>The timers that are in effect where a phase is: its own, those of the phase around it, and the journey's.</summary>
    private List<TimerSketch> TimersIn(PhaseSketch? phase) =>
        [.. phase?.Timers ?? [], .. phase?.Around?.Timers ?? [], .. sketch.Timers];

    private Condition[] Conditions(PhaseSketch? owner, int count)
    {
        var conditions = new Condition[count];
        for (int i = 0; i < count; i++)
            conditions[i] = ConditionIn(owner);
        return conditions;
    }

    private Condition ConditionIn(PhaseSketch? owner)
    {
        var timers = TimersIn(owner);
        return dice.Weighted(30, 15, 15, 15, 15, 10) switch
        {
            0 => Range(
                dice.Of<(long?, long?)>((1, null), (2, null), (null, 2), (1, 2), (2, 3)),
                dice.Of(JourneySketch.Counters)
            ),
            1 => Condition.AnyOf("kind", dice.Of("", "gold"), "blue"),
            2 => Condition.NoneOf("vip", dice.Of("", "gold")),
            3 => dice.Chance(50)
                ? Condition.InPhase(JourneySketch.DurationOf(dice))
                : Condition.InPhase(null, JourneySketch.DurationOf(dice)),
            4 => dice.Chance(50)
                ? Condition.InJourney(JourneySketch.DurationOf(dice))
                : Condition.InJourney(null, JourneySketch.DurationOf(dice)),
            5 when timers.Count > 0 => dice.Chance(50)
                ? Condition.Since(dice.Among(timers).Id, JourneySketch.DurationOf(dice))
                : Condition.Since(dice.Among(timers).Id, null, JourneySketch.DurationOf(dice)),
            _ => Range(dice.Of<(long?, long?)>((0, null), (5, null), (null, 5), (0, 10), (5, 5)), null),
        };
    }

    private static Condition Range((long? Least, long? Most) range, string? counter) =>
        counter is null
            ? Condition.Value(range.Least, range.Most)
            : Condition.Counter(counter, range.Least, range.Most);
}
