using Loyalty.Rules;
using Loyalty.Rules.Rewards;

namespace Snippets;

internal static class ArbitrationSnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    public static void Arbitration(TextWriter Console)
    {
        #region arbitration
        LoyaltyProgramBuilder Rules() =>
            LoyaltyProgram
                .Create("scoop-club", "USD")
                .Select("cones", items => items.Category("cone"))
                .FreeItem("third-cone", rule => rule.Buy("cones", 2).InBasket())
                .BasketTiers("coupon", rule => rule.Spend().PercentOff(0, 30));

        void Show(string title, LoyaltyProgramBuilder rules)
        {
            var plan = rules.Build().Compile(Catalog.Create().Item("vanilla", "cone").Build());
            var decision = plan.Evaluate(Transaction.Create("1001", Monday, "USD").Each("vanilla", 3, 4m).Build());
            Console.Write($"{title}: to pay {decision.Payable}\n");
            foreach (string line in decision.Explain())
                Console.Write($"  {line}\n");
        }

        Show("all", Rules());
        Show("first", Rules().Arbitrate(ArbitrationNode.First("coupon", "third-cone").Named("one of two")));
        Show("best", Rules().Arbitrate(ArbitrationNode.Best("coupon", "third-cone").Named("one of two")));
        #endregion
    }

    public static void MarginGuard(TextWriter Console)
    {
        #region margin-guard
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Select("cones", items => items.Category("cone"))
            .FreeItem("third-cone", rule => rule.Buy("cones", 2).InBasket())
            .BasketTiers("coupon", rule => rule.Spend().PercentOff(0, 30))
            .GuardMargin(50)
            .Build()
            .Compile(Catalog.Create().Item("vanilla", item => item.Category("cone").Cost(100)).Build());

        var sale = Transaction.Create("1001", Monday, "USD").Each("vanilla", 3, 4m).Build();
        foreach (string line in plan.Evaluate(sale).Explain())
            Console.Write($"{line}\n");
        #endregion
    }
}
