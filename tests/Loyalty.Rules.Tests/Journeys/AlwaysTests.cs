using Loyalty.Rules.Journeys;
using static Loyalty.Rules.Journeys.JourneyDuration;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class AlwaysTests
{
    [Fact]
    public void Advance_AlwaysOfThePhaseEntered_IsTakenAtOnce()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.To("choice")))
                .Phase("choice", p => p.Always(t => t.If(Condition.Value(10)).To("big")).Always(t => t.To("small")))
                .Phase("big", p => p.Steady())
                .Phase("small", p => p.Steady())
        );

        walk.On("go", 1, 10);

        Assert.Equal(["go: a -> choice", "always: choice -> big"], walk.Steps);
    }

    [Fact]
    public void Advance_AlwaysAndRaised_TakesAlwaysFirst()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.To("b").Do(Effect.Raise("buy"))))
                .Phase("b", p => p.On("buy", t => t.To("wrong")).Always(t => t.To("c")))
                .Phase("c", p => p.Steady().On("buy", t => t.To("d")))
                .Phase("d", p => p.Steady())
                .Phase("wrong", p => p.Steady())
        );

        Assert.Equal("d", walk.On("go", 1).Phase);
    }

    [Fact]
    public void Begin_AlwaysOfTheFirstPhase_IsTakenAtOnce()
    {
        var walk = Walk.Of(Walk.Draft().Phase("a", p => p.Always(t => t.To("b"))).Phase("b", p => p.Steady()));

        Assert.Equal(("b", JourneyResultKind.Moved), (walk.Phase, walk.Result.Kind));
        Assert.Equal(["always: a -> b"], walk.Steps);
    }

    [Fact]
    public void Advance_EventThatMovesNothing_LooksAtAlways()
    {
        var walk = Walk.Of(Waiting());

        Assert.Equal("a", walk.On("go", 1).Phase);
        Assert.Equal("b", walk.On("go", 2).Phase);
    }

    [Fact]
    public void AdvanceTo_NothingDue_DoesNotLookAtAlways()
    {
        var walk = Walk.Of(Waiting());

        Assert.Equal(new JourneyResult(JourneyResultKind.Stayed), walk.To(3).Result);
        Assert.Equal("a", walk.Phase);
    }

    [Fact]
    public void AdvanceTo_TimerThatMovesNothing_LooksAtAlways() =>
        Assert.Equal("b", Walk.Of(Waiting(p => p.Timer("t", t => t.AfterDays(4)))).To(4).Phase);

    private static JourneyBuilder Waiting(Action<PhaseBuilder>? describe = null) =>
        Walk.Draft()
            .Phase(
                "a",
                p =>
                {
                    p.Always(t => t.If(Condition.InPhase(OfDays(2))).To("b"));
                    describe?.Invoke(p);
                }
            )
            .Phase("b", p => p.Steady());
}
