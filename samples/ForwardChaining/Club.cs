using Loyalty.Rules;
using Loyalty.Rules.Rewards.Custom;

namespace ForwardChaining;

/// <summary>The program, whose rule knows its code by name only, and the goods.</summary>
internal static class Club
{
    public static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 0, 0, TimeSpan.Zero);

    public static readonly Catalog Goods = Catalog
        .Create()
        .Item("vanilla", "cone")
        .Item("tea", "drink")
        .Item("brownie", "cake")
        .Build();

    public static LoyaltyPlan Plan(ICustomRewardRule code) =>
        LoyaltyProgram
            .Parse(
                """
                {
                  "program": "scoop-club", "currency": "USD",
                  "rules": [
                    {
                      "id": "three-kinds", "name": "Three kinds in a week", "type": "custom", "uses": "kinds",
                      "counters": { "seen": "calendarWeek" },
                      "caps": [{ "amount": 1, "unit": "times", "per": "member", "window": "calendarWeek" }]
                    }
                  ]
                }
                """
            )
            .Compile(Goods, new Dictionary<string, ICustomRewardRule> { ["kinds"] = code });
}
