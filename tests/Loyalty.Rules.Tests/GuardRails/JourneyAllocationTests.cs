#if NET
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.GuardRails;

[Collection(nameof(ThreadAllocation))]
public sealed class JourneyAllocationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly KeyValuePair<string, string>[] Attributes = [new("segment", "regular")];

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    public void Advance_EveryKindOfStep_AllocatesNothing(string zone)
    {
        var plan = Busy(zone).Build().Compile();
        var buffer = new JourneyBuffer();
        int steps = 0;
        int issued = 0;

        long bytes = AllocatedBytes.Of(
            () =>
            {
                JourneyState state = default;
                plan.Begin(ref state, Start, buffer, Attributes);
                for (int visit = 1; visit <= 12; visit++)
                {
                    plan.Advance(ref state, "buy", Start.AddDays(9 * visit), buffer, visit, Attributes);
                    steps += buffer.Steps.Length;
                    issued += buffer.Touches.Length + buffer.Rewards.Length;
                }
                plan.Advance(ref state, "unknown", Start.AddDays(120), buffer);
                plan.Advance(ref state, plan["loop"], Start.AddDays(121), buffer);
                plan.AdvanceTo(ref state, Start.AddDays(3000), buffer, Attributes);
                plan.Migrate(plan, state, out var copy);
                steps += plan.NextWake(copy) is null ? 1 : 0;
            },
            times: 1000,
            warmUp: 1000
        );

        Assert.Equal(0, bytes);
        Assert.True(steps > 10_000 && issued > 10_000);
    }

    private static JourneyBuilder Busy(string zone) =>
        Journey
            .Create("busy")
            .TimeZone(zone)
            .Event("buy", "loop", "third")
            .Counter("buys", of: "buy")
            .Attribute("segment")
            .Rhythm("buy")
            .Channel("mail")
            .Touch("thanks", "mail")
            .Timer("hundred", t => t.MarkDays("day30", 30).MarkDays("day100", 100))
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Start("hundred"))
                        .On(
                            "buy",
                            t => t.If(Condition.AnyOf("segment", "regular")).To("bought").Do(Effect.Touch("thanks"))
                        )
            )
            .Phase(
                "customer",
                p =>
                    p.History()
                        .Timer("lapse", t => t.Medians(2.5m, otherwiseDays: 60))
                        .OnTimer("lapse", t => t.To("lapsed"))
                        .Phase(
                            "bought",
                            c =>
                                c.On(
                                    "buy",
                                    t => t.If(Condition.Counter("buys", 3)).To("regular").Do(Effect.Raise("third"))
                                )
                        )
                        .Phase(
                            "regular",
                            c =>
                                c.On("third", t => t.Do(Effect.Reward(100)))
                                    .On(
                                        "buy",
                                        t => t.If(Condition.InPhase(JourneyDuration.OfDays(20))).Do(Effect.Reward(5))
                                    )
                                    .Always(t =>
                                        t.If(Condition.Counter("buys", 8)).To("bought").Do(Effect.Set("buys", 0))
                                    )
                        )
            )
            .Phase("lapsed", p => p.Steady().On("buy", t => t.ToHistory("customer")))
            .On("loop", t => t.Do(Effect.Raise("loop")))
            .OnTimer("day30", t => t.Do(Effect.Touch("thanks")))
            .OnTimer(
                "day100",
                t => t.If(Condition.Since("lapse", before: JourneyDuration.OfDays(50))).Do(Effect.Reward(1))
            );
}
#endif
