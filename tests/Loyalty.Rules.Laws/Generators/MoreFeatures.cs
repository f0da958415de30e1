using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Draws what stands behind flags, each with dice of its own: what a flag adds changes no other draw.</summary>
internal sealed class MoreFeatures(int seed, Features features)
{
    private readonly Dice _items = new(unchecked((seed * 31) + (int)Features.ItemsInFull));

    private readonly ArbitrationGenerator _arbitration = new(
        new Dice(unchecked((seed * 31) + (int)Features.Arbitration))
    );

    private bool Arbitration => Has(Features.Arbitration);

    private bool ItemsInFull => Has(Features.ItemsInFull);

    internal bool Has(Features feature) => (features & feature) != 0;

    internal void Describe(FreeItemRuleBuilder rule, Currency currency)
    {
        if (ItemsInFull && _items.Chance(70))
            new ItemTermsGenerator(_items, currency).Describe(rule);
        if (Arbitration)
            _arbitration.Describe(
                rule.Options,
                discounts: rule.ModeValue != FreeItemMode.OnTop,
                card: rule.ModeValue == FreeItemMode.Stamps
            );
    }

    /// <summary>Says what concerns all rules of a program together.</summary>
    internal void Describe(LoyaltyProgramBuilder program)
    {
        if (Arbitration)
            _arbitration.Describe(program);
    }

    internal void Describe(CrossSellRuleBuilder rule, Currency currency)
    {
        if (ItemsInFull && _items.Chance(60))
            new ItemTermsGenerator(_items, currency).Describe(rule);
        if (Arbitration)
            _arbitration.Describe(rule.Options, discounts: true, card: false);
    }

    /// <summary>What an offer says of its units whose reward is a coupon.</summary>
    internal void DescribeCoupon(CrossSellRuleBuilder rule)
    {
        if (Has(Features.ManyOffers))
            _arbitration.Describe(rule.Options, discounts: true, card: false);
    }

    internal void Describe(CustomRuleBuilder rule, Dice aside)
    {
        if (!Has(Features.CodeInFull) || !aside.Chance(60))
            return;
        rule.Choose(aside.Of(UnitOrder.Cheapest, UnitOrder.Dearest, UnitOrder.LowestCost, UnitOrder.HighestCost));
        if (aside.Chance(50))
            rule.Combine();
        rule.Consume(aside.Of(ConsumedUnits.Target, ConsumedUnits.None));
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
