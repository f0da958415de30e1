using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>An ice-cream shop whose welcome gift tells its programs apart.</summary>
internal static class Shop
{
    internal static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);

    internal static LoyaltyProgram Program(long welcome, string id = "club") =>
        LoyaltyProgram
            .Create(id, "USD")
            .SignUpBonus("first", rule => rule.Points(welcome))
            .SignUpBonus("second", rule => rule.Points(2 * welcome))
            .Build();

    internal static byte[] Json(long welcome) => Program(welcome).ToJson();

    /// <summary>A program with two mistakes.</summary>
    internal static byte[] Bad() =>
        Encoding.UTF8.GetBytes(
            """
            {
              "program": "club", "version": 1, "currency": "USD",
              "rules": [
                { "id": "welcome", "type": "signUpBonus", "occasion": "enrolment", "reward": { "points": -1 } },
                { "id": "gift", "type": "signUpBonus", "occasion": "enrolment", "rewards": { "points": 5 } }
              ]
            }
            """
        );

    /// <summary>The points of each rule for someone who joins.</summary>
    internal static long[] Welcomes(LoyaltyPlan plan)
    {
        var sale = Transaction.Create("1", Monday, "USD").Member("ann").Enrol().Line("cone", 1, 2.25m).Build();
        return [.. plan.Evaluate(sale, plan.NewMember("ann")).Awards.Select(award => award.Points)];
    }

    internal static ServiceProvider Host(Action<LoyaltyRulesBuilder> rules, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLoyaltyRules(rules);
        more?.Invoke(services);
        return services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }
        );
    }

    internal static ILoyaltyPlanProvider Plans(this ServiceProvider host) =>
        host.GetRequiredService<ILoyaltyPlanProvider>();
}
