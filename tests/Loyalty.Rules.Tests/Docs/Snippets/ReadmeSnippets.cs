#region readme
using Loyalty.Rules;

#endregion

namespace Snippets;

/// <summary>The README's program. The writer stands in for the console, so that the words are the same.</summary>
internal static class ReadmeSnippets
{
    public static void Readme(TextWriter Console)
    {
        #region readme
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Named("Scoop Club")
            .Select("cones", items => items.Category("cone"))
            .FreeItem("sixth-cone", rule => rule.Named("Sixth cone free").Buy("cones", 5).Get("cones", 1))
            .SignUpBonus("welcome", rule => rule.Named("Welcome gift").Points(500))
            .Build()
            .Compile(Catalog.Create().Item("vanilla", "cone").Item("pistachio", "cone").Build());
        var ann = plan.NewMember("ann");

        var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);
        var sale = Transaction.Create("1001", at, "USD").Member("ann").Enrol();
        sale.Each("vanilla", 6, 2.25m).Each("pistachio", 4, 2.50m);

        var decision = plan.Evaluate(sale.Build(), ann);
        Console.Write(decision.Receipt());
        ann = decision.NextState!; // keep this until Ann's next visit
        #endregion
        _ = ann;
    }
}
