using Loyalty.Rules;
using Loyalty.Rules.Rewards;

namespace RetailYear;

/// <summary>The two programs of the replay.</summary>
internal static class Clubs
{
    /// <summary>Gives no discounts and a point for each whole pound of an invoice: what the data set's own figures can be held against.</summary>
    public static LoyaltyProgram Counting() =>
        LoyaltyProgram
            .Create("counting", "GBP")
            .TimeZone("Europe/London")
            .MemberTiers(
                "spend",
                r =>
                    r.Items(new SelectorBuilder().Kind(Enum.GetValues<LineKind>()).Build())
                        .Over(CalendarWindow.Lifetime)
                        .Round(new Rounding(RoundingLevel.Transaction, RoundingMode.Floor))
                        .Tier("member", 0, 1, 1)
                        .Tier("silver", 500, 1, 1)
                        .Tier("gold", 2_000, 1, 1)
                        .Tier("platinum", 10_000, 1, 1)
            )
            .Build();

    /// <summary>A program of all four families, as the shop might have run it.</summary>
    public static LoyaltyProgram GiftClub() =>
        LoyaltyProgram
            .Create("gift-club", "GBP")
            .Named("Gift Club")
            .TimeZone("Europe/London")
            .Select("jumbo bags", s => s.Category("jumbo-bag"))
            .Select("lunch bags", s => s.Category("lunch-bag"))
            .Select("t-lights", s => s.Category("t-light"))
            .FreeItem(
                "bag-card",
                r =>
                    r.Named("Every 21st jumbo bag free")
                        .Buy("jumbo bags", 20)
                        .Get("jumbo bags", 1)
                        .Costs(0.80m)
                        .Feels(2.08m)
            )
            .CrossSell(
                "light-up",
                r =>
                    r.Named("T-light half price with 10 lunch bags")
                        .When("lunch bags", 10)
                        .Offer("t-lights")
                        .PercentOff(50)
                        .Costs(0.30m)
                        .Feels(1.50m)
            )
            .BasketTiers("big-order", r => r.Named("Big order").Spend().AmountOff(500, 10).AmountOff(1_000, 25))
            .SignUpBonus("welcome", r => r.Named("Welcome").Points(200))
            .MemberTiers(
                "year",
                r =>
                    r.Named("Points")
                        .Tier("member", 0, 1, 1)
                        .Tier("silver", 500, 1.25m, 1)
                        .Tier("gold", 2_000, 1.5m, 1)
                        .Tier("platinum", 10_000, 2, 1)
            )
            .Build();
}
