using System.Text.Json.Nodes;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>What all rules on units share: what of them a custom rule can say, and their arithmetic.</summary>
internal sealed class UnitRuleTranslation(RuleTranslation translation, ItemRewardRule rule, Selector buy, Selector get)
{
    private readonly List<string> _lightly = [];
    private readonly List<LineSelector> _apart = [];

    /// <summary>Refuses what no rule on units can say as a custom rule.</summary>
    /// <param name="isCard">Whether it counts stamps.</param>
    internal void Refuse(bool isCard)
    {
        translation.RefuseIf(
            rule.Reward.Kind is not (RewardKind.PercentOff or RewardKind.AmountOff),
            "reward",
            "a custom rule takes a percentage or an amount off units, and nothing else."
        );
        translation.RefuseIf(rule.UpTo is not null, "upTo", "a custom rule cannot leave out units by their price.");
        translation.RefuseIf(
            rule.Consume == ConsumedUnits.Both && !isCard,
            "consume",
            "a custom rule takes no units away that were bought."
        );
        translation.RefuseIf(
            rule.Combine && translation.Facts.Program.Rules.Any(other => other != rule && Combines(other)),
            "combine",
            "the facts do not tell which units other rules that combine have discounted."
        );
        translation.RefuseIf(
            translation.Facts.MayLoseUnits(rule),
            "arbitration",
            "in a node by the unit the network would have to know which units it loses."
        );
        RefuseEarlier(isCard);
    }

    /// <summary>The targets of rules before, where only the catalog shows that none of them is bought.</summary>
    internal IReadOnlyList<LineSelector> Apart => _apart;

    /// <summary>How what is offered stands to what is bought; null, and refused, where nothing shows it.</summary>
    internal UnitOverlap? Overlap()
    {
        if (translation.Facts.Proofs.IsInside(get, buy))
            return UnitOverlap.Inside;
        if (translation.Facts.Proofs.AreApart(get, buy))
            return UnitOverlap.Apart;
        translation.Refuse(
            "get",
            "some of what is offered may be bought as well, and a custom rule cannot say how many of those to take. Let both mean the same, or goods apart by sku, brand, attribute or price; or let a catalog that says all of its goods show it: CatalogSaysAll()."
        );
        return null;
    }

    /// <summary>Writes the custom rule, but for its counters.</summary>
    internal void Write(JsonNode? items, JsonNode? on, bool isCard)
    {
        var text = translation.Text;
        text.Stage(RewardStage.Item);
        text.Lines(items, on);
        text.Take(translation.Written, "choose");
        text.Take(translation.Written, "combine");
        if (isCard || rule.Consume == ConsumedUnits.None)
            text.Rule["consume"] = "none";
    }

    /// <summary>Lets the engine cap units as the rule says; caps of so many times, and what is given at most in a sale, are read as units.</summary>
    /// <param name="units">Units of one time.</param>
    internal void Cap(int units)
    {
        bool sets = WholeSets(isCard: false) && units > 1;
        bool counted = rule.Caps.Any(cap => cap.Unit != CapUnit.Money && cap.Scope == CapScope.Member);
        translation.RefuseIf(
            sets && counted && (translation.Facts.HasGuard || rule.Caps.Any(cap => cap.Unit == CapUnit.Money)),
            "caps",
            "where money cuts whole sets, what is left of a cap over several sales is no whole number of them."
        );
        var caps = new CapList(translation.Written["caps"]);
        caps.CountUnits(units, sets);
        if (rule.Repeat is { } repeat)
            caps.AddOfTransaction("units", (long)repeat * units);
        translation.Text.Caps(caps);
    }

    /// <summary>Whether units are given so many at a time only.</summary>
    internal bool WholeSets(bool isCard) => !(rule.PartialGet ?? isCard);

    /// <summary>Matches what is bought, what is offered, and what was given of it lightly.</summary>
    internal void Match(NetworkRule network)
    {
        var bought = translation.Lines(buy);
        network.Lines("bought", line => bought.Matches(line));
        network.Lines("offered", line => line.IsTarget);
        network.Awards("lightly", award => _lightly.Contains(award.RuleId));
    }

    /// <summary>Units that rules before have taken: what counts of them as bought must be known.</summary>
    private void RefuseEarlier(bool isCard)
    {
        foreach (var earlier in translation.Facts.UnitRulesBefore(rule))
        {
            var targets = TargetsOf(earlier);
            if (targets is null || translation.Facts.Proofs.AreApartByThemselves(targets, buy))
                continue;
            if (translation.Facts.Proofs.AreApart(targets, buy))
            {
                _apart.Add(new LineSelector(targets, translation.Facts.Program));
                continue;
            }
            if (isCard)
                translation.RefuseIf(
                    !IsFree(earlier),
                    "buy",
                    $"the rule '{earlier.Id}' may discount units before that still earn stamps, and the facts do not tell them from those that it brought to 0."
                );
            else if (TakesLightly(earlier))
            {
                bool counted =
                    translation.Facts.Proofs.IsInsideByItself(targets, buy)
                    && rule.Except is null
                    && !translation.Facts.HasGuard;
                translation.RefuseIf(
                    !counted,
                    "buy",
                    $"units that the rule '{earlier.Id}' gives before stay bought, and the facts do not tell how many of them are meant."
                );
                _lightly.Add(earlier.Id);
            }
        }
    }

    /// <summary>On which lines a rule's units lie; null where it takes none.</summary>
    private static Selector? TargetsOf(RewardRule rule) =>
        rule switch
        {
            FreeItemRule { Mode: FreeItemMode.OnTop } => null,
            FreeItemRule free => free.Get.Items,
            CrossSellRule offer => offer.Offer.Items,
            CustomRule custom => custom.On,
            _ => null,
        };

    /// <summary>Whether a rule brings every unit that it takes to 0.</summary>
    private static bool IsFree(RewardRule rule) =>
        rule is ItemRewardRule { Reward.Kind: RewardKind.PercentOff } units
        && units.Reward.Percent == Percent.Hundred
        && units.Caps.All(cap => cap.Unit != CapUnit.Money);

    /// <summary>Whether units that a rule takes stay buys of others.</summary>
    private static bool TakesLightly(RewardRule rule) =>
        rule switch
        {
            FreeItemRule { Mode: FreeItemMode.Stamps } => true,
            ItemRewardRule units => units.Consume == ConsumedUnits.None,
            CustomRule custom => custom.Consume == ConsumedUnits.None,
            _ => false,
        };

    private static bool Combines(RewardRule rule) =>
        rule is ItemRewardRule { Combine: true } or CustomRule { Combine: true };
}
