using System.Globalization;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Benchmarks.Shop;

/// <summary>As many rules as wanted on items that the catalog does not have, of the four families in turn.</summary>
internal static class ManyRules
{
    internal static LoyaltyProgramBuilder AddTo(LoyaltyProgramBuilder program, int count)
    {
        for (int i = 0; i < count; i++)
            Add(program, i);
        return program;
    }

    private static void Add(LoyaltyProgramBuilder program, int number)
    {
        string id = "other-" + number.ToString(CultureInfo.InvariantCulture);
        var items = new SelectorBuilder().Sku(id).Build();
        switch (number % 4)
        {
            case 0:
                program.FreeItem(id, rule => rule.Buy(items, 5).Get(items, 1));
                break;
            case 1:
                program.CrossSell(id, rule => rule.When(items, 2).Offer(Category(id)).PercentOff(50m));
                break;
            case 2:
                program.BasketTiers(id, rule => rule.Spend(items).On(items).AmountOff(10m, 1m).PercentOff(20m, 10m));
                break;
            default:
                program.MemberTiers(id, rule => rule.Items(items).Tier("one", 0m, 1m, 1m).Tier("two", 50m, 1.5m, 1m));
                break;
        }
    }

    private static Selector Category(string name) => new SelectorBuilder().Category("of-" + name).Build();
}
