using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class TierRewardTests
{
    [Fact]
    public void Sell_ThatReachesATier_GivesItsPointsWithTheSale()
    {
        var shop = Club();

        Assert.Equal(40, shop.Sell(Each("cone", 1, 4000)).Points);
        var reached = shop.Sell(Each("cone", 1, 1000));
        Assert.Equal(10 + 500, reached.Points);
        Assert.Equal(["TierReward club 0->1"], reached.Posted(PostingAccount.TierReward));
        Assert.Equal(10, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Sell_ThatReachesSeveralTiers_GivesThePointsOfAll() =>
        Assert.Equal(200 + 500 + 700, Club().Sell(Each("cone", 1, 20000)).Points);

    [Fact]
    public void Sell_InALaterWindow_GivesThemNeverAgain()
    {
        var shop = Club();
        shop.Sell(Each("cone", 1, 5000));

        Assert.Equal(50, shop.At("2027-02-01 12:00").Sell(Each("cone", 1, 5000)).Points);
    }

    [Fact]
    public void Sell_PointsForReaching_AreMultipliedByNothingAndCappedWithTheRest()
    {
        var shop = new Shop(p =>
            p.MemberTiers(
                "club",
                r =>
                    r.Cap(new Cap(25, CapUnit.Points, CapScope.Transaction))
                        .Tier("all", 0, t => t.Earns(1, 1).Multiplies(2).OnReaching(10))
            )
        );

        Assert.Equal((30L, 25L), Numbers(shop.Sell(Each("cone", 1, 1000))));
        Assert.Equal((20L, 20L), Numbers(shop.Sell(Each("cone", 1, 1000))));

        static (long, long) Numbers(Decision decision) => (decision.Told().Asked, decision.Told().Granted);
    }

    [Fact]
    public void Sell_BalanceThatOthersRaise_GivesThemWithTheNextSale()
    {
        var shop = new Shop(p =>
            p.BasketTiers("bonus", r => r.Spend().Points(0, 100))
                .MemberTiers(
                    "club",
                    r =>
                        r.Measure(TierMeasure.PointsBalance)
                            .Over(CalendarWindow.Lifetime)
                            .Tier("gold", 100, t => t.OnReaching(5))
                )
        );

        Assert.Equal(100, shop.Sell(Each("cone", 1, 1000)).Points);
        Assert.Equal(105, shop.Sell(Each("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Receipt_OfASaleThatReachesATier_SaysWhatItGaveAndBrings()
    {
        var shop = Club();
        string receipt = shop.Sell(Each("cone", 1, 5000)).Receipt().ToString();

        Assert.Contains("Congratulations, you are now silver!", receipt, StringComparison.Ordinal);
        Assert.Contains("silver: 500 points for reaching it", receipt, StringComparison.Ordinal);
        Assert.Contains("With silver: free-shipping, lounge", receipt, StringComparison.Ordinal);
        string again = shop.Sell(Each("cone", 1, 100))
            .Receipt(Loyalty.Rules.Receipts.ReceiptTexts.Vietnamese)
            .ToString();
        Assert.Contains("Quyền lợi của silver: free-shipping,", again, StringComparison.Ordinal);
        Assert.DoesNotContain("tặng", again, StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_OfAStateWithTierRewards_NamesTheTiersAndReadsBack()
    {
        var shop = Club();
        shop.Sell(Each("cone", 1, 20000));

        string json = System.Text.Encoding.UTF8.GetString(shop.Ann.ToJson());
        Assert.Contains("\"tier\": \"gold\"", json, StringComparison.Ordinal);
        Assert.True(shop.Plan.TryReadState(shop.Ann.ToJson(), out var read, out var report), report.ToString());
        Assert.Equal(shop.Ann, read);
    }

    private static Shop Club() =>
        new(p =>
            p.MemberTiers(
                "club",
                r =>
                    r.Tier("bronze", 0, 1, 1)
                        .Tier("silver", 50, t => t.Earns(1, 1).OnReaching(500).Benefits("free-shipping", "lounge"))
                        .Tier("gold", 200, t => t.Earns(1, 1).OnReaching(700))
            )
        );
}
