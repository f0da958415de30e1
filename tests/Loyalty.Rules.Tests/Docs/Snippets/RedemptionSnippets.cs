using Loyalty.Rules;

namespace Snippets;

internal static class RedemptionSnippets
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    public static void Redemption(TextWriter Console)
    {
        #region redemption
        var plan = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Named("Scoop Club")
            .Select("coffees", items => items.Category("coffee"))
            .MemberTiers("points", rule => rule.Named("5 points per dollar").Tier("all", 0, 5, 1))
            .Redemption("coffee", rule => rule.Named("A coffee for points").Points(30).Get("coffees"))
            .Redemption("voucher", rule => rule.Named("5 dollars off").Points(500).AmountOff(5).IncludingThisSale())
            .Build()
            .Compile(
                Catalog.Create().Item("espresso", "coffee").Item("mocha", "coffee").Item("beans", "pantry").Build()
            );

        var party = Transaction.Create("1001", Monday, "USD").Member("ann").Line("beans", 1, 115m).Redeem("voucher");
        var first = plan.Evaluate(party.Build(), plan.NewMember("ann"));
        Console.Write(first.Receipt());
        Console.Write("\n");

        var round = Transaction
            .Create("1002", Monday.AddDays(1), "USD")
            .Member("ann")
            .Each("espresso", 2, 2.50m)
            .Each("mocha", 1, 4m)
            .Redeem("coffee", 2)
            .Choose("coffee", "mocha");
        var second = plan.Evaluate(round.Build(), first.NextState!);
        Console.Write(second.Receipt());
        Console.Write("\n");

        var more = Transaction.Create("1003", Monday.AddDays(2), "USD").Member("ann").Each("mocha", 3, 4m);
        var third = plan.Evaluate(more.Redeem("coffee", 3).Build(), second.NextState!);
        Console.Write(third.Receipt());
        #endregion
    }
}
