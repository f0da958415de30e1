#if NET
using Loyalty.Rules;
using Loyalty.Rules.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>A program in a host with dependency injection.</summary>
internal static class HostingSnippets
{
    public static void Hosting(TextWriter Console)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "scoop-club.json");
        #region hosting
        var services = new ServiceCollection();
        services.AddLoyaltyRules(rules => rules.AddProgramFile("scoop-club", path));

        using var host = services.BuildServiceProvider();
        var plans = host.GetRequiredService<ILoyaltyPlanProvider>();
        plans.Changed += (_, change) => Console.WriteLine($"{change.Name}: {change.Kind}");

        // A push from the office, which is not good.
        var push = plans.Replace("scoop-club", """{ "program": "scoop-club", "currency": "USDD" }"""u8);
        foreach (var diagnostic in push.Diagnostics)
            Console.WriteLine(diagnostic);

        var plan = plans.Current; // once for each sale
        Console.WriteLine($"{plan.Program.Id}, version {plan.Program.Version}, goes on");
        #endregion
    }

    public static void Migrate(TextWriter Console)
    {
        #region migrate
        LoyaltyPlan Version(int version, int units) =>
            LoyaltyProgram
                .Create("club", "USD")
                .Version(version)
                .Select("cones", items => items.Sku("cone"))
                .FreeItem("card", rule => rule.Buy("cones", units).Get("cones", 1))
                .Build()
                .Compile();

        var old = Version(1, units: 10);
        var sale = Transaction
            .Create("1", new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.Zero), "USD")
            .Member("ann");
        var ann = old.Evaluate(sale.Each("cone", 7, 2.25m).Build(), old.NewMember("ann")).NextState!;

        var migrated = Version(2, units: 5).Migrate(ann);
        foreach (var account in migrated.Accounts)
            Console.WriteLine(account);
        ann = migrated.State; // two stamps, and a free cone owed
        #endregion
        _ = ann;
    }
}
#endif
