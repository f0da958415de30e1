using System.Text;
using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>What members keep of occasions: coupons by their last day, and the days of purchases.</summary>
public sealed class OccasionStateTests
{
    private static readonly Shop Shop = Sold();

    [Fact]
    public void ReadState_OfCouponsAndDays_IsTheStateThatWasWritten()
    {
        string written = Encoding.UTF8.GetString(Shop.Ann.ToJson(indented: false));

        var read = Shop.Plan.ReadState(written);

        Assert.Equal(Shop.Ann, read);
        Assert.Equal(written, Encoding.UTF8.GetString(read.ToJson(indented: false)));
        Assert.Contains(
            "{\"rule\":\"again\",\"account\":\"lastBought\",\"value\":20605},{\"rule\":\"again\",\"account\":\"lastTried\",\"value\":20605}",
            written,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"value\":1},"
                + "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-07-01\",\"step\":1,\"value\":2}",
            written,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"account\":\"coupons\",\"until\":\"2026-06-08\",\"value\":1",
            written,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadDecision_WithCoupons_IsTheDecisionThatWasWritten()
    {
        var shop = Sold();
        var decision = shop.Sell(Each("cone", 6, 1000));

        string written = Encoding.UTF8.GetString(decision.ToJson(indented: false));
        var read = shop.Plan.ReadDecision(written, decision.Sale);

        Assert.Equal(written, Encoding.UTF8.GetString(read.ToJson(indented: false)));
        Assert.Equal(decision.Receipt().ToString(), read.Receipt().ToString());
        Assert.Contains("\"couponUntil\":\"2026-07-01\"", written, StringComparison.Ordinal);
        Assert.Contains("\"awardUnit\":\"money\"", written, StringComparison.Ordinal);
        Assert.Contains(
            "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"before\":1,\"after\":0}",
            written,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "{\"rule\":\"bounce\",\"account\":\"coupons\",\"value\":1}",
        "LR0021 at $.counters[0].until: The account 'coupons' needs the property 'until': the last business day on which they are valid."
    )]
    [InlineData(
        "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"step\":2,\"value\":1}",
        "LR0079 at $.counters[0].step: 2 is no step that gives coupons. Rule 'bounce' gives coupons at 2 of them, counted from 0."
    )]
    [InlineData(
        "{\"rule\":\"again\",\"account\":\"lastTried\",\"until\":\"2026-06-11\",\"step\":0,\"value\":1}",
        "LR0079 at $.counters[0].step: 0 is no step that gives coupons. 'lastTried' is of no step. Leave it out.\n"
            + "LR0088 at $.counters[0].until: Rule 'again' keeps 'lastTried' without a window. Leave the property out."
    )]
    [InlineData(
        "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"from\":\"2026-06-11\",\"value\":1}",
        "LR0088 at $.counters[0].from: Rule 'bounce' keeps 'coupons' without a window. Leave the property out."
    )]
    [InlineData(
        "{\"rule\":\"again\",\"account\":\"lastBought\",\"value\":84007}",
        "LR0090 at $.counters[0].value: 84007 is out of range. Rule 'again' keeps 0 to 84006 in 'lastBought'."
    )]
    [InlineData(
        "{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"value\":1},{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-06-11\",\"step\":0,\"value\":2}",
        "LR0092 at $.counters[1]: This account of this window stands in the list already. Keep one."
    )]
    public void TryReadState_OfWhatNoMemberKeeps_SaysAllOfIt(string counters, string expected)
    {
        string empty = Encoding.UTF8.GetString(Shop.Plan.NewMember("ann").ToJson(indented: false));
        string document = empty.TrimEnd('}') + ",\"counters\":[" + counters + "]}";

        Assert.False(Shop.Plan.TryReadState(Encoding.UTF8.GetBytes(document), out _, out var report));

        var said = report.All.Select(one => $"{one.Code} at {one.Path}: {one.Message}").OrderBy(one => one);
        Assert.Equal(expected, string.Join("\n", said));
    }

    private static Shop Sold()
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                    "bounce",
                    r => r.Spend().Coupon(20m, Reward.AmountOff(100), 10).Coupon(50m, Reward.AmountOff(500), 30)
                )
                .CrossSell("again", r => r.WhenBought(Sku("cone")).Offer(Sku("cone")).Trial(30))
                .SignUpBonus("welcome", r => r.PercentOff(10).AsCoupon(7).On(Sku("tea")))
        );
        shop.Sell(sale => sale.Enrol(), Each("cone", 6, 1000));
        shop.Sell(Each("tea", 5, 1));
        shop.Ann = shop.Plan.NewMember("ann");
        shop.Sell(sale => sale.Enrol(), Each("cone", 2, 1000));
        shop.Sell(sale => sale.Training(), Each("cone", 6, 1000));
        shop.Ann = Give(shop);
        return shop;
    }

    /// <summary>Two coupons of the higher step besides that of the lower one.</summary>
    private static MemberState Give(Shop shop)
    {
        string state = Encoding.UTF8.GetString(shop.Ann.ToJson(indented: false));
        const string One = "\"until\":\"2026-06-11\",\"value\":1}";
        return shop.Plan.ReadState(
            state.Replace(
                One,
                One + ",{\"rule\":\"bounce\",\"account\":\"coupons\",\"until\":\"2026-07-01\",\"step\":1,\"value\":2}"
            )
        );
    }
}
