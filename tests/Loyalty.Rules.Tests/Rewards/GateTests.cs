using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>Windows, hours and the order of the gates before a rule.</summary>
public sealed class GateTests
{
    private static readonly Line Cone = Each("cone", 1, 1000);

    // Business days begin at 04:00 in New York, which is 08:00 UTC in June.
    [Theory]
    [InlineData("2026-06-01 07:59:59.9999999", false)]
    [InlineData("2026-06-01 08:00", true)]
    [InlineData("2026-06-08 07:59:59.9999999", true)]
    [InlineData("2026-06-08 08:00", false)]
    public void Law61_Sell_WindowOfBusinessDays_IsHalfOpen(string utc, bool open)
    {
        var shop = NewYork(r => r.Between(LocalMoment.BusinessDay(2026, 6, 1), LocalMoment.BusinessDay(2026, 6, 8)));

        Assert.Equal(open ? Verdict.Awarded : Verdict.OutsideWindow, shop.At(utc).Sell(Cone).Verdict());
    }

    [Theory]
    [InlineData("2026-06-01 19:29:59", false)]
    [InlineData("2026-06-01 19:30", true)]
    [InlineData("2030-01-01 00:00", true)]
    public void Sell_WindowOfMinutes_BeginsByTheClockOnTheWall(string utc, bool open)
    {
        var shop = NewYork(r => r.Between(LocalMoment.At(2026, 6, 1, 15, 30), null));

        Assert.Equal(open ? Verdict.Awarded : Verdict.OutsideWindow, shop.At(utc).Sell(Cone).Verdict());
    }

    // On 2026-03-29 London's clocks go from 01:00 to 02:00, on 2026-10-25 from 02:00 back to 01:00.
    [Theory]
    [InlineData("2026-03-22 01:00", true)]
    [InlineData("2026-03-22 01:59:59", true)]
    [InlineData("2026-03-22 02:00", false)]
    [InlineData("2026-03-29 00:59:59", false)]
    [InlineData("2026-03-29 01:00", false)]
    [InlineData("2026-04-05 00:00", true)]
    [InlineData("2026-10-24 23:59:59", false)]
    [InlineData("2026-10-25 00:00", true)]
    [InlineData("2026-10-25 01:00", true)]
    [InlineData("2026-10-25 01:59:59", true)]
    [InlineData("2026-10-25 02:00", false)]
    public void Law59_Sell_SundayAtOne_LastsAsTheClockShows(string utc, bool open)
    {
        var shop = new Shop(p =>
            p.TimeZone("Europe/London")
                .BasketTiers(
                    "rule",
                    r =>
                        r.Spend()
                            .AmountOff(1m, 1m)
                            .During(Weekdays.Sunday, TimeSpan.FromHours(1), TimeSpan.FromHours(2))
                )
        );

        Assert.Equal(open ? Verdict.Awarded : Verdict.OutsideWindow, shop.At(utc).Sell(Cone).Verdict());
    }

    // With a day that starts at 04:00, Friday's hours from 01:00 lie on Saturday's date. 2026-06-06 is a Saturday.
    [Theory]
    [InlineData("2026-06-05 05:30", false)]
    [InlineData("2026-06-06 05:30", true)]
    [InlineData("2026-06-06 21:30", false)]
    [InlineData("2026-06-05 21:30", true)]
    public void Sell_HoursOfFriday_BelongToTheBusinessDay(string utc, bool open)
    {
        var shop = NewYork(r =>
            r.During(Weekdays.Friday, TimeSpan.FromHours(1), TimeSpan.FromHours(2))
                .During(Weekdays.Friday, TimeSpan.FromHours(17), TimeSpan.FromHours(18))
        );

        Assert.Equal(open ? Verdict.Awarded : Verdict.OutsideWindow, shop.At(utc).Sell(Cone).Verdict());
    }

    [Fact]
    public void Sell_OutsideItsWindow_NeitherCountsNorPays()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 5).Between(null, LocalMoment.BusinessDay(2026, 6, 2)))
        );
        shop.Sell(Each("cone", 4, 225));

        var closed = shop.At("2026-06-02 12:00").Sell(Each("cone", 2, 225));

        Assert.Equal((Verdict.OutsideWindow, 0L), (closed.Verdict(), closed.Off()));
        Assert.Equal(4, shop.Ann.Stamps("card"));
    }

    /// <summary>First the window, then the sale, then whether there is a member, then the member.</summary>
    [Theory]
    [InlineData("2025-06-01 12:00", null, Verdict.OutsideWindow)]
    [InlineData("2026-06-01 12:00", null, Verdict.NotEligible)]
    [InlineData("2026-06-01 12:00", "harbour", Verdict.NeedsMember)]
    public void SellToGuest_SeveralGatesClosed_TheFirstIsTold(string utc, string? store, Verdict verdict)
    {
        var shop = new Shop(p =>
            p.BasketTiers(
                "rule",
                r =>
                    r.Spend()
                        .AmountOff(1m, 1m)
                        .Between(LocalMoment.BusinessDay(2026, 1, 1), null)
                        .For(c => c.Store("harbour").Purchase(1))
            )
        );

        var decision = shop.At(utc).SellToGuest(sale => _ = store is null ? sale : sale.Store(store), Cone);

        Assert.Equal(verdict, decision.Verdict());
        Assert.Equal(verdict == Verdict.NeedsMember ? ["Join 0 None"] : [], decision.Said());
    }

    [Fact]
    public void SellToGuest_CapOfAMember_NeedsOne()
    {
        var shop = new Shop(p =>
            p.BasketTiers("rule", r => r.Spend().AmountOff(1m, 1m).Cap(new Cap(1, CapUnit.Times, CapScope.Member)))
        );

        Assert.Equal(Verdict.NeedsMember, shop.SellToGuest(Cone).Verdict());
    }

    private static Shop NewYork(Action<Loyalty.Rules.Rewards.TieredSpend.BasketTierRuleBuilder> rule) =>
        new(p =>
            p.TimeZone("America/New_York")
                .BusinessDayStart(TimeSpan.FromHours(4))
                .BasketTiers(
                    "rule",
                    r =>
                    {
                        r.Spend().AmountOff(1m, 1m);
                        rule(r);
                    }
                )
        );
}
