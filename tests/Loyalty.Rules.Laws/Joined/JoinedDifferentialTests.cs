using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>The engine, in both of its forms, against the oracle: programs with a journey, sales and calls of the host, every field.</summary>
public sealed class JoinedDifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Law77_EngineAndOracle_JoinSalesAndJourneyTheSameInEveryField()
    {
        var law = new Law(output);
        foreach (var share in JoinedPlaces.Shares)
            law.Meets(share.Value, share.Key);
        law.Holds(JoinedWorld.Any, 7701, Agree);
    }

    private static void Agree(JoinedWorld one, Tally tally)
    {
        var walk = new JoinedWalk(one, new JoinedPlaces(one, tally));
        foreach (var turn in one.Story)
        {
            if (turn.Sale is { } sale)
                walk.Sell(sale);
            else
                walk.Call(turn.Call!);
        }
    }
}
