using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class OptOutTests
{
    private readonly Member _ann = Member
        .Of(
            Member
                .Draft()
                .Phase(
                    "new",
                    p =>
                        p.OnEnter(Effect.Touch("ping"))
                            .Timer("day", t => t.AfterDays(1))
                            .OnTimer("day", t => t.Do(Effect.Touch("hello")))
                            .On("buy", t => t.Do(Effect.Touch("ping"), Effect.Reward(5)))
                            .On("stop", t => t.Do(Effect.Touch("now")))
                            .On("again", t => t.Do(Effect.Touch("hello")))
                )
        )
        .On("in", 0);

    [Fact]
    public void Take_TheOptOut_EmptiesWhatWaitsAndLetsNothingInAnyMore()
    {
        // The timer of the day before, and what the step of the opt-out itself says, are withheld too.
        _ann.On("stop", 2).On("buy", 3);

        Assert.Equal(
            [
                "1/1 ping Waiting",
                "1/2 hello WithheldByOptOut",
                "1/1 ping WithheldByOptOut",
                "1/3 now WithheldByOptOut",
                "1/4 ping WithheldByOptOut",
            ],
            _ann.Touches
        );
        Assert.True(_ann.Record.IsOptedOut);
        Assert.Empty(_ann.Drain(3));
        Assert.Null(_ann.Plan.NextWake(_ann.Record));
    }

    // Whether somebody looked in between or not.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Take_TheOptOutAfterADeadline_FindsTheTouchExpired(bool looks)
    {
        if (looks)
            _ann.To(20);
        _ann.On("stop", 20);

        Assert.Contains("1/1 ping Expired", _ann.Touches);
        Assert.DoesNotContain("1/1 ping WithheldByOptOut", _ann.Touches);
    }

    [Fact]
    public void Take_AfterTheOptOut_StillMovesAndRewards()
    {
        _ann.On("stop", 0.5).On("buy", 1);

        Assert.Equal(JourneyAnswerKind.Moved, _ann.Answer.Kind);
        Assert.Equal(
            (5L, false),
            (_ann.Answer.Rewards.Single().Reward.Points, _ann.Answer.Rewards.Single().IsWithheld)
        );
    }

    [Fact]
    public void Take_TheOptIn_LetsTouchesOfItsOwnStepOutAgain()
    {
        _ann.On("stop", 0.5).On("again", 0.6);

        Assert.False(_ann.Record.IsOptedOut);
        Assert.Equal(["hello"], _ann.Drain(0.7));
    }

    [Fact]
    public void Take_TheOptOutOfAMemberWithoutARun_HoldsForLaterRunsAndIsToldToThem()
    {
        var bob = new Member(_ann.Plan, "bob").On("stop", 0).On("in", 1);

        Assert.Equal(["1/1 ping WithheldByOptOut", "1/2 now WithheldByOptOut"], bob.Touches);
    }

    [Fact]
    public void Take_ASecondRunOfWhoHasOptedOut_TellsOnlyTheNewOne()
    {
        var bob = Member.Of(
            Member
                .Draft()
                .Enter("in", ReEntry.Anytime)
                .Counter("stops", of: "stop")
                .Phase("new", p => p.Steady().On("buy", t => t.Do(Effect.Touch("ping"))))
        );

        bob.On("stop", 0).On("in", 1).On("in", 2);

        Assert.Equal([1, 1], bob.Record.Runs.Select(run => bob.Plan.CounterOf(run.State, "stops")));
    }
}
