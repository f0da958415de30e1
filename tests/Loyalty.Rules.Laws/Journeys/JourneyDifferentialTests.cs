using Loyalty.Rules.ReferenceModel.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The engine against the oracle: random journeys, random logs, every field of results and states.</summary>
public sealed class JourneyDifferentialTests(ITestOutputHelper output)
{
    [Fact]
    public void Journeys_EngineAndOracle_MoveMembersTheSameInEveryField()
    {
        var law = new Law(output);
        foreach (var share in JourneyPlaces.Shares)
            law.Meets(share.Value, share.Key);
        law.Holds(JourneyCase.Any(), 7400, Agree);
    }

    private static void Agree(JourneyCase one, Tally tally)
    {
        int place = 0;
        var text = new JourneyText(one.Journey);
        var run = new ReferenceRun();
        one.Walk(called =>
        {
            var should = one.Expected[place++];
            DecisionText.AssertSame(
                called.Call + "\n" + text.Of(should) + "\n" + text.Of(should.Next),
                called.Call + "\n" + text.Of(called.Result, called.Buffer) + "\n" + text.Of(one.Plan, called.After)
            );
            JourneyPlaces.Note(one, called.Call, run, should, tally);
            run = should.Next;
        });
    }
}
