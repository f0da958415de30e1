using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.FreeItem;

public sealed partial class FreeItemRule
{
    internal override void Check(RuleCheck check)
    {
        check.Defined(check.Path, "mode", (int)Mode, (int)FreeItemMode.PayFor);
        var counted = check.Units("buy", Buy);
        var given = ReferenceEquals(Get.Items, Buy.Items) ? check.Units("get", Get, counted) : check.Units("get", Get);
        check.ItemsGiven(this);
        check.Defined(check.Path, "weighed", (int)Weighed, (int)WeighedUnits.Excluded);
        bool card = Mode == FreeItemMode.Stamps;
        bool adds = Mode == FreeItemMode.OnTop;
        CheckStamp(check, card);
        check.Defined(check.Path, "redeem", (int)Redeem, (int)RedeemWhen.NextVisit);
        check.OnlyIn("redeem", !card && Redeem != RedeemWhen.Now, "in mode 'stamps'");
        check.OnlyIn("consume", card && Consume != ConsumedUnits.Target, "for a rule that is no stamp card");
        check.OnlyIn("bank", !adds && Bank, "in mode 'onTop'");
        if (Mode == FreeItemMode.PayFor)
            CheckSet(check, counted, given);
        check.Caps(RewardStage.Item, Repeat is not null, addsItems: adds);
        if (adds)
            CheckAdded(check);
        else
            check.Discounts(RewardStage.Item, "get", given);
        check.Exchanges("get", counted, given);
    }

    private void CheckStamp(RuleCheck check, bool card)
    {
        var path = check.Path.Then("stamp");
        check.OnlyIn("stamp", !card && Stamp.Kind != StampKind.PerUnit, "in mode 'stamps'");
        if (Stamp.Kind == StampKind.PerAmount && Stamp.Amount is < 1 or > ProgramLimits.Amount)
            check.Report(
                ProgramCodes.StampOutOfRange,
                path.Then("perAmount"),
                check.Money(Stamp.Amount),
                check.Money(ProgramLimits.Amount)
            );
    }

    private void CheckSet(RuleCheck check, SelectorShape set, SelectorShape given)
    {
        if (Get.Units > Buy.Units)
            check.Report(ProgramCodes.MoreThanTheSet, check.Path.Then("get").Then("units"), Get.Units, Buy.Units);
        if (!set.IsBroken && !given.IsBroken && set.Id != given.Id)
            check.Report(ProgramCodes.OtherThanTheSet, check.Path.Then("get").Then("items"));
    }

    private void CheckAdded(RuleCheck check)
    {
        if (Reward.Kind != RewardKind.PercentOff || Reward.Percent != Percent.Hundred)
            check.Report(ProgramCodes.AddedNotFree, check.Path.Then("reward"));
        check.OnlyIn("choose", Choose != UnitOrder.Cheapest, "where units of the basket are chosen");
        check.OnlyIn("upTo", UpTo is not null, "where units of the basket are chosen");
        check.OnlyIn("combine", Combine, "where units of the basket are chosen");
    }
}
