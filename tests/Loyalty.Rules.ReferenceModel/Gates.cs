using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Whether a rule is for this sale: the time, what it asks of the sale, a member where it needs one, what it asks of them.</summary>
internal static class Gates
{
    /// <summary>The outcome of a rule that does not pass, or null.</summary>
    internal static ReferenceOutcome? Stop(SaleAtHand sale, RewardRule rule)
    {
        if (rule.Active is { } window && !sale.Calendar.IsOpen(window, sale.Header.At))
            return new ReferenceOutcome(rule.Id, Verdict.OutsideWindow);
        if (FirstThatFailsOnTheSale(sale, rule.Eligibility) is { } ofTheSale)
            return new ReferenceOutcome(rule.Id, Verdict.NotEligible, Reason: ofTheSale);
        if (sale.Member is null && NeedsMember(rule))
            return new ReferenceOutcome(rule.Id, Verdict.NeedsMember);
        if (FirstThatFailsOnTheMember(sale, rule.Eligibility) is { } ofTheMember)
            return new ReferenceOutcome(rule.Id, Verdict.NotEligible, Reason: ofTheMember);
        return null;
    }

    private static bool NeedsMember(RewardRule rule) =>
        rule is FreeItemRule { Mode: FreeItemMode.Stamps } or FreeItemRule { Bank: true } or SignUpBonusRule
        || DecisionOrder.StageOf(rule) == RewardStage.Points
        || rule.Caps.Any(cap => cap.Scope == CapScope.Member)
        || rule.Eligibility.Attributes.Count > 0
        || rule.Eligibility.Tier is not null
        || rule.Eligibility.Purchase is not null;

    private static EligibilityReason? FirstThatFailsOnTheSale(SaleAtHand sale, Eligibility wanted)
    {
        var details = sale.Header.Details;
        if (wanted.Employees == (details.Employee ? EmployeeSales.Excluded : EmployeeSales.Only))
            return EligibilityReason.Employees;
        if (wanted.Stores.Count > 0 && !wanted.Stores.Any(store => store == details.Store))
            return EligibilityReason.Store;
        if (wanted.Channels.Count > 0 && !wanted.Channels.Any(channel => channel == details.Channel))
            return EligibilityReason.Channel;
        if (wanted.Tenders.Count > 0 && !PaidWith(details, wanted.Tenders))
            return EligibilityReason.Tender;
        if (wanted.Basket is { } basket && PositiveUnits(sale, basket.Items) < basket.Units)
            return EligibilityReason.Basket;
        return null;
    }

    private static EligibilityReason? FirstThatFailsOnTheMember(SaleAtHand sale, Eligibility wanted)
    {
        if (!wanted.Attributes.All(wish => Declares(sale.Header.Details, wish)))
            return EligibilityReason.Attribute;
        if (wanted.Tier is { } tier && !HoldsTier(sale, tier))
            return EligibilityReason.Tier;
        if (wanted.Purchase is { } number && !(sale.IsPurchase && PurchasesBefore(sale) == number - 1))
            return EligibilityReason.Purchase;
        return null;
    }

    private static bool PaidWith(SaleDetails details, IReadOnlyList<string> kinds) =>
        kinds.Any(kind => details.Tenders.Where(tender => tender.Kind == kind).Sum(tender => tender.Amount) > 0);

    private static bool Declares(SaleDetails details, AttributeCondition wish) =>
        details.Attributes.Any(declared => declared.Key == wish.Name && wish.Values.Contains(declared.Value));

    private static bool HoldsTier(SaleAtHand sale, TierCondition wish)
    {
        var rule = sale.Program.Rules.OfType<MemberTierRule>().Single(candidate => candidate.Id == wish.RuleId);
        var wanted = rule.Tiers.Single(tier => tier.Id == wish.AtLeast);
        return MeasureOfTiers.Before(sale, rule) >= wanted.From;
    }

    private static long PurchasesBefore(SaleAtHand sale) => sale.Before(null, PostingAccount.Purchases);

    private static int PositiveUnits(SaleAtHand sale, Selector items) =>
        sale
            .Lines.Where(line => sale.Selection.Matches(items, line))
            .Sum(line => line.Units.Count(unit => unit.IsPositive));
}
