using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.Json;

/// <summary>An offer of one thing to whoever buys another.</summary>
internal static class CrossSellTable
{
    internal const string Type = "crossSell";

    internal static readonly JsonTable<CrossSellRuleBuilder, CrossSellRule> Instance = RuleRows
        .Start<CrossSellRuleBuilder, CrossSellRule>(
            Type,
            Type,
            "Whoever buys so many units of one thing gets units of another one cheaper, in the same basket.",
            (id, currency) => new CrossSellRuleBuilder(id, currency)
        )
        .Required("when", UnitsTable.Instance, "what must be bought", (b, v) => b.WhenValue = v, r => r.When)
        .Required("offer", UnitsTable.Instance, "what is offered", (b, v) => b.OfferValue = v, r => r.Offer)
        .GivesItems("what each offered unit gets; free unless said")
        .End();
}
