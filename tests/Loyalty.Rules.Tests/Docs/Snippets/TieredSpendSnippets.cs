using Loyalty.Rules;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Snippets;

internal static class TieredSpendSnippets
{
    public static void MemberTiers(TextWriter Console)
    {
        #region member-tiers
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .MemberTiers(
                "year",
                rule =>
                    rule.Over(CalendarWindow.Year)
                        .Tier("bronze", from: 0, points: 1, per: 1)
                        .Tier("gold", from: 500, points: 2, per: 1)
            )
            .Build()
            .Compile();

        var ann = plan.NewMember("ann");
        foreach (decimal amount in new[] { 0.60m, 0.60m, 600m, 10m })
        {
            var decision = plan.Evaluate(Basket(amount, ann), ann);
            ann = decision.NextState!;
            Console.Write($"{decision.Total}: {decision.Points} points\n");
        }
        #endregion
    }

    public static void TierPrices(TextWriter Console)
    {
        #region tier-pricing
        foreach (var pricing in new[] { TierPricing.Before, TierPricing.After, TierPricing.Marginal })
        {
            var plan = LoyaltyProgram
                .Create("scoop-club", "USD")
                .MemberTiers(
                    "year",
                    rule =>
                        rule.Over(MeasureWindow.RollingDays(90))
                            .Price(pricing)
                            .Tier("bronze", from: 0, points: 1, per: 1)
                            .Tier("gold", from: 500, gold => gold.Earns(2, per: 1).OnReaching(25))
                )
                .Build()
                .Compile();

            var ann = plan.NewMember("ann");
            foreach (decimal amount in new[] { 450m, 100m, 10m })
            {
                var decision = plan.Evaluate(Basket(amount, ann), ann);
                ann = decision.NextState!;
                Console.Write($"{pricing} {decision.Total}: {decision.Points} points\n");
            }
        }
        #endregion
    }

    public static void BasketTiers(TextWriter Console)
    {
        #region basket-tiers
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .BasketTiers("big-basket", rule => rule.Spend().AmountOff(50, 5m).AmountOff(100, 15m))
            .Build()
            .Compile();

        foreach (decimal amount in new[] { 49.99m, 50m, 99.99m, 100m, 300m })
        {
            var decision = plan.Evaluate(Basket(amount));
            Console.Write($"{decision.Total}: {decision.Discount} off\n");
        }
        #endregion
    }

    public static void Prices(TextWriter Console)
    {
        #region basket-prices
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .BasketTiers("three-for-ten", rule => rule.Units().SetPrice(from: 3, units: 3, price: 10m))
            .Build()
            .Compile();

        foreach (int tubs in new[] { 2, 3, 5, 6 })
        {
            var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);
            var decision = plan.Evaluate(Transaction.Create("sale", at, "USD").Each("tub", tubs, 4m).Build());
            Console.Write($"{tubs} tubs for {decision.Payable}\n");
        }
        #endregion
    }

    public static void Marginal(TextWriter Console)
    {
        #region basket-marginal
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .BasketTiers("more", rule => rule.Spend().PercentOff(20, 10m).PercentOff(50, 20m).Marginal())
            .Build()
            .Compile();

        foreach (decimal amount in new[] { 20m, 50m, 80m })
        {
            var decision = plan.Evaluate(Basket(amount));
            Console.Write($"{decision.Total}: {decision.Discount} off\n");
        }
        #endregion
    }

    private static Transaction Basket(decimal amount, MemberState? member = null)
    {
        var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);
        var sale = Transaction.Create($"sale-{member?.Version}", at, "USD").Line("goods", 1, amount);
        return (member is null ? sale : sale.Member(member.MemberId)).Build();
    }
}
