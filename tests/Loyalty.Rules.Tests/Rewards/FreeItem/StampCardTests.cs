using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

public sealed class StampCardTests
{
    // docs/semantics.md, section 5: buy 5 get 1, same item.
    [Theory]
    [InlineData(4, 0, 4, 0)]
    [InlineData(5, 0, 0, 1)]
    [InlineData(6, 1, 0, 0)]
    [InlineData(11, 1, 0, 1)]
    [InlineData(12, 2, 0, 0)]
    public void Sell_UnitsInOneVisit_FreesAndStamps(int units, int free, int stamps, int owed)
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));

        var decision = shop.Sell(Each("cone", units, 225));

        Assert.Equal(free, decision.Free());
        Assert.Equal(free * 225, decision.Off());
        Assert.Equal(stamps, shop.Ann.Stamps("card"));
        Assert.Equal(owed, shop.Ann.OwedUnits("card"));
    }

    [Theory]
    [InlineData(new[] { 2, 3, 1 }, new long[] { 0, 0, 1 })]
    [InlineData(new[] { 5, 1 }, new long[] { 0, 1 })]
    [InlineData(new[] { 4, 2 }, new long[] { 0, 1 })]
    [InlineData(new[] { 11, 1 }, new long[] { 1, 1 })]
    [InlineData(new[] { 6, 6, 6 }, new long[] { 1, 1, 1 })]
    public void Sell_OverVisits_TheCardGoesOn(int[] visits, long[] free)
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));

        Assert.Equal(free, visits.Select(units => shop.Sell(Each("cone", units, 225)).Free()));
    }

    // Section 5.1 of the specification: F(N) = Y * floor(N / (X + Y)) + max(0, N mod (X + Y) - X).
    [Theory]
    [InlineData(5, 1)]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(1, 1)]
    [InlineData(10, 3)]
    public void Law38_Sell_SameItemsInAnySplit_FreesFOfN(int buy, int get)
    {
        for (int units = 1; units <= 30; units++)
        {
            long expected = (get * (units / (buy + get))) + Math.Max(0, (units % (buy + get)) - buy);
            foreach (int visit in new[] { units, 1, 2, 7 })
            {
                var shop = new Shop(p =>
                    p.FreeItem("card", r => r.Buy("cones", buy).Get("cones", get)).Select("cones", s => s.Sku("cone"))
                );
                long freed = 0;
                for (int left = units; left > 0; left -= visit)
                    freed += shop.Sell(Each("cone", Math.Min(visit, left), 225)).Free();
                Assert.Equal(expected, freed);
            }
        }
    }

    [Fact]
    public void Sell_TwoOfThreeInAGetTwoCard_GivesOneAndOwesOne()
    {
        var shop = new Shop(p =>
            p.Select("cones", s => s.Sku("cone")).FreeItem("card", r => r.Buy("cones", 2).Get("cones", 2))
        );

        Assert.Equal(1, shop.Sell(Each("cone", 3, 225)).Free());

        Assert.Equal(0, shop.Ann.Stamps("card"));
        Assert.Equal(1, shop.Ann.OwedUnits("card"));
    }

    [Fact]
    public void Sell_OtherItemIsGiven_WhatIsOwedWaitsForIt()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5).Get(Sku("sundae"), 1)));

        var first = shop.Sell(Each("cone", 10, 225));
        Assert.Equal(Verdict.NoTarget, first.Verdict());
        Assert.Equal(2, first.Told().Waiting);
        Assert.Equal(2, shop.Ann.OwedUnits("card"));

        var second = shop.Sell(Each("sundae", 3, 450));
        Assert.Equal(900, second.Off());
        Assert.Equal(Verdict.Awarded, second.Verdict());
        Assert.Equal(0, shop.Ann.OwedUnits("card"));

        Assert.Equal(Verdict.NotYet, shop.Sell(Each("sundae", 1, 450)).Verdict());
    }

    [Fact]
    public void Sell_SomeItemsBothBuyAndGet_CountsThemOnce()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone", "sundae"), 2).Get(Sku("sundae"), 1)));

        Assert.Equal(450, shop.Sell(Each("cone", 2, 225), Each("sundae", 1, 450)).Off());
        Assert.Equal(0, shop.Ann.OwedUnits("card"));

        // Two buys owe one, but the only sundae is one of the two.
        var paid = shop.Sell(Each("cone", 1, 225), Each("sundae", 1, 450));
        Assert.Equal(0, paid.Off());
        Assert.Equal(Verdict.NoTarget, paid.Verdict());
        Assert.Equal(1, shop.Ann.OwedUnits("card"));
    }

    [Fact]
    public void Sell_StampAdded_PostsBothAccountsEvenWhereTheyEndWhereTheyBegan()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));

        Assert.Equal(["Stamps card 0->0", "OwedUnits card 0->0"], Of(shop.Sell(Each("cone", 6, 225))));
        Assert.Equal(["Stamps card 0->3", "OwedUnits card 0->0"], Of(shop.Sell(Each("cone", 3, 225))));
        Assert.Empty(Of(shop.Sell(Each("tea", 3, 100))));

        static string[] Of(Decision decision) => [.. decision.Posted().Where(posted => posted.Contains("card"))];
    }

    [Fact]
    public void Sell_OtherGoods_StillTellsTheOpenCard()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));
        shop.Sell(Each("cone", 3, 225));

        var told = shop.Sell(Each("tea", 1, 100)).Told();

        Assert.Equal((Verdict.NotYet, 3L, 5L), (told.Verdict, told.Have, told.Need));
    }
}
