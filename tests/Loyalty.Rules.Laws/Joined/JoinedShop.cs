using System.Globalization;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Joined;

/// <summary>A small shop whose few sales raise much: cards, tiers, coupons, and points to redeem.</summary>
internal static class JoinedShop
{
    internal static World Of(Dice dice, int seed)
    {
        var time = new Timeline(dice);
        var program = Program(dice, time);
        var sales = new List<Transaction>();
        var at = time.Anchor.AddDays(-3);
        for (int i = dice.Between(2, 8); i > 0; i--)
        {
            if (sales.Count > 0 && dice.Chance(5))
            {
                sales.Add(dice.Among(sales));
                continue;
            }
            var late = dice.Of(1, TimeSpan.TicksPerHour, 8 * TimeSpan.TicksPerDay);
            at += After(dice);
            sales.Add(Sale(dice, program, sales.Count, dice.Chance(4) ? at.AddTicks(-late) : at));
        }
        return new World($"case {seed}", time, null, program, sales);
    }

    private static LoyaltyProgram Program(Dice dice, Timeline time)
    {
        var program = LoyaltyProgram
            .Create("shop", "USD")
            .TimeZone(time.Zone)
            .PointDecimals(dice.Of(0, 0, 2))
            .Lateness(dice.Of(1, 7))
            .FreeItem("card", r => r.Buy(Shop.Sku("cone"), dice.Of(2, 3)).Get(Shop.Sku("cone"), dice.Of(1, 2)))
            .MemberTiers("year", r => Tiers(r.Over(dice.Of(CalendarWindow.Lifetime, CalendarWindow.Day)), 20))
            .Redemption("voucher", r => r.Points(dice.Of(20, 40)).AmountOff(1));
        if (dice.Chance(50))
            program.FreeItem(
                "Tea",
                r =>
                    r.Buy(Shop.Sku("tea"), 2)
                        .StampPerVisit()
                        .Get(Shop.Sku("tea"), 1)
                        .Cap(new Cap(2, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
            );
        if (dice.Chance(40))
            program.MemberTiers(
                "balance",
                r => Tiers(r.Measure(TierMeasure.PointsBalance).Over(CalendarWindow.Lifetime), 50)
            );
        if (dice.Chance(60))
            program.SignUpBonus("welcome", r => r.Points(30));
        if (dice.Chance(40))
            program.BasketTiers("basket", r => r.Spend().AmountOff(10, 1));
        if (dice.Chance(30))
            program.BasketTiers("coupon", r => r.Spend().Coupon(15, Reward.AmountOff(100), dice.Of(1, 30)));
        if (dice.Chance(40))
            program.Redemption("swap", r => r.Points(30).Get(Shop.Sku("cone"), 1).IncludingThisSale());
        return program.Build();
    }

    private static void Tiers(MemberTierRuleBuilder rule, decimal step) =>
        rule.Tier("bronze", 0, 1, 1).Tier("silver", step, 2, 1).Tier("gold", 3 * step, 3, 1);

    private static TimeSpan After(Dice dice) =>
        dice.Weighted(2, 4, 4, 3, 1) switch
        {
            0 => TimeSpan.Zero,
            1 => TimeSpan.FromMinutes(dice.Below(900)),
            2 => TimeSpan.FromHours(dice.Below(150)),
            3 => TimeSpan.FromDays(dice.Between(1, 7)),
            _ => TimeSpan.FromDays(dice.Below(60)),
        };

    private static Transaction Sale(Dice dice, LoyaltyProgram program, int number, DateTimeOffset at)
    {
        var details = new SaleDetailsBuilder().Enrol(dice.Chance(25)).Training(dice.Chance(6));
        foreach (var rule in program.Rules.Where(rule => rule.Id is "voucher" or "swap"))
        {
            if (dice.Chance(25))
                details.Redeem(rule.Id, dice.Of(1, 1, 2), orRefuseSale: dice.Chance(15));
            else if (dice.Chance(10))
                details.RedeemMost(rule.Id);
        }
        string id = "s" + number.ToString("00", CultureInfo.InvariantCulture);
        string? member = dice.Chance(95) ? SaleGenerator.Member : null;
        return new Transaction(new SaleHeader(id, at, Currency.Parse("USD"), member, details.Build()), Lines(dice));
    }

    private static Line[] Lines(Dice dice)
    {
        if (dice.Chance(10))
            return [new Line("tip", 1, 200, new LineDetailsBuilder().Kind(LineKind.Tip).Build())];
        return [new Line("cone", dice.Between(1, 5), 400L), new Line("tea", 1, dice.Between(50, 900))];
    }
}
