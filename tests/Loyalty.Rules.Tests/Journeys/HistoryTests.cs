using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class HistoryTests
{
    [Fact]
    public void Advance_ToHistory_EntersTheChildThatWasLeftLast()
    {
        var walk = Walk.Of(Remembering(p => p.History()));

        walk.On("go", 1).On("buy", 2).On("back", 3);

        Assert.Equal("y", walk.Phase);
        Assert.Equal(["go: x -> y", "buy: y -> away", "back: away -> y"], walk.Steps);
    }

    [Fact]
    public void Advance_ToHistoryOfNoVisit_EntersTheInitialChild() =>
        Assert.Equal("y", Walk.Of(Remembering(p => p.History().Initial("y")).Initial("away")).On("back", 1).Phase);

    [Fact]
    public void Advance_ToHistoryOfNoVisitOtherwise_EntersTheOtherChild() =>
        Assert.Equal("z", Walk.Of(Remembering(p => p.History("z")).Initial("away")).On("back", 1).Phase);

    [Fact]
    public void Advance_ToHistoryFromWithin_IsTheChildOfTheVisitBefore()
    {
        var walk = Walk.Of(Remembering(p => p.History().On("back", t => t.ToHistory("s").Do(Effect.Count("n")))));

        walk.On("go", 1).On("buy", 2).On("back", 3).On("back", 4);

        Assert.Equal(("y", 1L), (walk.Phase, walk.Counter()));
    }

    [Fact]
    public void Advance_ToHistory_EntersThePhaseAround()
    {
        var walk = Walk.Of(Remembering(p => p.History().OnEnter(Effect.Reward(1)).OnLeave(Effect.Reward(2))));

        walk.On("buy", 1).On("back", 2);

        Assert.Equal(["1 1 points", "2 2 points", "3 1 points"], walk.Issued);
    }

    private static JourneyBuilder Remembering(Action<PhaseBuilder> describe) =>
        Walk.Draft()
            .Phase(
                "s",
                p =>
                {
                    p.On("buy", t => t.To("away"))
                        .Phase("x", c => c.Steady().On("go", t => t.To("y")))
                        .Phase("y", c => c.Steady())
                        .Phase("z", c => c.Steady());
                    describe(p);
                }
            )
            .Phase("away", p => p.Steady().On("back", t => t.ToHistory("s")));
}
