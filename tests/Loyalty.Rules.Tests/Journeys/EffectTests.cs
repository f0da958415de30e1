using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class EffectTests
{
    private const long Most = 1_000_000_000_000_000;

    [Fact]
    public void Advance_CountAndSet_ChangeTheCounter()
    {
        var walk = Walk.Of(
            Staying(p =>
                p.On("go", t => t.Do(Effect.Count("n", -2))).On("buy", t => t.Do(Effect.Set("n", 7), Effect.Count("n")))
            )
        );

        Assert.Equal(-2, walk.On("go", 1).Counter());
        Assert.Equal(8, walk.On("buy", 1).Counter());
    }

    [Theory]
    [InlineData(Most, Most)]
    [InlineData(-Most, -Most)]
    public void Advance_CounterAtItsEnd_StopsThere(long by, long end)
    {
        var walk = Walk.Of(Staying(p => p.On("go", t => t.Do(Effect.Count("n", by)))));

        Assert.Equal(end, walk.On("go", 1).Counter());
        Assert.Equal(end, walk.On("go", 1).Counter());
    }

    [Fact]
    public void Advance_CounterOfAnEvent_CountsBeforeTheEventIsTaken()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Counter("buys", of: "buy")
                .Phase("a", p => p.On("buy", t => t.If(Condition.Counter("buys", 2)).To("b")))
                .Phase("b", p => p.Steady())
        );

        Assert.Equal(("a", 1L), (walk.On("buy", 1).Phase, walk.Counter("buys")));
        Assert.Equal(("b", 2L), (walk.On("buy", 1).Phase, walk.Counter("buys")));
    }

    [Fact]
    public void Advance_CounterOfARaisedEvent_CountsIt()
    {
        var walk = Walk.Of(
            Walk.Draft().Counter("buys", of: "buy").Phase("a", p => p.Steady().On("go", t => t.Do(Effect.Raise("buy"))))
        );

        Assert.Equal(1, walk.On("go", 1).Counter("buys"));
    }

    [Fact]
    public void Advance_TouchesAndRewards_AreNumberedOverTheRun()
    {
        var walk = Walk.Of(
            Staying(p => p.OnEnter(Effect.Reward(50)).On("go", t => t.Do(Effect.Touch("hello"), Effect.Reward(100))))
        );

        walk.On("go", 1).On("go", 2);

        Assert.Equal(["1 50 points", "2 hello", "3 100 points", "4 hello", "5 100 points"], walk.Issued);
        Assert.Equal(5, walk.State.Issued);
        Assert.Equal(Walk.Day(2), walk.Buffer.Touches[0].At);
        Assert.Equal(Walk.Day(2), walk.Buffer.Rewards[0].At);
    }

    [Fact]
    public void Advance_TouchThatThePhaseNeverSends_IsWithheld()
    {
        var more = Effect.Touch("more");
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "s",
                    p =>
                        p.NeverTouches(TouchKind.Upsell)
                            .Phase("x", c => c.OnEnter(more).On("go", t => t.To("b").Do(more, Effect.Touch("hello"))))
                )
                .Phase("b", p => p.Steady().OnEnter(more))
        );

        walk.On("go", 1);

        Assert.Equal(["1 more withheld", "2 more withheld", "3 hello", "4 more"], walk.Issued);
    }

    [Fact]
    public void Advance_RaisedEvents_AreTakenInTurnAfterTheStep()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("a", p => p.On("go", t => t.To("b").Do(Effect.Raise("buy"), Effect.Raise("back"))))
                .Phase("b", p => p.On("buy", t => t.To("c")))
                .Phase("c", p => p.Steady().On("back", t => t.To("d")))
                .Phase("d", p => p.Steady())
        );

        walk.On("go", 1);

        Assert.Equal(["go: a -> b", "buy: b -> c", "back: c -> d"], walk.Steps);
    }

    [Fact]
    public void Advance_RaisedEventThatMovesNothing_IsDropped()
    {
        var walk = Walk.Of(Staying(p => p.On("go", t => t.Do(Effect.Raise("buy")))));

        Assert.Equal(["go: a -> a"], walk.On("go", 1).Steps);
    }

    [Fact]
    public void Advance_ValueOfARaisedEvent_IsThatOfTheEvent()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p => p.On("go", t => t.Do(Effect.Raise("buy"))).On("buy", t => t.If(Condition.Value(5, 5)).To("b"))
                )
                .Phase("b", p => p.Steady())
        );

        Assert.Equal("b", walk.On("go", 1, 5).Phase);
    }

    private static JourneyBuilder Staying(Action<PhaseBuilder> describe) =>
        Walk.Draft()
            .Phase(
                "a",
                p =>
                {
                    p.Steady();
                    describe(p);
                }
            );
}
