namespace Loyalty.Rules.Benchmarks.Shop;

/// <summary>The shop of the benchmarks: four rules of four families over a catalog of forty items.</summary>
internal static class ScoopShop
{
    internal static readonly Currency Usd = Currency.Parse("USD");

    internal static readonly DateTimeOffset Opening = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    internal static readonly Catalog Catalog = MakeCatalog();

    internal static LoyaltyProgramBuilder FourRules() =>
        LoyaltyProgram
            .Create("scoop-club", "USD")
            .Select("cones", items => items.Category("cone"))
            .Select("toppings", items => items.Category("topping"))
            .FreeItem("sixth-cone", rule => rule.Buy("cones", 5).Get("cones", 1))
            .CrossSell("topping-half", rule => rule.When("cones", 2).Offer("toppings").PercentOff(50m))
            .BasketTiers("big-basket", rule => rule.Spend().AmountOff(15m, 1m).PercentOff(40m, 10m))
            .MemberTiers("year", rule => rule.Tier("bronze", 0m, 1m, 1m).Tier("gold", 50m, 1.5m, 1m));

    /// <summary>Ten lines that all four rules have to do with, in the order of keys.</summary>
    internal static Line[] TenLines() =>
        [
            Of("cone-03", 2, 450),
            Of("cone-05", 1, 250),
            Of("cone-08", 1, 275),
            Of("cone-11", 1, 225),
            Of("drink-02", 2, 500),
            Of("drink-07", 1, 180),
            Of("gift-04", 1, 395),
            Of("gift-09", 3, 447),
            Of("topping-01", 1, 75),
            Of("topping-05", 2, 151),
        ];

    /// <summary>The same lines by sku, as a till without keys sends them.</summary>
    internal static Line[] BySku(Line[] lines) =>
        [.. lines.Select(line => new Line(Catalog.ItemOf(line.Item).Sku, line.Quantity, line.Amount))];

    private static Line Of(string sku, int units, long amount) => new(Catalog[sku], units, amount);

    private static Catalog MakeCatalog()
    {
        var goods = Catalog.Create();
        foreach (string category in new[] { "cone", "drink", "gift", "topping" })
        {
            for (int i = 1; i <= (category == "gift" ? 10 : 12); i++)
                goods.Item(FormattableString.Invariant($"{category}-{i:00}"), category);
        }
        return goods.Build();
    }
}
