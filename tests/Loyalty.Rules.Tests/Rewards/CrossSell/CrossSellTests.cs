using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.CrossSell;

public sealed class CrossSellTests
{
    [Theory]
    [InlineData(11, 1, 0)]
    [InlineData(12, 1, 1)]
    [InlineData(12, 2, 1)]
    [InlineData(24, 2, 2)]
    [InlineData(24, 1, 1)]
    public void Sell_DozenAndSundaes_GivesOneADozen(int cones, int sundaes, int free)
    {
        var decision = Dozen().Sell(Each("cone", cones, 225), Each("sundae", sundaes, 450));

        Assert.Equal((free, free * 450), (decision.Free(), decision.Off()));
    }

    // Law 40: min(floor(A / a), floor(B / b), cap) pairs, and no unit in two.
    [Fact]
    public void Law40_Sell_Pairs_AreCountedOnce()
    {
        var shop = new Shop(p =>
            p.CrossSell(
                "pair",
                r => r.When(Sku("A"), 2).Offer(Sku("B"), 3).Cap(new Cap(2, CapUnit.Times, CapScope.Transaction))
            )
        );
        for (int a = 1; a <= 9; a++)
        {
            for (int b = 1; b <= 12; b++)
                Assert.Equal(
                    3 * Math.Min(Math.Min(a / 2, b / 3), 2),
                    shop.SellToGuest(Each("A", a, 100), Each("B", b, 50)).Free()
                );
        }
    }

    [Fact]
    public void Sell_OfferNotInTheBasket_NamesTheExactSaving()
    {
        var decision = Dozen().Sell(Each("cone", 12, 225));

        Assert.Equal(Verdict.NoTarget, decision.Verdict());
        Assert.Equal(["dozen AddItem 1 Units save 450"], decision.Said());
        Assert.Equal("sundae", decision.Nudges.Single().Items);
    }

    [Theory]
    [InlineData("percent", 225)]
    [InlineData("amount", 100)]
    public void Sell_PartialReward_TheSavingIsThatOfTheReward(string reward, int saving)
    {
        var shop = Dozen(r => _ = reward == "percent" ? r.PercentOff(50) : r.AmountOff(1m));

        Assert.Equal(saving, shop.Sell(Each("cone", 12, 225)).Nudges.Single().Saving);
    }

    [Fact]
    public void Sell_NoShelfPrice_NamesNoSaving()
    {
        var shop = new Shop(p => p.CrossSell("dozen", r => r.When(Sku("cone"), 12).Offer(Sku("sundae"))));

        Assert.Equal(["dozen AddItem 1 Units"], shop.Sell(Each("cone", 12, 225)).Said());
    }

    [Fact]
    public void Sell_SomeOnTheWay_SaysHowManyAreMissing() =>
        Assert.Equal(["dozen More 5 Units"], Dozen().Sell(Each("cone", 7, 225)).Said());

    [Fact]
    public void Sell_CapUsedUp_SaysNothing()
    {
        var shop = Dozen(r => r.Cap(new Cap(1, CapUnit.Times, CapScope.Member)));

        Assert.Empty(shop.Sell(Each("cone", 12, 225), Each("sundae", 1, 450)).Said());
        Assert.Empty(shop.Sell(Each("cone", 12, 225)).Said());
    }

    [Fact]
    public void Sell_SetOfTwoOffered_AsksToAddTheSecond()
    {
        var shop = new Shop(p => p.CrossSell("pair", r => r.When(Sku("cone"), 2).Offer(Sku("tea"), 2)));

        Assert.Equal(["pair AddItem 1 Units"], shop.Sell(Each("cone", 2, 225), Each("tea", 1, 100)).Said());
        Assert.Equal(["pair AddItem 2 Units"], shop.Sell(Each("cone", 2, 225)).Said());
    }

    [Fact]
    public void Sell_SameItemBothSides_AddingOneCountsAsABuyToo()
    {
        var shop = new Shop(p =>
            p.Select("cones", s => s.Sku("cone")).CrossSell("third", r => r.When("cones", 2).Offer("cones"))
        );

        Assert.Equal(["third AddItem 1 Units"], shop.Sell(Each("cone", 2, 225)).Said());
        Assert.Equal(["third More 1 Units"], shop.Sell(Each("cone", 1, 225)).Said());
        Assert.Equal(225, shop.Sell(Each("cone", 3, 225)).Off());
    }

    [Fact]
    public void Sell_ExceptedGoods_LeaveBothSides()
    {
        var shop = new Shop(p =>
            p.CrossSell("pair", r => r.When(Sku("cone", "cup"), 1).Offer(Sku("tea", "cup")).Except(Sku("cup")))
        );

        Assert.Empty(shop.Sell(Each("cup", 2, 100)).Outcomes);
        Assert.Equal([0, 0, 100], shop.Sell(Each("cup", 1, 50), Each("cone", 1, 225), Each("tea", 1, 100)).OffLines());
    }

    private static Shop Dozen(Action<Loyalty.Rules.Rewards.CrossSell.CrossSellRuleBuilder>? more = null) =>
        new(
            p =>
                p.Select("sundae", s => s.Sku("sundae"))
                    .CrossSell(
                        "dozen",
                        r =>
                        {
                            r.When(Sku("cone"), 12).Offer("sundae");
                            more?.Invoke(r);
                        }
                    ),
            goods => goods.Item("cone").Item("sundae", item => item.Price(450))
        );
}
