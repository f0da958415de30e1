using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining.Benchmarks;

/// <summary>Programs of one rule and of four, decided in each way that there is.</summary>
internal static class Plans
{
    private static readonly Catalog Goods = Catalog
        .Create()
        .Item("vanilla", "cone")
        .Item("mango", "cone")
        .Item("pistachio", "cone")
        .Item("sundae", "cake")
        .Build();

    private static readonly LoyaltyProgram OneRule = LoyaltyProgram
        .Create("scoop-club", "USD")
        .BasketTiers("big", r => r.Spend().AmountOff(20m, 5m))
        .Build();

    private static readonly LoyaltyProgram FourRules = LoyaltyProgram.Parse(
        """
        {
          "program": "scoop-club", "currency": "USD", "selectors": { "cones": { "category": "cone" } },
          "rules": [
            { "id": "sixth-cone", "type": "freeItem", "buy": { "items": "cones", "units": 5 } },
            { "id": "dozen", "type": "crossSell", "when": { "items": { "sku": ["vanilla", "mango"] }, "units": 6 }, "offer": { "items": { "sku": "sundae" }, "units": 1 } },
            { "id": "big", "type": "tieredSpend", "window": "basket", "steps": [{ "from": "20.00", "reward": { "amountOff": "5.00" } }] },
            { "id": "year", "type": "tieredSpend", "window": "calendarYear", "tiers": [{ "id": "one", "from": "0", "earn": { "points": 1, "per": "1.00" } }] }
          ]
        }
        """
    );

    internal static LoyaltyPlan Engine(bool four) => (four ? FourRules : OneRule).Compile(Goods);

    internal static LoyaltyPlan Translated(bool four) =>
        ForwardChainingProgram.Of(four ? FourRules : OneRule).Catalog(Goods).Translate().Compile();

    /// <summary>The one rule as code.</summary>
    internal static LoyaltyPlan Custom(ICustomRewardRule code) =>
        LoyaltyProgram
            .Create("scoop-club", "USD")
            .Custom("big", r => r.Uses("code"))
            .Build()
            .Compile(Goods, new Dictionary<string, ICustomRewardRule> { ["code"] = code });
}
