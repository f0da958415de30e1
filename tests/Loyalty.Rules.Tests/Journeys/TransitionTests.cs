using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class TransitionTests
{
    [Fact]
    public void Begin_FirstPhase_IsEntered()
    {
        var walk = Walk.Of(Walk.Draft().Phase("a", p => p.OnEnter(Effect.Touch("hello"))).Phase("b", p => p.Steady()));

        Assert.Equal(new JourneyResult(JourneyResultKind.Moved), walk.Result);
        Assert.Equal("a", walk.Phase);
        Assert.Equal(JourneyStatus.Running, walk.State.Status);
        Assert.Equal((Walk.Start, Walk.Start, Walk.Start), (walk.State.Now, walk.State.Began, walk.State.Entered));
        Assert.Equal(["1 hello"], walk.Issued);
        Assert.Empty(walk.Steps);
    }

    [Fact]
    public void Begin_InitialPhase_IsEnteredThroughItsInitialChild()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Initial("s")
                .Phase("a", p => p.Steady())
                .Phase("s", p => p.Initial("y").Phase("x", c => c.Steady()).Phase("y", c => c.Steady()))
        );

        Assert.Equal("y", walk.Phase);
    }

    [Fact]
    public void Advance_TwoThatHold_TakesTheFirstInDocumentOrder()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.To("b")).On("go", t => t.To("c")))
                .Phase("b", p => p.Steady())
                .Phase("c", p => p.Steady())
        );

        Assert.Equal("b", walk.On("go", 1).Phase);
    }

    [Fact]
    public void Advance_FirstDoesNotHold_TakesTheNext()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.If(Condition.Counter("n", 1)).To("b")).On("go", t => t.To("c")))
                .Phase("b", p => p.Steady())
                .Phase("c", p => p.Steady())
        );

        Assert.Equal("c", walk.On("go", 1).Phase);
    }

    [Fact]
    public void Advance_PhaseAndThoseAroundIt_TakesTheInnermost()
    {
        var journey = Walk.Draft()
            .Phase(
                "s",
                p =>
                    p.On("go", t => t.To("of-super"))
                        .On("buy", t => t.To("of-super"))
                        .Phase("x", c => c.On("go", t => t.To("of-leaf")))
            )
            .Phase("of-leaf", p => p.Steady())
            .Phase("of-super", p => p.Steady())
            .Phase("of-journey", p => p.Steady())
            .On("go", t => t.To("of-journey"))
            .On("buy", t => t.To("of-journey"))
            .On("back", t => t.To("of-journey"));

        Assert.Equal("of-leaf", Walk.Of(journey).On("go", 1).Phase);
        Assert.Equal("of-super", Walk.Of(journey).On("buy", 1).Phase);
        Assert.Equal("of-journey", Walk.Of(journey).On("back", 1).Phase);
    }

    [Fact]
    public void Advance_TargetlessOfThePhase_ShadowsTheJourneys()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.Do(Effect.Count("n"))))
                .Phase("b", p => p.Steady())
                .On("go", t => t.To("b"))
        );

        walk.On("go", 1);

        Assert.Equal(("a", 1L), (walk.Phase, walk.Counter()));
    }

    [Fact]
    public void Advance_NoTransition_Stays()
    {
        var walk = Walk.Of(Walk.Draft().Phase("a", p => p.Steady()));

        Assert.Equal(new JourneyResult(JourneyResultKind.Stayed), walk.On("go", 1).Result);
        Assert.Equal(Walk.Day(1), walk.State.Now);
        Assert.Equal(Walk.Start, walk.State.Entered);
    }

    [Fact]
    public void Advance_Targetless_NeitherLeavesNorEnters()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.OnEnter(Effect.Count("n", 10))
                            .OnLeave(Effect.Count("n", 100))
                            .Timer("t", t => t.AfterDays(5))
                            .On("go", t => t.Do(Effect.Count("n")))
                            .OnTimer("t", t => t.Do(Effect.Count("n", 1000)))
                )
        );

        walk.On("go", 1);

        Assert.Equal(new JourneyResult(JourneyResultKind.Moved), walk.Result);
        Assert.Equal(11, walk.Counter());
        Assert.Equal(Walk.Start, walk.State.Entered);
        Assert.Equal(1011, walk.To(5).Counter());
        Assert.Equal(["go: a -> a", "t: a -> a"], walk.Steps);
    }

    [Fact]
    public void Advance_ToItself_LeavesAndEntersAgain()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.OnEnter(Effect.Count("n", 10))
                            .OnLeave(Effect.Count("n", 100))
                            .Timer("t", t => t.AfterDays(5))
                            .On("go", t => t.To("a"))
                            .OnTimer("t", t => t.To("b"))
                )
                .Phase("b", p => p.Steady())
        );

        walk.On("go", 1);

        Assert.Equal(120, walk.Counter());
        Assert.Equal(Walk.Day(1), walk.State.Entered);
        Assert.Equal(Walk.Day(6), walk.Wake);
    }

    [Fact]
    public void Advance_BetweenChildren_LeavesThePhaseAroundAlone()
    {
        var walk = Walk.Of(Nested(inside: false));

        walk.On("go", 1);

        Assert.Equal("y", walk.Phase);
        Assert.Equal(["1 1 points", "2 2 points", "3 4 points"], walk.Issued);
        Assert.Equal(Walk.Day(10), walk.Wake);
    }

    [Fact]
    public void Advance_OfThePhaseAround_LeavesAndEntersItToo()
    {
        var walk = Walk.Of(Nested(inside: false));

        walk.On("buy", 1);

        Assert.Equal("y", walk.Phase);
        Assert.Equal(["1 1 points", "2 2 points", "3 8 points", "4 1 points", "5 4 points"], walk.Issued);
        Assert.Equal(Walk.Day(11), walk.Wake);
    }

    [Fact]
    public void Advance_InsideThePhaseAround_LeavesItAlone()
    {
        var walk = Walk.Of(Nested(inside: true));

        walk.On("buy", 1);

        Assert.Equal(["1 1 points", "2 2 points", "3 4 points"], walk.Issued);
        Assert.Equal(Walk.Day(10), walk.Wake);
        Assert.Equal(Walk.Day(1), walk.State.Entered);
    }

    [Fact]
    public void Advance_OfTheJourneyToASibling_LeavesThePhaseAround()
    {
        var walk = Walk.Of(Nested(inside: false).On("back", t => t.To("y")));

        walk.On("back", 1);

        Assert.Equal(["1 1 points", "2 2 points", "3 8 points", "4 1 points", "5 4 points"], walk.Issued);
    }

    [Fact]
    public void Advance_ToThePhaseAroundItself_LeavesAndEntersIt()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "s",
                    p =>
                        p.OnEnter(Effect.Reward(1))
                            .OnLeave(Effect.Reward(8))
                            .Phase("x", c => c.Steady())
                            .Phase("y", c => c.Steady().On("back", t => t.To("s")))
                            .Initial("y")
                )
        );

        walk.On("back", 1);

        Assert.Equal(["1 1 points", "2 8 points", "3 1 points"], walk.Issued);
        Assert.Equal("y", walk.Phase);
    }

    [Fact]
    public void Advance_Move_HappensFromTheInsideOutAndBackIn()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "s",
                    p =>
                        p.OnLeave(Effect.Reward(2))
                            .Phase("x", c => c.OnLeave(Effect.Reward(1)).On("go", t => t.To("y").Do(Effect.Reward(3))))
                )
                .Phase("r", p => p.OnEnter(Effect.Reward(4)).Phase("y", c => c.Steady().OnEnter(Effect.Reward(5))))
        );

        walk.On("go", 1);

        Assert.Equal(["1 1 points", "2 2 points", "3 3 points", "4 4 points", "5 5 points"], walk.Issued);
    }

    [Fact]
    public void Advance_IntoAFinalPhase_EndsTheRun()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Timer("t", t => t.AfterDays(9))
                .Phase("a", p => p.OnEnter(Effect.Start("t")).On("go", t => t.To("end").Do(Effect.Raise("buy"))))
                .Phase("end", p => p.Final().OnEnter(Effect.Touch("hello")))
                .Phase("b", p => p.Steady())
                .On("buy", t => t.To("b"))
                .OnTimer("t", t => t.To("b"))
        );

        walk.On("go", 1);

        Assert.Equal(("end", JourneyStatus.Ended), (walk.Phase, walk.State.Status));
        Assert.Equal(["1 hello"], walk.Issued);
        Assert.Null(walk.Wake);
        Assert.Equal(["go: a -> end"], walk.Steps);
    }

    private static JourneyBuilder Nested(bool inside) =>
        Walk.Draft()
            .Phase(
                "s",
                p =>
                    p.OnEnter(Effect.Reward(1))
                        .OnLeave(Effect.Reward(8))
                        .Timer("long", t => t.AfterDays(10))
                        .On("buy", t => _ = inside ? t.To("y").Inside() : t.To("y"))
                        .OnTimer("long", t => t.Do(Effect.Count("n")))
                        .Phase("x", c => c.OnLeave(Effect.Reward(2)).On("go", t => t.To("y")))
                        .Phase("y", c => c.Steady().OnEnter(Effect.Reward(4)))
            );
}
