using Loyalty.Rules;
using Loyalty.Rules.Receipts;

namespace Snippets;

internal static class ConceptSnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("scoop-club", "USD")
        .Select("cones", items => items.Category("cone"))
        .FreeItem("sixth-cone", rule => rule.Buy("cones", 5).Get("cones", 1).Costs(0.25m).Feels(2.25m))
        .BasketTiers("big-basket", rule => rule.Spend().AmountOff(50, 5m))
        .Build()
        .Compile(Catalog.Create().Item("vanilla", "cone").Item("pistachio", "cone").Build());

    public static void Journal(TextWriter Console)
    {
        #region journal
        var ann = Plan.NewMember("ann");
        var sale = Transaction.Create("1001", Monday, "USD").Member("ann").Each("vanilla", 8, 2.25m).Build();
        var decision = Plan.Evaluate(sale, ann);

        foreach (var award in decision.Awards)
            Console.Write($"award    {award.RuleId}: {award.Units} unit, {award.Discount} cents off\n");
        foreach (var posting in decision.Postings)
            Console.Write(
                $"posting  {posting.RuleId ?? "program"} {posting.Account}: {posting.Before} -> {posting.After}\n"
            );
        foreach (string line in decision.Explain())
            Console.Write($"outcome  {line}\n");
        foreach (var nudge in decision.Nudges)
            Console.Write($"nudge    {nudge.RuleId}: {nudge.Missing} more {nudge.Unit}\n");
        #endregion
    }

    public static void OwnWords(TextWriter Console)
    {
        #region own-words
        var texts = ReceiptTexts
            .English.WithItems("cones", "scoop", "scoops")
            .With(ReceiptText.OneFree, "a scoop on the house");

        var sale = Transaction.Create("1001", Monday, "USD").Member("ann").Each("vanilla", 4, 2.25m).Build();
        Console.Write(Plan.Evaluate(sale, Plan.NewMember("ann")).Receipt(texts).ToString(width: 32));
        #endregion
    }

    public static void SameSale(TextWriter Console)
    {
        #region same-sale
        var ann = Plan.NewMember("ann");
        var once = Transaction.Create("1001", Monday, "USD").Member("ann");
        once.Each("vanilla", 3, 2.25m).Each("pistachio", 2, 2.50m);
        ann = Plan.Evaluate(once.Build(), ann).NextState!;

        // The same sale, sent again by another till: other order, one line split in two.
        var again = Transaction.Create("1001", Monday, "USD").Member("ann");
        again.Each("pistachio", 2, 2.50m).Each("vanilla", 1, 2.25m).Each("vanilla", 2, 2.25m);
        var decision = Plan.Evaluate(again.Build(), ann);

        Console.Write(
            $"{decision.Admission.Status}; {decision.NextState!.OwedUnits("sixth-cone")} free cone waiting\n"
        );
        #endregion
    }
}
