using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

public sealed class InBasketTests
{
    // Section 5.1 of the specification: buy 5 get 1, same item.
    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(11, 1)]
    [InlineData(12, 2)]
    public void Sell_BuyFiveGetOne_CountsPaidAndFreeUnits(int units, int free) =>
        Assert.Equal(free, Deal(5, 1).Sell(Each("cone", units, 225)).Free());

    // odoo thread 211087 gives 1 and 2 units of an unfinished set; by default a set is given whole.
    [Theory]
    [InlineData(10, 0)]
    [InlineData(12, 0)]
    [InlineData(13, 3)]
    [InlineData(25, 3)]
    [InlineData(26, 6)]
    public void Sell_BuyTenGetThree_GivesWholeSetsOnly(int units, int free) =>
        Assert.Equal(free, Deal(10, 3).Sell(Each("cone", units, 225)).Free());

    [Fact]
    public void Sell_NotEnough_IsForgottenAfterTheSale()
    {
        var shop = Deal(5, 1);

        shop.Sell(Each("cone", 5, 225));
        var second = shop.Sell(Each("cone", 1, 225));

        Assert.Equal(0, second.Free());
        Assert.Empty(second.Posted(PostingAccount.Stamps));
    }

    [Fact]
    public void SellToGuest_NeedsNoMember() => Assert.Equal(225, Deal(5, 1).SellToGuest(Each("cone", 6, 225)).Off());

    [Theory]
    [InlineData(3, 2)] // a set is two units: three units hold one set
    [InlineData(1, 0)]
    public void Sell_CapOfUnits_IsFilledWithWholeSets(int most, int free)
    {
        var shop = Deal(2, 2, r => r.Cap(new Cap(most, CapUnit.Units, CapScope.Transaction)));

        Assert.Equal(free, shop.Sell(Each("cone", 8, 225)).Free());
    }

    [Fact]
    public void Sell_MoneyCap_MayBreakASet()
    {
        var decision = Deal(2, 2, r => r.Cap(new Cap(300, CapUnit.Money, CapScope.Transaction)))
            .Sell(Each("cone", 8, 225));

        Assert.Equal((2, 300), (decision.Free(), decision.Off()));
        Assert.Equal(Verdict.Reduced, decision.Verdict());
    }

    // Medusa D6: any two of three items bring one of them, in every order of the lines.
    [Theory]
    [InlineData("T O1 O2", 1000)]
    [InlineData("O1 T O2", 1000)]
    [InlineData("O2 O1 T", 1000)]
    [InlineData("T O1", 0)]
    public void Sell_TargetIsOneOfTheBuys_NeedsTwoOthers(string skus, int off)
    {
        var shop = new Shop(p => p.FreeItem("deal", r => r.Buy(Sku("T", "O1", "O2"), 2).Get(Sku("T"), 1).InBasket()));

        Assert.Equal(off, shop.Sell([.. skus.Split(' ').Select(sku => Each(sku, 1, 1000))]).Off());
    }

    [Fact]
    public void Sell_DueUnitsWithoutATarget_AreToldAsWaiting()
    {
        var shop = new Shop(p => p.FreeItem("deal", r => r.Buy(Sku("cone"), 5).Get(Sku("sundae"), 1).InBasket()));

        var told = shop.Sell(Each("cone", 12, 225)).Told();

        Assert.Equal((Verdict.NoTarget, 2L, 5L, 2L), (told.Verdict, told.Have, told.Need, told.Waiting));
    }

    private static Shop Deal(
        int buy,
        int get,
        Action<Loyalty.Rules.Rewards.FreeItem.FreeItemRuleBuilder>? more = null
    ) =>
        new(p =>
            p.Select("cones", s => s.Sku("cone"))
                .FreeItem(
                    "deal",
                    r =>
                    {
                        r.Buy("cones", buy).Get("cones", get).InBasket();
                        more?.Invoke(r);
                    }
                )
        );
}
