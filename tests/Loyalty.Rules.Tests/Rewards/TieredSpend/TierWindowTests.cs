using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class TierWindowTests
{
    [Fact]
    public void Sell_RollingDays_CountsTheDaysThatEndWithTheSales()
    {
        var shop = Club(MeasureWindow.RollingDays(3));
        shop.At("2026-06-01 12:00").Sell(Each("cone", 1, 100));
        shop.At("2026-06-02 12:00").Sell(Each("cone", 1, 200));
        shop.At("2026-06-02 13:00").Sell(Each("cone", 1, 300));
        Assert.Equal(600, shop.Ann.Measure("club"));

        Assert.Equal(1000, shop.At("2026-06-03 23:59").Sell(Each("cone", 1, 400)).Told().Have);
        Assert.Equal(1400, shop.At("2026-06-04 00:00").Sell(Each("cone", 1, 500)).Told().Have);
        Assert.Equal(500, shop.At("2026-06-20 00:00").Sell(Each("cone", 1, 500)).Told().Have);
    }

    [Fact]
    public void Sell_RollingDays_ForgetsDaysThatNoSaleCanAskFor()
    {
        var shop = Club(MeasureWindow.RollingDays(3));
        for (int day = 1; day <= 30; day++)
            shop.At($"2026-06-{day:00} 12:00").Sell(Each("cone", 1, 100));

        var slots = shop.Ann.Core.Layout.Slots;
        int kept = Enumerable
            .Range(0, shop.Ann.Core.Count)
            .Count(i => slots[StateCore.SlotOf(shop.Ann.Core.Keys[i])].Account == PostingAccount.Measure);
        Assert.InRange(kept, 10, 12); // 3 days, 7 of lateness
    }

    [Fact]
    public void Sell_Anniversary_CountsYearsFromTheDayOfJoining()
    {
        var shop = Club(MeasureWindow.Anniversary);
        shop.At("2024-02-29 12:00").Sell(sale => sale.Enrol(), Each("cone", 1, 100));
        Assert.Equal(300, shop.At("2025-02-27 12:00").Sell(Each("cone", 1, 200)).Told().Have);
        // A year has no 29 February: the new year of membership begins on the 28th.
        Assert.Equal(400, shop.At("2025-02-28 00:00").Sell(Each("cone", 1, 400)).Told().Have);
        Assert.Equal(900, shop.At("2026-02-27 23:59").Sell(Each("cone", 1, 500)).Told().Have);
        Assert.Equal(600, shop.At("2028-02-29 00:00").Sell(Each("cone", 1, 600)).Told().Have);
    }

    [Fact]
    public void Sell_AnniversaryOfWhoHasNotJoined_MeasuresNothing()
    {
        var shop = Club(MeasureWindow.Anniversary);

        var decision = shop.Sell(Each("cone", 1, 10000));

        Assert.Equal(100, decision.Points);
        Assert.Empty(decision.Posted(PostingAccount.Measure));
        Assert.Empty(decision.Nudges);
        Assert.Equal(0, decision.Told().Have);
    }

    [Fact]
    public void ToJson_OfStatesWithSuchWindows_ReadsBack()
    {
        foreach (var window in new[] { MeasureWindow.RollingDays(3), MeasureWindow.Anniversary })
        {
            var shop = Club(window);
            shop.Sell(sale => sale.Enrol(), Each("cone", 1, 150));

            Assert.True(shop.Plan.TryReadState(shop.Ann.ToJson(), out var read, out var report), report.ToString());
            Assert.Equal(shop.Ann, read);
        }
    }

    private static Shop Club(MeasureWindow window) =>
        new(p => p.MemberTiers("club", r => r.Over(window).Tier("low", 0, 1m, 1m).Tier("high", 50, 2m, 1m)));
}
