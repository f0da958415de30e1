using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class HoldoutTests
{
    // Records keep what was drawn and hosts may draw elsewhere too, so that these are frozen.
    [Theory]
    [InlineData("2026", "ann", 396)]
    [InlineData("2026", "bob", 721)]
    [InlineData("", "", 733)]
    public void Holds_OfAMember_IsBelowTheShareOfAFrozenDraw(string salt, string member, int draw)
    {
        Assert.False(new Holdout("control", salt, draw).Holds(member));
        Assert.True(new Holdout("control", salt, draw + 1).Holds(member));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1000, true)]
    public void Holds_OfNobodyOrEverybody_IsSo(int perMille, bool held) =>
        Assert.All(
            Enumerable.Range(0, 500),
            i => Assert.Equal(held, new Holdout("control", "s", perMille).Holds("m" + i))
        );

    [Fact]
    public void Take_OfAHeldOutMember_WalksTheSameAndGetsNothing()
    {
        var held = Member.Of(Journey(1000)).On("in", 0).On("buy", 1);
        var free = Member.Of(Journey(0)).On("in", 0).On("buy", 1);

        Assert.Equal((true, false), (held.Record.IsHeldOut, free.Record.IsHeldOut));
        Assert.Equal(free.Record.Runs[0].State, held.Record.Runs[0].State);
        Assert.Equal(["1/1 ping WithheldByHoldout"], held.Touches);
        Assert.Equal(["1/1 ping Waiting"], free.Touches);
        Assert.Equal((true, false), (held.Answer.Rewards[0].IsWithheld, free.Answer.Rewards[0].IsWithheld));
        Assert.Empty(held.Drain(2));
        Assert.Equal(["ping"], free.Drain(2));
    }

    [Fact]
    public void Take_OnceDrawn_KeepsTheDrawWhateverBecomesOfTheShare()
    {
        var ann = Member.Of(Journey(1000)).On("in", 0);

        var answer = Journey(0).Build().Compile().Take(ann.Record, Member.Happened("b", "buy", 1));

        Assert.Equal(TouchStatus.WithheldByHoldout, answer.Touches.Single().Status);
    }

    [Fact]
    public void Take_BeforeTheFirstRun_DrawsNothing() =>
        Assert.Null(Member.Of(Journey(1000)).On("buy", 0).Record.IsHeldOut);

    private static JourneyBuilder Journey(int perMille) =>
        Member
            .Draft()
            .Holdout("control", "salt", perMille)
            .Phase("new", p => p.On("buy", t => t.Do(Effect.Touch("ping"), Effect.Reward(5))));
}
