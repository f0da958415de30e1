using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Says what is worth saying, and true.</summary>
internal static class Nudging
{
    internal static List<ReferenceNudge> Of(List<Decided> decided)
    {
        var nudges = new List<ReferenceNudge>();
        if (decided.Exists(rule => rule.Outcome.Verdict == Verdict.NeedsMember))
            nudges.Add(new ReferenceNudge(null, NudgeKind.Join, 0, OutcomeUnit.None));
        nudges.AddRange(decided.Where(rule => rule.Nudge is not null).Select(rule => rule.Nudge!));
        return nudges;
    }

    /// <summary>What is missing to the next threshold, or null where there is none.</summary>
    internal static ReferenceNudge? ToNextStep(ReferenceOutcome outcome, Selector items) =>
        outcome.Need > 0 ? Missing(outcome, items) : null;

    /// <summary>An offer to add units, or else what is missing to a reward, or null.</summary>
    /// <param name="sale">The sale after the rule was decided.</param>
    /// <param name="offer">The rule, which caps neither cut nor leave without room.</param>
    /// <param name="numbers">What it was decided from.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="unitRoom">Units that caps left before the sale, or null.</param>
    /// <param name="moneyLeft">Minor units that caps leave after it, or null.</param>
    internal static ReferenceNudge? OnUnits(
        SaleAtHand sale,
        ItemOffer offer,
        ItemNumbers numbers,
        ReferenceOutcome outcome,
        long? unitRoom,
        long? moneyLeft
    )
    {
        for (int k = 1; k <= offer.Y; k++)
        {
            var more = sale.Selection.AreSame(offer.Buy, offer.Get)
                ? numbers with
                {
                    Both = numbers.Both + k,
                }
                : numbers with
                {
                    TargetsOnly = numbers.TargetsOnly + k,
                };
            long given = offer.Allowed(more.Asked(offer), unitRoom) - outcome.Granted;
            if (given <= 0)
                continue;
            bool justThese = given == k && numbers.Targets == outcome.Granted;
            long? saving = justThese ? SavingOf(sale, offer, k, outcome.Granted, moneyLeft) : null;
            if (moneyLeft is not null && saving is null)
                return null;
            return new ReferenceNudge(outcome.RuleId, NudgeKind.AddItem, k, OutcomeUnit.Units, offer.Get.Name, saving);
        }
        return outcome.Have > 0 ? Missing(outcome, offer.Buy) : null;
    }

    private static ReferenceNudge Missing(ReferenceOutcome outcome, Selector items) =>
        new(outcome.RuleId, NudgeKind.More, outcome.Need - outcome.Have, outcome.ProgressUnit, items.Name);

    /// <summary>The reward on added units, if they can only be one sku, the catalog knows its price and no money cap cuts.</summary>
    private static long? SavingOf(SaleAtHand sale, ItemOffer offer, int units, long granted, long? moneyLeft)
    {
        if (
            offer.Rule.Except is not null
            || sale.Selection.OnlySku(offer.Get) is not { } sku
            || sale.Catalog is not { } catalog
        )
            return null;
        if (!catalog.TryGet(sku.AsSpan(), out var key) || catalog.ItemOf(key).Price is not (> 0 and var price))
            return null;
        bool rounds = offer.Reward.Kind == RewardKind.PercentOff && offer.Reward.Percent != Percent.Hundred;
        if (rounds && granted > 0)
            return null;
        long saving =
            offer.Reward.Kind == RewardKind.PercentOff
                ? Exact.PercentOf(offer.Reward.Percent, price * units)
                : Math.Min(offer.Reward.Amount, price) * units;
        return saving > moneyLeft ? null : saving;
    }
}
