using System;
using Loyalty.Rules;

internal static class Consumer
{
    private static int Main()
    {
        var program = LoyaltyProgram
            .Create("scoop-club", "USD")
            .TimeZone("America/New_York")
            .Select("cones", s => s.Category("cone"))
            .FreeItem("sixth-cone", r => r.Buy("cones", 5).Get("cones", 1))
            .Build();
        var catalog = Catalog.Create().Item("cone-vanilla", "cone").Build();
        var plan = program.Compile(catalog);
        var state = plan.NewMember("ann").ToBuilder();
        var buffer = new DecisionBuffer();
        var at = new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4));
        var header = new SaleHeader("t-1", at, Currency.Parse("USD"), "ann");
        var lines = new[] { new Line(catalog["cone-vanilla"], 6, 1350) };
        var admission = plan.Evaluate(new SaleView(header, lines), state, buffer);
        state.Apply(buffer);
        bool ok = admission.IsAccepted && buffer.Payable == 1125 && buffer.Awards[0].Units == 1;
        bool program2 = LoyaltyProgram.Parse(program.ToString()).Equals(program);
        Console.WriteLine(
            plan.Evaluate(Transaction.Create("t-2", at, "USD").Each("cone-vanilla", 2, 2.25m).Build()).Receipt()
        );
        Console.WriteLine(
            ok && program2
                ? "consumer on .NET Framework 4.7.2, C# 7.3: ok"
                : "consumer on .NET Framework 4.7.2, C# 7.3: WRONG"
        );
        return ok && program2 ? 0 : 1;
    }
}
