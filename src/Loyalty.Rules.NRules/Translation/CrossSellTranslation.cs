using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Whoever buys so many units of one thing gets units of another one cheaper, in one basket.</summary>
internal static class CrossSellTranslation
{
    internal static void Translate(CrossSellRule rule, RuleTranslation translation)
    {
        translation.RefuseIf(
            rule.Spend is not null,
            "when",
            "what is paid for what is bought depends on the very units that are given, which no fact tells."
        );
        translation.RefuseIf(
            rule.Bought != BoughtWhen.InBasket,
            "when",
            "what was bought before the sale is kept of sales that the network is not asked about."
        );
        translation.RefuseIf(
            rule.Trial != TrialCondition.None,
            "trial",
            "what was bought before the sale is kept of sales that the network is not asked about."
        );
        translation.RefuseIf(
            rule.Redeem == RedeemWhen.NextVisit,
            "redeem",
            "what is owed until the next visit is less what is really given, which the network does not learn."
        );
        var units = new UnitRuleTranslation(translation, rule, rule.When.Items, rule.Offer.Items);
        units.Refuse(isCard: false);
        if (units.Overlap() is not { } overlap || translation.Refusals.Count > 0)
            return;
        units.Write(translation.Written["when"]!["items"], translation.Written["offer"]!["items"], isCard: false);
        units.Cap(rule.Offer.Units);
        var bought = translation.Lines(rule.When.Items);
        var offer = new UnitOffer(rule.Id, rule.When.Units, rule.Offer.Units, bought, overlap)
        {
            WholeSets = units.WholeSets(isCard: false),
            Apart = units.Apart,
        };
        FreeItemTranslation.Propose(units, offer, rule.Reward, translation);
    }
}
