using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>A program of all families, with conditions, windows and, if wanted, caps.</summary>
internal static class BusyProgram
{
    public static LoyaltyProgram Build(string zone, bool caps) =>
        LoyaltyProgram
            .Create("busy", "USD")
            .TimeZone(zone)
            .BusinessDayStart(TimeSpan.FromHours(4))
            .Select("cones", s => s.Category("ice").Not(Goods.Sku("sundae")))
            .Select("sundae", s => s.Sku("sundae"))
            .Select("cheap", s => s.Price(null, 250))
            .FreeItem(
                "sixth-cone",
                r =>
                {
                    r.Buy("cones", 5).Get("cones", 1).Costs(0.25m).Feels(2.25m);
                    if (caps)
                        r.Cap(new Cap(300, CapUnit.Money, CapScope.Transaction))
                            .Cap(new Cap(9, CapUnit.Units, CapScope.Member, CalendarWindow.Week));
                }
            )
            .FreeItem("half-fig", r => r.Buy(Goods.Sku("fig"), 1).InBasket().PercentOff(33.3333m).Priority(1))
            .CrossSell("dozen", r => r.When("cones", 6).Offer("sundae").AmountOff(1.25m))
            .BasketTiers("big", r => r.Spend().AmountOff(10m, 1m).PercentOff(20m, 12.5m).AmountOff(1000m, 15m))
            .BasketTiers(
                "happy",
                r =>
                    r.Units("cheap")
                        .AmountOff(2m, 0.77m)
                        .During(Weekdays.All, TimeSpan.FromHours(1), TimeSpan.FromHours(23))
                        .Between(LocalMoment.BusinessDay(2026, 1, 1), null)
            )
            .BasketTiers("club", r => r.Spend().Points(1m, 5).For(c => c.Tier("year", "gold").Store("harbour")))
            .MemberTiers(
                "year",
                r =>
                {
                    r.Tier("bronze", 0m, 1m, 1m).Tier("gold", 5m, 1.5m, 1m);
                    if (caps)
                        r.Cap(new Cap(7, CapUnit.Points, CapScope.Member, CalendarWindow.Month));
                }
            )
            .BasketTiers("fees", r => r.Spend(Goods.Where(s => s.Kind(LineKind.Fee, LineKind.Tip))).PercentOff(0m, 50m))
            .Redemption("voucher", r => r.Points(3).AmountOff(0.50m))
            .Redemption("treat", r => r.Points(2).Get("cones").Priority(1))
            .Redemption("own", r => r.Points(12).PercentOff(10m).IncludingThisSale())
            .Redemption("dear", r => r.Points(1_000_000).AmountOff(100m))
            .SignUpBonus("welcome", r => r.Points(500))
            .SignUpBonus("hello", r => r.PercentOff(5m).On("cones"))
            .Build();
}
