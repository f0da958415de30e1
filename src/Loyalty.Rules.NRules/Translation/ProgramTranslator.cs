using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;
using NRules;
using NRules.RuleModel;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Translates rule by rule, and puts the custom rules into the document in place of the built-in ones.</summary>
internal sealed class ProgramTranslator(
    ProgramFacts facts,
    Catalog? catalog,
    IReadOnlyDictionary<string, ICustomRewardRule> customRules
)
{
    private const int MostFirings = 1_000;

    internal ForwardChainingProgram? Translate(out IReadOnlyList<TranslationRefusal> refusals)
    {
        var document = (JsonObject)JsonNode.Parse(facts.Program.ToJson(indented: false))!;
        var written = (JsonArray)document["rules"]!;
        var translations = new List<RuleTranslation>();
        for (int i = 0; i < written.Count; i++)
        {
            if (Translate(facts.Program.Rules[i], (JsonObject)written[i]!) is { } translation)
                translations.Add(translation);
        }
        refusals = [.. translations.SelectMany(one => one.Refusals)];
        if (refusals.Count > 0)
            return null;
        Replace(written, translations);
        var program = LoyaltyProgram.Parse(document.ToJsonString());
        return new ForwardChainingProgram(program, catalog, Network(translations));
    }

    private RuleTranslation? Translate(RewardRule rule, JsonObject written)
    {
        // A redemption is priced when it is asked for, and code of the host stays what it is.
        if (rule is RedemptionRule or CustomRule)
        {
            TierReferences.Rename(written);
            return null;
        }
        var translation = new RuleTranslation(rule, written, facts);
        if (rule is FreeItemRule free)
            FreeItemTranslation.Translate(free, translation);
        else if (rule is CrossSellRule offer)
            CrossSellTranslation.Translate(offer, translation);
        else if (rule is BasketTierRule basket)
            BasketTierTranslation.Translate(basket, translation);
        else if (rule is MemberTierRule tiers)
        {
            PartedTiers.Refuse(tiers, customRules, translation);
            MemberTierTranslation.Translate(tiers, translation);
        }
        else if (rule is SignUpBonusRule bonus)
            SignUpTranslation.Translate(bonus, translation);
        else
            translation.Refuse("type", "its family is not known here.");
        RefusePurchase(rule, translation);
        new RuleConditions(translation).Leave();
        translation.Text.Uses(NameOf(rule));
        return translation;
    }

    private static void RefusePurchase(RewardRule rule, RuleTranslation translation)
    {
        bool asks = rule.Eligibility.Purchase is not null || rule.Eligibility.PurchaseEvery is not null;
        translation.RefuseIf(
            asks && SelectorsOf(rule).Any(selector => !translation.Lines(selector).MeansGoods),
            "purchase",
            "the facts tell of other lines than goods not whether the sale is a purchase."
        );
    }

    private static Selector[] SelectorsOf(RewardRule rule) =>
        rule switch
        {
            FreeItemRule free => [free.Buy.Items, free.Get.Items],
            CrossSellRule offer => [offer.When.Items, offer.Offer.Items],
            BasketTierRule basket => [basket.Items, basket.On],
            MemberTierRule tiers => [tiers.Items],
            SignUpBonusRule bonus => [bonus.Items, bonus.On],
            _ => [],
        };

    private static void Replace(JsonArray written, List<RuleTranslation> translations)
    {
        foreach (var translation in translations)
        {
            written[written.IndexOf(translation.Written)] = translation.Text.Rule;
            if (translation.Measuring is not null)
                written.Add(translation.Measuring);
        }
    }

    private Dictionary<string, ICustomRewardRule> Network(List<RuleTranslation> translations)
    {
        var code = new Dictionary<string, ICustomRewardRule>(StringComparer.Ordinal);
        foreach (var own in customRules)
            code[own.Key] = own.Value;
        IRuleDefinition[] definitions = [.. translations.SelectMany(one => one.Network)];
        var sessions = new RuleCompiler().Compile(definitions);
        // Conditions on the member alone are looked at whosever turn it is.
        string[] tiers = [.. translations.SelectMany(one => one.Tiers).Distinct(StringComparer.Ordinal)];
        string[] phases = [.. translations.SelectMany(one => one.Phases).Distinct(StringComparer.Ordinal)];
        foreach (var one in translations)
            code[NameOf(one.Rule)] = new TranslatedRule(
                one.Rule.Id,
                new Network(sessions, MostFirings),
                new FactNames(one.Counters, tiers, phases)
            );
        return code;
    }

    /// <summary>A name that no code of the host has.</summary>
    private string NameOf(RewardRule rule)
    {
        string name = "network:" + rule.Id;
        while (customRules.ContainsKey(name))
            name += "'";
        return name;
    }
}
