using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Draws what stands behind flags, each with dice of its own: what a flag adds changes no other draw.</summary>
internal sealed class MoreFeatures(int seed, Features features)
{
    private readonly Dice _items = new(unchecked((seed * 31) + (int)Features.ItemsInFull));

    private bool ItemsInFull => Has(Features.ItemsInFull);

    internal bool Has(Features feature) => (features & feature) != 0;

    internal void Describe(FreeItemRuleBuilder rule, Currency currency)
    {
        if (ItemsInFull && _items.Chance(70))
            new ItemTermsGenerator(_items, currency).Describe(rule);
    }

    internal void Describe(CrossSellRuleBuilder rule, Currency currency)
    {
        if (ItemsInFull && _items.Chance(60))
            new ItemTermsGenerator(_items, currency).Describe(rule);
    }

    internal List<Transaction> Complete(List<Transaction> history, LoyaltyProgram program)
    {
        if (!ItemsInFull)
            return history;
        var terms = new ItemTermsGenerator(_items, program.Currency);
        var added = program.Rules.OfType<FreeItemRule>().Where(rule => rule.Mode == FreeItemMode.OnTop);
        return [.. history.Select(sale => terms.Taken(sale, [.. added.Select(rule => rule.Id)]))];
    }
}
