using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Json;

/// <summary>What a cross-sell asks for: collects what is read, and holds what is written.</summary>
internal sealed class WhenDraft
{
    internal WhenDraft() { }

    internal WhenDraft(CrossSellRule rule)
    {
        Items = rule.When.Items;
        Units = rule.When.Units;
        Spend = rule.Spend;
        Bought = new(rule.Bought, rule.BoughtWithinDays);
    }

    internal Selector Items { get; set; } = Selector.Everything;

    internal int Units { get; set; }

    /// <summary>Minor units, in place of units.</summary>
    internal long? Spend { get; set; }

    internal Forms.WordOrDays<BoughtWhen> Bought { get; set; }

    internal void Fill(CrossSellRuleBuilder rule)
    {
        rule.WhenValue = new SelectedUnits(Items, Units);
        rule.SpendValue = Spend;
        rule.BoughtValue = Bought.Word;
        rule.BoughtWithinDaysValue = Bought.Days;
    }
}
