using Loyalty.Rules;

namespace Snippets;

internal static class OfferSnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    public static void SignUpBonus(TextWriter Console)
    {
        #region sign-up-bonus
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .SignUpBonus("welcome-points", rule => rule.Points(500))
            .SignUpBonus("welcome-discount", rule => rule.PercentOff(10))
            .Build()
            .Compile();

        var ann = plan.NewMember("ann");
        foreach (string id in new[] { "1001", "1002" })
        {
            var sale = Transaction.Create(id, Monday, "USD").Member("ann").Enrol().Each("vanilla", 2, 2.25m);
            var decision = plan.Evaluate(sale.Build(), ann);
            ann = decision.NextState!;
            Console.Write($"{id}: to pay {decision.Payable}, {decision.Points} points\n");
            foreach (string line in decision.Explain())
                Console.Write($"  {line}\n");
        }
        #endregion
    }

    public static void WelcomeGift(TextWriter Console)
    {
        #region welcome-gift
        var plan = LoyaltyProgram
            .Create("tea-shop", "USD")
            .Select("mug", items => items.Sku("mug"))
            .SignUpBonus("welcome", rule => rule.Named("Welcome mug").AddItem("mug").Costs(2.50m).Feels(8m))
            .Build()
            .Compile(Catalog.Create().Item("assam").Item("mug", item => item.Name("Mug")).Build());

        var sale = Transaction.Create("1001", Monday, "USD").Member("ann").Enrol().Each("assam", 1, 3m);
        var decision = plan.Evaluate(sale.Build(), plan.NewMember("ann"));
        foreach (var award in decision.Awards)
            Console.Write($"{award.Kind}: {award.Units} of {award.Sku}\n");
        Console.Write($"to pay {decision.Payable}\n");
        #endregion
    }

    public static void CrossSell(TextWriter Console)
    {
        #region cross-sell
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Named("Scoop Club")
            .Select("cones", items => items.Category("cone"))
            .Select("sundae", items => items.Sku("double-sundae"))
            .CrossSell(
                "dozen",
                rule =>
                    rule.Named("A dozen brings a sundae").When("cones", 12).Offer("sundae").Costs(0.90m).Feels(4.50m)
            )
            .Build()
            .Compile(
                Catalog
                    .Create()
                    .Item("vanilla", "cone")
                    .Item("double-sundae", item => item.Name("Double sundae").Price(450))
                    .Build()
            );

        var without = Transaction.Create("1001", Monday, "USD").Each("vanilla", 12, 2.25m);
        Console.Write(plan.Evaluate(without.Build()).Receipt());
        Console.Write("\n");

        var with = Transaction.Create("1002", Monday, "USD").Each("vanilla", 12, 2.25m).Each("double-sundae", 1, 4.50m);
        Console.Write(plan.Evaluate(with.Build()).Receipt());
        #endregion
    }

    public static void SpendAndGet(TextWriter Console)
    {
        #region spend-and-get
        var plan = LoyaltyProgram
            .Create("tea-shop", "USD")
            .Select("tea", items => items.Category("tea"))
            .Select("mug", items => items.Sku("mug"))
            .CrossSell("mugs", rule => rule.WhenSpend("tea", 30m).Offer("mug"))
            .Build()
            .Compile(Catalog.Create().Item("assam", "tea").Item("mug").Build());

        foreach (int packs in new[] { 2, 3, 5, 6 })
        {
            var sale = Transaction.Create("1001", Monday, "USD").Each("assam", packs, 10m).Each("mug", 2, 8m);
            var decision = plan.Evaluate(sale.Build());
            Console.Write($"{packs} packs: {decision.Discount} off; {decision.Explain()[0]}\n");
        }
        #endregion
    }
}
