#if NET
using Loyalty.Rules.Journeys;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A sale that moves a member costs no byte: only touches do.</summary>
[Collection(nameof(ThreadAllocation))]
public sealed class SaleJourneyAllocationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4));

    [Theory]
    [InlineData(0, 1)] // begins a run, which takes the event
    [InlineData(1, 1)] // moves, with a reward
    [InlineData(30, 2)] // a timer first
    public void Evaluate_ASaleThatMovesTheJourney_AllocatesNothing(int day, int steps)
    {
        var plan = Plan();
        var member = plan.NewMember("ann");
        if (day > 0)
            member = plan.Evaluate(new Transaction(Header("first", Monday), Lines()), member).NextState!;
        var state = member.ToBuilder();
        var header = Header("sale", Monday.AddDays(day));
        var lines = Lines();
        var buffer = new DecisionBuffer();
        plan.Evaluate(new SaleView(header, lines), state, buffer);
        Assert.Equal(steps, buffer.JourneySteps.Count);

        Assert.Equal(
            0,
            AllocatedBytes.Of(() => plan.Evaluate(new SaleView(header, lines), state, buffer), 10_000, 2_000)
        );
    }

    private static LoyaltyPlan Plan() =>
        LoyaltyProgram
            .Create("shop", "USD")
            .MemberAttribute("vip")
            .FreeItem("card", r => r.Buy(Sku("cone"), 5).Get(Sku("cone"), 1))
            .BasketTiers("phase", r => r.Spend().AmountOff(1, 0.5m).For(e => e.Phase("young", "old")))
            .Journey(
                Journey
                    .Create("days")
                    .Event("firstPurchase", "purchase", "rewardReceived")
                    .Attribute("vip")
                    .Enter("firstPurchase")
                    .Counter("purchases", of: "purchase")
                    .Rhythm("purchase")
                    .Phase("new", p => p.On("purchase", t => t.If(Condition.AnyOf("vip", "yes")).To("young")))
                    .Phase(
                        "young",
                        p =>
                            p.Timer("lapse", t => t.AfterDays(20))
                                .OnTimer("lapse", t => t.To("old").Do(Effect.Reward(5)))
                                .On(
                                    "purchase",
                                    t =>
                                        t.If(Condition.Counter("purchases", atLeast: 2)).To("old").Do(Effect.Reward(10))
                                )
                    )
                    .Phase("old", p => p.Steady().On("purchase", t => t.To("young")))
                    .Build()
            )
            .Build()
            .Compile();

    private static SaleHeader Header(string id, DateTimeOffset at) =>
        new(id, at, Currency.Parse("USD"), "ann", new SaleDetailsBuilder().Attribute("vip", "yes").Build());

    private static Line[] Lines() => [Each("cone", 2, 225), Each("tea", 1, 300)];
}
#endif
