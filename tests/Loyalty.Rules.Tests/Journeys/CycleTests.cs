using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class CycleTests
{
    [Fact]
    public void Advance_RaisingForEver_UndoesTheEventAndSpendsIt()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.Steady()
                            .On("go", t => t.To("b").Do(Effect.Touch("hello"), Effect.Raise("go")))
                            .On("buy", t => t.Do(Effect.Count("n")))
                )
                .Phase("b", p => p.On("go", t => t.To("a").Do(Effect.Raise("go"))))
        );

        walk.On("go", 1);

        Assert.Equal(new JourneyResult(JourneyResultKind.Stayed), walk.Result);
        Assert.Equal(["go: cycle in a"], walk.Steps);
        Assert.Empty(walk.Issued);
        Assert.Equal(("a", Walk.Day(1), 0), (walk.Phase, walk.State.Now, walk.State.Issued));
        Assert.Equal(1, walk.On("buy", 1).Counter());
    }

    [Theory]
    [InlineData(99, "a")]
    [InlineData(100, "start")]
    public void Advance_HundredTransitions_AreTheMost(int loops, string phase)
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase("start", p => p.On("go", t => t.To("a")))
                .Phase(
                    "a",
                    p => p.Steady().Always(t => t.If(Condition.Counter("n", atMost: loops - 1)).Do(Effect.Count("n")))
                )
        );

        Assert.Equal(phase, walk.On("go", 1).Phase);
    }

    [Theory]
    [InlineData(16, "b")]
    [InlineData(17, "a")]
    public void Advance_SixteenRaisedEvents_AreTheMostThatWait(int raised, string phase)
    {
        Effect[] raise = [.. Enumerable.Repeat(Effect.Raise("buy"), raised)];
        var walk = Walk.Of(
            Walk.Draft().Phase("a", p => p.On("go", t => t.To("b").Do(raise))).Phase("b", p => p.Steady())
        );

        Assert.Equal(phase, walk.On("go", 1).Phase);
    }

    [Fact]
    public void Begin_RaisingTooManyOnEntry_EntersInFullAllTheSame()
    {
        Effect[] raise = [.. Enumerable.Repeat(Effect.Raise("buy"), 17)];
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "around",
                    p =>
                        p.OnEnter(raise)
                            .Phase("a", c => c.Timer("clock", t => t.AfterDays(1)).OnTimer("clock", t => t.To("b")))
                            .Phase("b", c => c.Steady())
                )
        );

        Assert.Equal("b", walk.To(1).Phase);
    }

    [Fact]
    public void AdvanceTo_TimerThatComesToNoRest_IsSpentAndTheCallGoesOn()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.Timer("bad", t => t.AfterDays(1))
                            .Timer("good", t => t.AfterDays(2))
                            .OnTimer("bad", t => t.Do(Effect.Raise("go")))
                            .On("go", t => t.Do(Effect.Raise("go")))
                            .OnTimer("good", t => t.To("b"))
                )
                .Phase("b", p => p.Steady())
        );

        walk.To(3);

        Assert.Equal(["bad: cycle in a", "good: a -> b"], walk.Steps);
        Assert.Equal(JourneyResultKind.Moved, walk.Result.Kind);
    }

    [Fact]
    public void Begin_EntryThatComesToNoRest_KeepsTheEntryAlone()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Phase(
                    "a",
                    p =>
                        p.Steady()
                            .OnEnter(Effect.Touch("hello"), Effect.Raise("go"))
                            .On("go", t => t.Do(Effect.Count("n"), Effect.Raise("go")))
                )
        );

        Assert.Equal(JourneyResultKind.Moved, walk.Result.Kind);
        Assert.Equal(("a", 0L), (walk.Phase, walk.Counter()));
        Assert.Equal(["1 hello"], walk.Issued);
        Assert.Equal(["always: cycle in a"], walk.Steps);
    }

    [Fact]
    public void AdvanceTo_RhythmThatLapsesAtOnceForEver_ComesToRest()
    {
        var walk = Walk.Of(
            Walk.Draft()
                .Rhythm("buy")
                .Phase("a", p => p.On("go", t => t.To("b")))
                .Phase("b", p => p.Timer("lapse", t => t.Medians(1, otherwiseDays: 1)).OnTimer("lapse", t => t.To("b")))
        );

        walk.On("buy", 0).On("go", 50);

        Assert.Equal(101, walk.Buffer.Steps.Length);
        Assert.Equal("lapse: cycle in b", walk.Steps[walk.Steps.Count - 1]);
        Assert.Equal(("b", JourneyResultKind.Moved), (walk.Phase, walk.Result.Kind));
        Assert.Null(walk.Wake);
    }

    // A condition, a second event and a phase in which something is taken at once may end it: nothing certain is known.
    [Fact]
    public void TryCompile_RaisedEventsThatMayComeToRest_SaysNothing()
    {
        var counted = Journey
            .Create("way")
            .Event("go")
            .Counter("n")
            .Phase(
                "a",
                p =>
                    p.Steady()
                        .On(
                            "go",
                            t => t.If(Condition.Counter("n", atMost: 3)).Do(Effect.Count("n"), Effect.Raise("go"))
                        )
            );
        var parted = Journey
            .Create("way")
            .Event("go", "on")
            .Phase("a", p => p.Steady().On("go", t => t.To("b").Do(Effect.Raise("on"), Effect.Raise("go"))))
            .Phase("b", p => p.Steady().On("on", t => t.To("c")).On("go", t => t.To("a").Do(Effect.Raise("go"))))
            .Phase("c", p => p.Steady());
        var passing = Journey
            .Create("way")
            .Event("go")
            .Phase("a", p => p.Steady().On("go", t => t.To("b").Do(Effect.Raise("go"))))
            .Phase("b", p => p.Always(t => t.To("c")).On("go", t => t.To("a").Do(Effect.Raise("go"))))
            .Phase("c", p => p.Steady());

        foreach (var journey in new[] { counted, parted, passing })
        {
            Assert.True(journey.Build().TryCompile(out _, out var report));
            Assert.DoesNotContain(report.All, found => found.Code == "LR0549");
        }
    }
}
