using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

public sealed class StampCardCapTests
{
    // 12 cones at 2.25 ask for 2: what a cap keeps from being freed is paid, and earns its stamp.
    [Theory]
    [InlineData(CapUnit.Units, 3, false, 2, 450, "Awarded", 0, 0)]
    [InlineData(CapUnit.Units, 2, true, 2, 450, "Awarded", 0, 0)]
    [InlineData(CapUnit.Units, 1, false, 1, 225, "Reduced", 1, 1)]
    [InlineData(CapUnit.Units, 1, true, 0, 0, "CapReached", 2, 2)]
    [InlineData(CapUnit.Units, 0, false, 0, 0, "CapReached", 2, 2)]
    [InlineData(CapUnit.Times, 1, false, 1, 225, "Reduced", 1, 1)]
    [InlineData(CapUnit.Times, 1, true, 0, 0, "CapReached", 2, 2)]
    [InlineData(CapUnit.Money, 450, true, 2, 450, "Awarded", 0, 0)]
    [InlineData(CapUnit.Money, 300, false, 2, 300, "Reduced", 0, 0)] // the second unit in part: it counts as given
    [InlineData(CapUnit.Money, 225, false, 1, 225, "Reduced", 1, 1)]
    [InlineData(CapUnit.Money, 100, false, 1, 100, "Reduced", 1, 1)]
    [InlineData(CapUnit.Money, 449, true, 0, 0, "CapReached", 2, 2)]
    public void Sell_CapOfATransaction_CutsAndBanks(
        CapUnit unit,
        long most,
        bool allOrNothing,
        int free,
        int off,
        string verdict,
        int stamps,
        int owed
    )
    {
        var shop = Capped(new Cap(most, unit, CapScope.Transaction), allOrNothing);

        var decision = shop.Sell(Each("cone", 12, 225));

        Assert.Equal((free, off), (decision.Free(), decision.Off()));
        Assert.Equal(verdict, decision.Verdict().ToString());
        Assert.Equal((2, free), (decision.Told().Asked, decision.Told().Granted));
        Assert.Equal((stamps, owed), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
        Assert.Empty(decision.Posted(PostingAccount.CapUse));
    }

    [Theory]
    [InlineData(CalendarWindow.Day, "2026-06-01 23:59", "2026-06-02 00:00")]
    [InlineData(CalendarWindow.Week, "2026-06-07 23:59", "2026-06-08 00:00")]
    [InlineData(CalendarWindow.Month, "2026-06-30 23:59", "2026-07-01 00:00")]
    [InlineData(CalendarWindow.Quarter, "2026-06-30 23:59", "2026-07-01 00:00")]
    [InlineData(CalendarWindow.Year, "2026-12-31 23:59", "2027-01-01 00:00")]
    public void Sell_CapOfAMemberAndWindow_HoldsUntilTheWindowEnds(CalendarWindow window, string last, string next)
    {
        var shop = Capped(new Cap(1, CapUnit.Units, CapScope.Member, window));

        var first = shop.Sell(Each("cone", 6, 225));
        Assert.Equal(["CapUse card 0->1"], first.Posted(PostingAccount.CapUse));

        var second = shop.At(last).Sell(Each("cone", 6, 225));
        Assert.Equal((Verdict.CapReached, 0L), (second.Verdict(), second.Told().Granted));
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));

        var third = shop.At(next).Sell(Each("cone", 1, 225));
        Assert.Equal(1, third.Free());
        Assert.Equal(["CapUse card 0->1"], third.Posted(PostingAccount.CapUse));
    }

    [Fact]
    public void Sell_CapOfALifetime_NeverEnds()
    {
        var shop = Capped(new Cap(2, CapUnit.Times, CapScope.Member));

        Assert.Equal(1, shop.Sell(Each("cone", 6, 225)).Free());
        Assert.Equal(1, shop.At("2031-01-01 12:00").Sell(Each("cone", 6, 225)).Free());
        Assert.Equal(0, shop.At("2041-01-01 12:00").Sell(Each("cone", 6, 225)).Free());
    }

    [Fact]
    public void Sell_MoneyCapOfAMember_LeavesTheRestForTheNextSale()
    {
        var shop = Capped(new Cap(300, CapUnit.Money, CapScope.Member, CalendarWindow.Month));

        Assert.Equal(225, shop.Sell(Each("cone", 6, 225)).Off());
        var second = shop.Sell(Each("cone", 6, 225));

        Assert.Equal((75, 1), (second.Off(), second.Free()));
        Assert.Equal(["CapUse card 225->300"], second.Posted(PostingAccount.CapUse));
    }

    [Fact]
    public void Sell_SeveralCaps_AllHold()
    {
        var shop = new Shop(p =>
            p.FreeItem(
                "card",
                r =>
                    r.Buy(Sku("cone"), 1)
                        .Cap(new Cap(3, CapUnit.Units, CapScope.Transaction))
                        .Cap(new Cap(4, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
                        .Cap(new Cap(550, CapUnit.Money, CapScope.Transaction))
            )
        );

        Assert.Equal((3, 550), Given(shop.Sell(Each("cone", 8, 200))));
        Assert.Equal((1, 200), Given(shop.Sell(Each("cone", 8, 200))));

        static (long, long) Given(Decision decision) => (decision.Free(), decision.Off());
    }

    [Fact]
    public void Sell_CapOfOneTimeWhereTwoAreGiven_LetsTwoUnitsThrough()
    {
        var shop = new Shop(p =>
            p.Select("cones", s => s.Sku("cone"))
                .FreeItem(
                    "card",
                    r => r.Buy("cones", 2).Get("cones", 2).Cap(new Cap(1, CapUnit.Times, CapScope.Transaction))
                )
        );

        Assert.Equal(2, shop.Sell(Each("cone", 8, 225)).Free());
    }

    [Fact]
    public void Sell_CapUsedUpAndNothingAsked_SaysCapReached()
    {
        var shop = new Shop(p =>
            p.FreeItem(
                "card",
                r =>
                    r.Buy(Sku("cone"), 5)
                        .Get(Sku("sundae"), 1)
                        .Cap(new Cap(1, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
            )
        );
        shop.Sell(Each("cone", 5, 225), Each("sundae", 1, 450));

        var told = shop.Sell(Each("cone", 5, 225)).Told();

        Assert.Equal((Verdict.CapReached, 0L, 1L), (told.Verdict, told.Asked, told.Waiting));
    }

    private static Shop Capped(Cap cap, bool allOrNothing = false) =>
        new(p =>
            p.FreeItem(
                "card",
                r =>
                {
                    r.Buy(Sku("cone"), 5).Cap(cap);
                    if (allOrNothing)
                        r.AllOrNothing();
                }
            )
        );
}
