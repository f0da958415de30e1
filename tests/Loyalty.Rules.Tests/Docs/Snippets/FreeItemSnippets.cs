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

    private static Transaction Visit(MemberState member, int cones) =>
        Transaction
            .Create($"sale-{member.Version}", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD")
            .Member(member.MemberId)
            .Each("vanilla", cones, 2.25m)
            .Build();
}
