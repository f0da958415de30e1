using Loyalty.Rules.Journeys;
using static Loyalty.Rules.Journeys.JourneyDuration;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class ConditionTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Advance_CounterInARange_IncludesBothEnds(int count, bool holds)
    {
        var walk = Walk.Of(Guarded(Condition.Counter("n", 2, 4)).Phase("c", p => p.Steady()));

        for (int i = 0; i < count; i++)
            walk.On("buy", 1);

        Assert.Equal(holds ? "b" : "a", walk.On("go", 1).Phase);
    }

    [Theory]
    [InlineData(-3, false)]
    [InlineData(-2, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Advance_ValueInARange_IncludesBothEnds(long value, bool holds) =>
        Assert.Equal(holds ? "b" : "a", Walk.Of(Guarded(Condition.Value(-2, 7))).On("go", 1, value).Phase);

    [Theory]
    [InlineData("gold", true)]
    [InlineData("Gold", false)]
    [InlineData(null, false)]
    public void Advance_AttributeAnyOf_ComparesLetterByLetter(string? vip, bool holds) =>
        Assert.Equal(
            holds ? "b" : "a",
            Walk.Of(Guarded(Condition.AnyOf("vip", "silver", "gold"))).On("go", 1, vip: vip).Phase
        );

    [Theory]
    [InlineData("gold", false)]
    [InlineData("bronze", true)]
    [InlineData(null, true)]
    public void Advance_AttributeNoneOf_HoldsForAllOthers(string? vip, bool holds) =>
        Assert.Equal(holds ? "b" : "a", Walk.Of(Guarded(Condition.NoneOf("vip", "gold"))).On("go", 1, vip: vip).Phase);

    [Fact]
    public void Advance_AttributeThatWasNotGiven_IsTheEmptyText() =>
        Assert.Equal("b", Walk.Of(Guarded(Condition.AnyOf("vip", ""))).On("go", 1).Phase);

    [Fact]
    public void Advance_InPhase_HoldsFromItsBeginOnAndNotAtItsEnd()
    {
        var guarded = Guarded(Condition.InPhase(OfDays(2), OfDays(4)));

        Assert.Equal("a", Walk.Of(guarded).On("go", Before(2)).Phase);
        Assert.Equal("b", Walk.Of(guarded).On("go", 2).Phase);
        Assert.Equal("b", Walk.Of(guarded).On("go", Before(4)).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("go", 4).Phase);
    }

    [Fact]
    public void Advance_InJourney_CountsFromTheBeginOfTheRun()
    {
        var guarded = Walk.Draft()
            .Phase("a", p => p.On("buy", t => t.To("m")))
            .Phase("m", p => p.Steady().On("go", t => t.If(Condition.InJourney(OfDays(5))).To("b")))
            .Phase("b", p => p.Steady());

        Assert.Equal("m", Walk.Of(guarded).On("buy", 4).On("go", Before(5)).Phase);
        Assert.Equal("b", Walk.Of(guarded).On("buy", 4).On("go", 5).Phase);
    }

    [Fact]
    public void Advance_SinceATimer_HoldsOnlyWhileItRuns()
    {
        var guarded = Walk.Draft()
            .Timer("clock", t => t.AfterDays(50))
            .Phase(
                "a",
                p =>
                    p.On("buy", t => t.Do(Effect.Start("clock")))
                        .On("back", t => t.Do(Effect.Cancel("clock")))
                        .On("go", t => t.If(Condition.Since("clock", OfDays(10), OfDays(20))).To("b"))
            )
            .Phase("b", p => p.Steady());

        Assert.Equal("a", Walk.Of(guarded).On("go", 15).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("buy", 5).On("go", Before(15)).Phase);
        Assert.Equal("b", Walk.Of(guarded).On("buy", 5).On("go", 15).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("buy", 5).On("go", 25).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("buy", 5).On("back", 6).On("go", 15).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("buy", 5).On("buy", 10).On("go", 15).Phase);
    }

    [Fact]
    public void Advance_SeveralConditions_MustAllHold()
    {
        var guarded = Walk.Draft()
            .Phase("a", p => p.On("go", t => t.If(Condition.Value(1), Condition.AnyOf("vip", "yes")).To("b")))
            .Phase("b", p => p.Steady());

        Assert.Equal("a", Walk.Of(guarded).On("go", 1, 1).Phase);
        Assert.Equal("a", Walk.Of(guarded).On("go", 1, 0, "yes").Phase);
        Assert.Equal("b", Walk.Of(guarded).On("go", 1, 1, "yes").Phase);
    }

    [Fact]
    public void AdvanceTo_ValueOfATimer_IsZeroAndAttributesHold()
    {
        var guarded = Walk.Draft()
            .Phase(
                "a",
                p =>
                    p.Timer("t", t => t.AfterDays(1))
                        .OnTimer("t", t => t.If(Condition.Value(0, 0), Condition.AnyOf("vip", "yes")).To("b"))
            )
            .Phase("b", p => p.Steady());

        Assert.Equal("b", Walk.Of(guarded).To(1, "yes").Phase);
        Assert.Equal("a", Walk.Of(guarded).To(1).Phase);
        Assert.Equal("b", Walk.Of(guarded).On("go", 2, 99, "yes").Phase);
    }

    private static DateTimeOffset Before(int day) => Walk.Day(day).AddTicks(-1);

    private static JourneyBuilder Guarded(Condition condition) =>
        Walk.Draft()
            .Phase("a", p => p.On("go", t => t.If(condition).To("b")).On("buy", t => t.Do(Effect.Count("n"))))
            .Phase("b", p => p.Steady());
}
