using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Journeys of a few phases whose conditions stand on small numbers, so that all that can be the case can be tried.</summary>
internal sealed class SmallJourneyGenerator(Dice dice)
{
    internal const int MostDays = 3;

    private readonly bool _hasSuper = dice.Chance(50);
    private readonly bool _hasHistory = dice.Chance(40);
    private readonly int _alone = dice.Between(1, 4);

    internal Journey Next()
    {
        var journey = Journey
            .Create("small")
            .Event("e", "f", "tick")
            .Attribute("x")
            .Counter("n")
            .Timer("clock", t => t.MarkDays("soon", 1).MarkDays("late", 2));
        for (int i = 0; i < _alone; i++)
            AddPhase(journey, i);
        if (_hasSuper)
            journey.Phase("s", AddSuper);
        Times(
            2,
            () => journey.On("e", t => Fill(t, inSuper: false, own: null, isAlways: false)),
            () => journey.OnTimer(dice.Of("soon", "late"), t => Fill(t, false, null, false)),
            () => journey.Always(t => Fill(t, false, null, true))
        );
        // So that the clock is started and waited for.
        journey.On("tick", t => t.Do(Effect.Start("clock")));
        return journey.Build();
    }

    private void AddPhase(JourneyBuilder journey, int number) =>
        journey.Phase("p" + number, p => FillLeaf(p, "t" + number, inSuper: false));

    private void AddSuper(PhaseBuilder super)
    {
        if (_hasHistory)
            super.History(dice.Chance(50) ? "c1" : null);
        if (dice.Chance(30))
            super.Initial("c1");
        if (dice.Chance(20))
            super.OnEnter(OfCounter());
        if (dice.Chance(20))
            super.OnLeave(OfCounter());
        FillTransitions(super, null, inSuper: false);
        super.Phase("c0", p => FillLeaf(p, "u0", inSuper: true));
        super.Phase("c1", p => FillLeaf(p, "u1", inSuper: true));
    }

    private void FillLeaf(PhaseBuilder phase, string timer, bool inSuper)
    {
        int kind = dice.Weighted(70, 15, 15);
        if (kind == 2)
        {
            phase.Final();
            return;
        }
        if (kind == 1)
            phase.Steady();
        bool hasTimer = dice.Chance(40);
        if (hasTimer)
            phase.Timer(timer, t => t.AfterDays(dice.Between(1, 2)));
        if (dice.Chance(15))
            phase.OnEnter(OfCounter());
        if (dice.Chance(15))
            phase.OnLeave(OfCounter());
        FillTransitions(phase, hasTimer ? timer : null, inSuper);
    }

    private void FillTransitions(PhaseBuilder phase, string? own, bool inSuper) =>
        Times(
            4,
            () => phase.On(dice.Of("e", "e", "f"), t => Fill(t, inSuper, own, isAlways: false)),
            () => phase.OnTimer(own ?? "soon", t => Fill(t, inSuper, own, isAlways: false)),
            () => phase.Always(t => Fill(t, inSuper, own, isAlways: true))
        );

    private void Times(int most, Action onEvent, Action onTimer, Action always)
    {
        for (int i = dice.Below(most + 1); i > 0; i--)
        {
            int kind = dice.Weighted(60, 15, 25);
            (
                kind == 0 ? onEvent
                : kind == 1 ? onTimer
                : always
            )();
        }
    }

    private void Fill(TransitionBuilder transition, bool inSuper, string? own, bool isAlways)
    {
        for (int i = dice.Weighted(isAlways ? 5 : 30, 45, 25); i > 0; i--)
            transition.If(ConditionOf(own, isAlways));
        if (_hasSuper && _hasHistory && dice.Chance(10))
            transition.ToHistory("s");
        else if (dice.Chance(80))
            transition.To(Target(inSuper));
        if (dice.Chance(25))
            transition.Do(OfCounter());
    }

    private string Target(bool inSuper)
    {
        if (_hasSuper && (inSuper || dice.Chance(30)))
            return dice.Of("s", "c0", "c1", "p0");
        return "p" + dice.Below(_alone);
    }

    /// <summary>What follows without a trigger asks for no timer: whether one runs then is not followed.</summary>
    private Condition ConditionOf(string? own, bool isAlways)
    {
        switch (dice.Weighted(40, 20, 10, 12, 8, isAlways ? 0 : 10))
        {
            case 0:
                (long? least, long? most) = Range(0, 3);
                return Condition.Counter("n", least, most);
            case 1:
                return dice.Chance(50)
                    ? Condition.AnyOf("x", dice.Of<string[]>(["a"], [""], ["a", ""]))
                    : Condition.NoneOf("x", dice.Of<string[]>(["a"], [""], ["a", ""]));
            case 2:
                (least, most) = Range(0, 2);
                return Condition.Value(least, most);
            case 3:
                var (from, before) = Times();
                return Condition.InPhase(from, before);
            case 4:
                (from, before) = Times();
                return Condition.InJourney(from, before);
            default:
                (from, before) = Times();
                return dice.Chance(20)
                    ? Condition.Since(own ?? "clock")
                    : Condition.Since(dice.Chance(50) ? own ?? "clock" : "clock", from, before);
        }
    }

    private (long? Least, long? Most) Range(int lowest, int highest)
    {
        long first = dice.Between(lowest, highest);
        long second = dice.Between(lowest, highest);
        return dice.Below(4) switch
        {
            0 => (first, null),
            1 => (null, first),
            // Now and then a range that nothing is in.
            2 when dice.Chance(15) => (first, second),
            _ => (Math.Min(first, second), Math.Max(first, second)),
        };
    }

    private (JourneyDuration? From, JourneyDuration? Before) Times()
    {
        (long? from, long? before) = Range(0, MostDays);
        return (
            from is null ? null : JourneyDuration.OfDays((int)from),
            before is null ? null : JourneyDuration.OfDays((int)before)
        );
    }

    private Effect OfCounter() =>
        dice.Chance(50) ? Effect.Set("n", dice.Between(0, 3)) : Effect.Count("n", dice.Of(1, -1, 2));
}
