using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>Journeys and the states of their runs come back from JSON as they were, byte for byte.</summary>
public sealed class JourneyDocumentLaws(ITestOutputHelper output)
{
    [Fact]
    public void AJourney_WrittenAndRead_IsTheSame() =>
        new Law(output).Holds(
            Worlds.Seeds,
            5500,
            (seed, _) =>
            {
                var journey = new SmallJourneyGenerator(new Dice(seed)).Next();
                byte[] json = journey.ToJson();

                Assert.True(Journey.TryParse(json, out var again, out var report), report.ToString());
                Assert.Equal(journey, again);
                Assert.Equal(json, again.ToJson());
            }
        );

    [Fact]
    public void AState_WrittenAndRead_IsTheSame() =>
        new Law(output)
            .Meets(200, "running timers")
            .Meets(8, "history")
            .Meets(50, "ended")
            .Holds(
                Worlds.Seeds,
                5501,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    if (!new SmallJourneyGenerator(dice).Next().TryCompile(out var plan, out _))
                        return;
                    var state = default(JourneyState);
                    var buffer = new JourneyBuffer();
                    var at = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
                    plan!.Begin(ref state, at, buffer);
                    for (int i = 0; i < 8; i++)
                    {
                        at = at.AddHours(dice.Between(0, 30));
                        plan.Advance(ref state, dice.Of("e", "e", "f", "tick"), at, buffer, dice.Between(0, 3));
                        byte[] json = plan.WriteState(state);
                        Assert.True(plan.TryReadState(json, out var again, out var report), report.ToString());
                        Assert.Equal(state, again);
                        Assert.Equal(json, plan.WriteState(again));
                        tally.Meet(state.TimerCount > 0, "running timers");
                        tally.Meet(state.History != 0, "history");
                    }
                    tally.Meet(state.Status == JourneyStatus.Ended, "ended");
                }
            );
}
