using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

/// <summary>Rewards on each unit, line or set, and prices in place of discounts.</summary>
public sealed class BasketPieceTests
{
    [Theory]
    [InlineData(0, 0)] // Solidus, E7
    [InlineData(1, 0)]
    [InlineData(2, 1000)]
    [InlineData(3, 1000)]
    [InlineData(4, 2000)]
    public void Sell_AmountOffEachUnitOfCompleteGroups_LeavesTheRestToPay(int units, int off)
    {
        var shop = Steps(r => r.Units().AmountOff(0, 5).PerUnit().InSets(2));

        Assert.Equal(off, units == 0 ? 0 : shop.Sell(Each("shirt", units, 2000)).Off());
    }

    [Theory]
    [InlineData(2, 0, "NotYet", 2, 3)]
    [InlineData(3, 200, "Awarded", 3, 0)]
    [InlineData(5, 200, "Awarded", 5, 0)]
    [InlineData(6, 400, "Awarded", 6, 0)]
    public void Sell_ThreeForTen_PricesWholeSets(int units, int off, string verdict, int have, int need)
    {
        var decision = Steps(r => r.Units().SetPrice(3, 3, 10)).Sell(Each("soap", units, 400));

        var told = decision.Told();
        Assert.Equal((off, verdict), ((int)decision.Off(), told.Verdict.ToString()));
        Assert.Equal((have, need), ((int)told.Have, (int)told.Need));
    }

    private static Shop Steps(Action<BasketTierRuleBuilder> rule) => new(p => p.BasketTiers("big", rule));
}
