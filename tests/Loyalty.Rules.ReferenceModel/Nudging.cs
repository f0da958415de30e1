using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Says what is worth saying, and true.</summary>
internal static class Nudging
{
    /// <summary>The nudges of all rules: of those whose award was not cut, and that no choice among branches concerns.</summary>
    internal static List<ReferenceNudge> Of(SalePass pass)
    {
        var nudges = new List<ReferenceNudge>();
        if (pass.Decided.Exists(one => one.Decided.Outcome.Verdict == Verdict.NeedsMember))
            nudges.Add(new ReferenceNudge(null, NudgeKind.Join, 0, OutcomeUnit.None));
        var tree = new ArbitrationTree(pass.Sale.Program.Arbitration);
        foreach (var (rule, decided) in pass.Decided)
        {
            if (
                decided.Nudge is { } nudge
                && tree.Around(rule.Id).Count == 0
                && tree.UnitNodeAround(rule.Id) is null
                && FitsBudget(pass.Sale.Budget, rule, nudge)
                && !EndsWithMore(rule)
            )
                nudges.Add(nudge);
        }
        return nudges;
    }

    /// <summary>Whether more goods in the basket might end it: such a rule promises nothing.</summary>
    private static bool EndsWithMore(RewardRule rule) =>
        rule.Eligibility.Basket.Any(basket => basket.UnitsBelow is not null || basket.SpendBelow is not null);

    private static bool FitsBudget(MarginBudget? budget, RewardRule rule, ReferenceNudge nudge) =>
        budget is null
        || (
            (
                rule is Rewards.TieredSpend.MemberTierRule
                || CouponBook.Gives(rule)
                || !budget.Cut.Contains(nudge.RuleId!)
            )
            && nudge.Kind != NudgeKind.AddItem
        );

    /// <summary>What is missing to the next threshold, or null where there is none.</summary>
    internal static ReferenceNudge? ToNextStep(ReferenceOutcome outcome, Selector items) =>
        outcome.Need > 0 ? Missing(outcome, items) : null;

    /// <summary>What is missing to a reward.</summary>
    internal static ReferenceNudge Missing(ReferenceOutcome outcome, Selector items) =>
        new(outcome.RuleId, NudgeKind.More, outcome.Need - outcome.Have, outcome.ProgressUnit, items.Name);

    /// <summary>An offer to add units, or else what is missing to a reward, or null.</summary>
    /// <param name="sale">The sale after the rule was decided.</param>
    /// <param name="offer">The rule, which caps neither cut nor leave without room.</param>
    /// <param name="numbers">What it was decided from.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="rest">The money that the card keeps for stamps by amount.</param>
    /// <param name="unitRoom">Units that caps left before the sale, or null.</param>
    /// <param name="moneyLeft">Minor units that caps leave after it, or null.</param>
    internal static ReferenceNudge? OnUnits(
        SaleAtHand sale,
        ItemOffer offer,
        ItemNumbers numbers,
        ReferenceOutcome outcome,
        long rest,
        long? unitRoom,
        long? moneyLeft
    )
    {
        bool areBuys = sale.Selection.AreSame(offer.Buy, offer.Get);
        for (int k = 1; k <= offer.Y && CanSayWhatToAdd(sale, offer, areBuys); k++)
        {
            var more = numbers.With(k, areBuys);
            long given = offer.Allowed(sale, more.Asked(offer), unitRoom) - outcome.Granted;
            if (given <= 0)
                continue;
            bool justThese = given == k && numbers.Targets == outcome.Granted;
            long? saving = justThese ? SavingOf(sale, offer, k, outcome.Granted, moneyLeft) : null;
            if (moneyLeft is not null && saving is null)
                return null;
            return new ReferenceNudge(outcome.RuleId, NudgeKind.AddItem, k, OutcomeUnit.Units, offer.Get.Name, saving);
        }
        if (offer.Stamp.Kind == StampKind.PerAmount && offer.IsCard)
        {
            long missing = ((outcome.Need - outcome.Have) * offer.Stamp.Amount) - rest;
            return outcome.Have > 0 || rest > 0
                ? Missing(outcome, offer.Buy) with
                {
                    Missing = missing,
                    Unit = OutcomeUnit.Money,
                }
                : null;
        }
        return outcome.Have > 0 ? Missing(outcome, offer.Buy) : null;
    }

    /// <summary>Whether added units make a difference that can be told without knowing their price.</summary>
    private static bool CanSayWhatToAdd(SaleAtHand sale, ItemOffer offer, bool areBuys)
    {
        var rule = offer.Rule;
        if (rule.UpTo == PriceLimit.CheapestPaid)
            return false;
        if (offer.Stamp.Kind == StampKind.PerAmount && !areBuys && rule.Choose != UnitOrder.Cheapest)
            return false;
        // Whatever costs anything gains from a price of 0.
        bool hasLimit = rule.UpTo is not null || offer.Reward is { Kind: RewardKind.FixedPrice, Amount: > 0 };
        return !hasLimit || (PriceOf(sale, offer) is { } price && MakesATarget(offer, price));
    }

    private static bool MakesATarget(ItemOffer offer, long price) =>
        !(price > offer.Rule.UpTo?.Amount)
        && !(offer.Reward.Kind == RewardKind.FixedPrice && price <= offer.Reward.Amount);

    /// <summary>The shelf price of added units, if they can only be one sku.</summary>
    private static long? PriceOf(SaleAtHand sale, ItemOffer offer)
    {
        if (
            offer.Rule.Except is not null
            || sale.Selection.OnlySku(offer.Get) is not { } sku
            || sale.Catalog is not { } catalog
        )
            return null;
        return catalog.TryGet(sku.AsSpan(), out var key) && catalog.ItemOf(key).Price is > 0 and var price
            ? price
            : null;
    }

    /// <summary>The reward on added units, if their price is known and no money cap cuts.</summary>
    private static long? SavingOf(SaleAtHand sale, ItemOffer offer, int units, long granted, long? moneyLeft)
    {
        if (PriceOf(sale, offer) is not { } price)
            return null;
        var reward = offer.Reward;
        bool each = reward.Percent == Percent.Hundred || reward.Rounding.Level == RoundingLevel.Unit;
        if (reward.Kind == RewardKind.PercentOff && !each && granted > 0)
            return null;
        long saving = reward.Kind switch
        {
            RewardKind.PercentOff => each
                ? ItemGrant.PartOf(reward, price) * units
                : ItemGrant.PartOf(reward, price * units),
            RewardKind.FixedPrice => (price - reward.Amount) * units,
            _ => Math.Min(reward.Amount, price) * units,
        };
        return saving > moneyLeft ? null : saving;
    }
}
