using Loyalty.Rules;

namespace Snippets;

internal static class FreeItemSnippets
{
    public static void StampCard(TextWriter Console)
    {
        #region stamp-card
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Select("cones", items => items.Category("cone"))
            .FreeItem("sixth-cone", rule => rule.Buy("cones", 5).Get("cones", 1).Costs(0.25m).Feels(2.25m))
            .Build()
            .Compile(Catalog.Create().Item("vanilla", "cone").Build());

        var ann = plan.NewMember("ann");
        foreach (int cones in new[] { 4, 1, 1, 12 })
        {
            var decision = plan.Evaluate(Visit(ann, cones), ann);
            ann = decision.NextState!;
            Console.Write($"{cones} cones: {decision.Discount} off, {ann.Stamps("sixth-cone")} stamps");
            Console.Write($", {ann.OwedUnits("sixth-cone")} free cones waiting\n");
        }
        #endregion
    }

    public static void InBasket(TextWriter Console)
    {
        #region in-basket
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Select("cones", items => items.Category("cone"))
            .FreeItem("sixth-cone", rule => rule.InBasket().Buy("cones", 5).Get("cones", 1))
            .Build()
            .Compile(Catalog.Create().Item("vanilla", "cone").Build());

        var ann = plan.NewMember("ann");
        foreach (int cones in new[] { 5, 6, 11, 12 })
            Console.Write($"{cones} cones: {plan.Evaluate(Visit(ann, cones), ann).Discount} off\n");
        #endregion
    }

    public static void OnTop(TextWriter Console)
    {
        #region on-top
        var plan = LoyaltyProgram
            .Create("paper-shop", "USD")
            .Select("pads", items => items.Sku("pad"))
            .Select("pens", items => items.Sku("pen"))
            .FreeItem("pen", rule => rule.Named("A pen for 3 pads").OnTop().Buy("pads", 3).Get("pens", 1))
            .Build()
            .Compile(Catalog.Create().Item("pad").Item("pen").Build());

        var sale = Transaction.Create("1", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD");
        var decision = plan.Evaluate(sale.Each("pad", 6, 3.50m).Build());
        foreach (var award in decision.Awards)
            Console.Write($"{award.Kind}: {award.Units} of {award.Sku}\n");

        // The till rings up what the customer takes, as lines that the rule granted.
        sale.Line("pen", 2, 0, line => line.GrantedBy("pen"));
        Console.Write(plan.Evaluate(sale.Build()).Receipt());
        #endregion
    }

    public static void PayFor(TextWriter Console)
    {
        #region pay-for
        var plan = LoyaltyProgram
            .Create("book-shop", "USD")
            .Select("books", items => items.Category("book"))
            .FreeItem("week", rule => rule.Named("Book week").PayFor("books", units: 3, pay: 2))
            .Build()
            .Compile(Catalog.Create().Item("atlas", "book").Item("comic", "book").Item("novel", "book").Build());

        var sale = Transaction
            .Create("1", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD")
            .Each("atlas", 1, 30m)
            .Each("comic", 1, 5m)
            .Each("novel", 1, 12m);
        Console.Write(plan.Evaluate(sale.Build()).Receipt());
        #endregion
    }

    private static Transaction Visit(MemberState member, int cones) =>
        Transaction
            .Create($"sale-{member.Version}", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD")
            .Member(member.MemberId)
            .Each("vanilla", cones, 2.25m)
            .Build();
}
