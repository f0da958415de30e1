using Loyalty.Rules.Journeys;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Lapse by the member's own rhythm.</summary>
public sealed class RhythmLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law91_AMemberIsLapsed_ExactlyWhenMoreThanSoManyMediansHavePassed() =>
        new Law(output)
            .Meets(700, "lapsed")
            .Meets(500, "three gaps")
            .Meets(300, "exactly so many medians")
            .Meets(300, "two purchases on a day")
            .Holds(
                Worlds.Seeds,
                91,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var time = new Timeline(dice);
                    decimal medians = dice.Of(1m, 2m, 1.5m, 2.345m, 0.5m);
                    int otherwise = dice.Of(1, 3, 30);
                    var plan = Lapsing(time.Zone, medians, otherwise);
                    var (state, buffer) = (default(JourneyState), new JourneyBuffer());
                    var at = time.Anchor.AddDays(-dice.Below(4));
                    plan.Begin(ref state, at, buffer);
                    var naive = new NaiveRhythm(plan.Journey, at);
                    for (int i = 0; i < 25; i++)
                    {
                        at = Next(dice, naive, at, medians, otherwise);
                        bool exactly = naive.GapCount >= 3 && at == naive.QuietUntil(medians, otherwise);
                        tally.Meet(exactly, "exactly so many medians");
                        plan.AdvanceTo(ref state, at, buffer);
                        bool lapsed = at > naive.QuietUntil(medians, otherwise);
                        tally.Meet(lapsed, "lapsed");
                        Assert.Equal(lapsed ? "lapsed" : "active", plan.PhaseOf(state)!.Id);
                        if (dice.Chance(40))
                            continue;
                        plan.Advance(ref state, "buy", at, buffer);
                        tally.Meet(!naive.Buy(at), "two purchases on a day");
                        tally.Meet(naive.GapCount >= 3, "three gaps");
                        Assert.Equal("active", plan.PhaseOf(state)!.Id);
                    }
                }
            );

    private static DateTimeOffset Next(Dice dice, NaiveRhythm naive, DateTimeOffset now, decimal medians, int otherwise)
    {
        var at = dice.Weighted(35, 20, 20, 15, 10) switch
        {
            0 => now.AddDays(dice.Between(1, 3)).AddMinutes(dice.Of(0, 0, 90)),
            1 => naive.QuietUntil(medians, otherwise),
            2 => naive.QuietUntil(medians, otherwise).AddTicks(dice.Of(1, -1)),
            3 => now.AddMinutes(dice.Between(1, 300)),
            _ => now.AddDays(dice.Between(5, 100)),
        };
        return at < now ? now : at;
    }

    private static JourneyPlan Lapsing(string zone, decimal medians, int otherwise) =>
        Journey
            .Create("way")
            .TimeZone(zone)
            .Event("buy")
            .Rhythm("buy")
            .Phase(
                "active",
                phase =>
                    phase
                        .Steady()
                        .Timer("quiet", t => t.Medians(medians, otherwise))
                        .OnTimer("quiet", t => t.To("lapsed"))
            )
            .Phase("lapsed", phase => phase.On("buy", t => t.To("active")))
            .Build()
            .Compile();
}
