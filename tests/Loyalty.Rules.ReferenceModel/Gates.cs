using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;

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
        if (MemberGates.FirstThatFails(sale, rule.Eligibility) is { } ofTheMember)
            return new ReferenceOutcome(rule.Id, Verdict.NotEligible, Reason: ofTheMember);
        return null;
    }

    private static bool NeedsMember(RewardRule rule) =>
        rule
            is FreeItemRule { Mode: FreeItemMode.Stamps }
                or FreeItemRule { Bank: true }
                or SignUpBonusRule
                or RedemptionRule
                or CrossSellRule { Redeem: RedeemWhen.NextVisit }
        || rule is CrossSellRule offer && PurchasesOfBefore.Asks(offer)
        || CouponBook.Gives(rule)
        || DecisionOrder.StageOf(rule) == RewardStage.Points
        || rule.Caps.Any(cap => cap.Scope == CapScope.Member)
        || MemberGates.Asks(rule.Eligibility);

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
        if (wanted.Codes.Count > 0 && !wanted.Codes.Any(details.Codes.Contains))
            return EligibilityReason.Code;
        if (!wanted.Basket.All(basket => Holds(sale, basket)))
            return EligibilityReason.Basket;
        return null;
    }

    private static bool PaidWith(SaleDetails details, IReadOnlyList<string> kinds) =>
        kinds.Any(kind => details.Tenders.Where(tender => tender.Kind == kind).Sum(tender => tender.Amount) > 0);

    private static bool Holds(SaleAtHand sale, BasketCondition wish)
    {
        int units = PositiveUnits(sale, wish.Items);
        long cost = sale.Lines.Where(line => sale.Selection.Matches(wish.Items, line)).Sum(line => line.Amount);
        return units >= (wish.Units ?? 0)
            && units < (wish.UnitsBelow ?? int.MaxValue)
            && cost >= (wish.Spend ?? 0)
            && cost < (wish.SpendBelow ?? long.MaxValue);
    }

    private static int PositiveUnits(SaleAtHand sale, Selector items) =>
        sale
            .Lines.Where(line => sale.Selection.Matches(items, line))
            .Sum(line => line.Units.Count(unit => unit.IsPositive));
}
