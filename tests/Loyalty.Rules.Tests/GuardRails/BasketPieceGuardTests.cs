using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Discounts on pieces of a basket cost no memory, and work by lines, not by units.</summary>
[Collection(nameof(ThreadAllocation))]
public sealed class BasketPieceGuardTests
{
#if NET
    [Theory]
    [InlineData("units")]
    [InlineData("sets of several lines")]
    [InlineData("marginal units")]
    [InlineData("marginal spend")]
    [InlineData("rounded by unit")]
    [InlineData("rounded once")]
    public void Evaluate_IntoAWarmBuffer_AllocatesNothing(string kind)
    {
        var plan = Program(r => Describe(r, kind)).Compile();
        Line[] lines = [.. Enumerable.Range(0, 30).Select(i => Each("sku-" + i, 1 + (i % 4), 100 + (i * 37 % 91)))];
        var header = new SaleHeader(
            "sale",
            new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
            plan.Program.Currency
        );
        var buffer = new DecisionBuffer();
        plan.Evaluate(new SaleView(header, lines), buffer);
        Assert.NotEqual(0, buffer.Discount);

        Assert.Equal(
            0,
            AllocatedBytes.Of(() => plan.Evaluate(new SaleView(header, lines), buffer), times: 2_000, warmUp: 500)
        );
    }

    [Fact]
    public void Evaluate_MultipliedPointsIntoAWarmBuffer_AllocatesNothing()
    {
        var plan = LoyaltyProgram
            .Create("points", "USD")
            .BasketTiers("double", r => r.Spend().MultipliesPoints(1, 2).MultipliesPoints(20, 3))
            .MemberTiers("year", r => r.Tier("all", 0, 1, 1))
            .Build()
            .Compile();
        var ann = plan.NewMember("ann").ToBuilder();
        Line[] lines = [.. Enumerable.Range(0, 10).Select(i => Each("sku-" + i, 1 + (i % 4), 100 + i))];
        var at = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var header = new SaleHeader("sale", at, plan.Program.Currency, "ann");
        var buffer = new DecisionBuffer();
        plan.Evaluate(new SaleView(header, lines), ann, buffer);
        Assert.Equal(2, buffer.Awards.Length);

        Assert.Equal(
            0,
            AllocatedBytes.Of(() => plan.Evaluate(new SaleView(header, lines), ann, buffer), times: 2_000, warmUp: 500)
        );
    }
#endif

    [Fact]
    public void Evaluate_AMillionUnitsAndTenThousandLines_TakesSetsInTime()
    {
        var plan = Program(r => r.Units().SetPrice(0, 3, 1)).Compile();
        // Prices 2.00 to 101.99, each of its own line and 100 units of it: sets lie within lines but for one that joins two.
        Line[] lines = [.. Enumerable.Range(0, 10_000).Select(i => Each("sku-" + i, 100, 200 + i))];

        var decision = plan.Evaluate(
            new Transaction(
                new SaleHeader("s", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), plan.Program.Currency),
                lines
            )
        );

        // 333,333 sets at 1.00, and the dearest unit pays.
        Assert.Equal((333_333L * 100) + 10_199, decision.Payable.MinorUnits);
    }

    private static LoyaltyProgram Program(Action<BasketTierRuleBuilder> rule) =>
        LoyaltyProgram.Create("pieces", "USD").BasketTiers("big", rule).Build();

#if NET
    private static void Describe(BasketTierRuleBuilder rule, string kind) =>
        _ = kind switch
        {
            "units" => rule.Units().FixedPrice(0, 1).PerUnit(),
            "sets of several lines" => rule.Units().SetPrice(0, 7, 5).CapTimes(3),
            "marginal units" => rule.Units().PercentOff(1, 10).PercentOff(5, 20).PercentOff(9, 50).Marginal(),
            "marginal spend" => rule.Spend().PercentOff(1, 10).PercentOff(5, 20).Marginal(),
            "rounded by unit" => rule.Spend().PercentOff(0, 10, new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp)),
            _ => rule.Spend().PercentOff(0, 10, new Rounding(RoundingLevel.Transaction, RoundingMode.HalfEven)),
        };
#endif
}
