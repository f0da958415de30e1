using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.CrossSell;

public sealed partial class CrossSellRule
{
    internal override void Check(RuleCheck check)
    {
        var counted = CheckWhen(check);
        var given = check.Units("offer", Offer);
        CheckHistory(check);
        check.Defined(check.Path, "redeem", (int)Redeem, (int)RedeemWhen.NextVisit);
        if ((Redeem == RedeemWhen.NextVisit || GivesCoupons) && Bought != BoughtWhen.InBasket)
            check.Report(ProgramCodes.NextVisitOfHistory, check.Path.Then(GivesCoupons ? "reward" : "redeem"));
        else if (Redeem == RedeemWhen.NextVisit && GivesCoupons)
            check.Report(ProgramCodes.CouponForNextVisit, check.Path.Then("redeem"));
        check.ItemsGiven(this);
        check.OnlyIn("repeat", GivesCoupons && Repeat is not null, "where no coupon is given");
        check.OnlyIn("partialGet", GivesCoupons && PartialGet is not null, "where no coupon is given");
        check.Caps(RewardStage.Item, repeats: Repeat is not null, coupons: GivesCoupons);
        check.Discounts(RewardStage.Item, "offer", given);
        check.Exchanges("offer", counted, given);
    }

    private SelectorShape CheckWhen(RuleCheck check)
    {
        var path = check.Path.Then("when");
        check.Defined(path, "bought", (int)Bought, (int)BoughtWhen.WithinDays);
        if (Bought == BoughtWhen.InBasket && Spend is null)
            return check.Units("when", When);
        if (Spend is { } spend)
            CheckSpend(check, path.Then("spend"), spend);
        if (Bought != BoughtWhen.InBasket && When.Units != 0)
            check.Report(ProgramCodes.UnitsOfHistory, path.Then("units"), "units");
        if (Bought == BoughtWhen.WithinDays)
            check.Days(path.Then("bought").Then("withinDays"), BoughtWithinDays, 0);
        return check.ItemsOf("when", When.Items);
    }

    private void CheckSpend(RuleCheck check, DiagnosticPath path, long spend)
    {
        if (Bought != BoughtWhen.InBasket)
            check.Report(ProgramCodes.UnitsOfHistory, path, "spend");
        else if (spend is < 1 or > ProgramLimits.Amount)
            check.Report(
                ProgramCodes.MinimumSpendOutOfRange,
                path,
                check.Money(spend),
                check.Money(1),
                check.Money(ProgramLimits.Amount)
            );
    }

    private void CheckHistory(RuleCheck check)
    {
        check.Defined(check.Path, "trial", (int)Trial, (int)TrialCondition.NotBoughtFor);
        if (Trial == TrialCondition.NotBoughtFor)
            check.Days(check.Path.Then("trial").Then("notBoughtFor"), NotBoughtForDays, 0);
        var path = check.Path.Then("history");
        check.Defined(check.Path, "history", (int)History, (int)PurchaseHistory.FromHost);
        if (History != PurchaseHistory.AssumeNever && !AsksHistory)
            check.Report(ProgramCodes.HistoryNotAsked, path);
        if (History == PurchaseHistory.AssumeBought && Trial == TrialCondition.NeverBought)
            check.Report(ProgramCodes.TrialOfAssumedBought, path);
        if (History != PurchaseHistory.FromHost)
            return;
        if (Bought != BoughtWhen.InBasket)
            check.Declared(path, BoughtBefore.AttributeOf(PostingAccount.LastBought, Id));
        if (Trial != TrialCondition.None)
            check.Declared(path, BoughtBefore.AttributeOf(PostingAccount.LastTried, Id));
    }
}
