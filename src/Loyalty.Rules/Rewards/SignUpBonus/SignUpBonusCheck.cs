using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.SignUpBonus;

public sealed partial class SignUpBonusRule
{
    internal override void Check(RuleCheck check)
    {
        check.Defined(check.Path, "occasion", (int)Occasion, (int)SignUpOccasion.FirstPurchase);
        CheckOccasion(check);
        bool points = Reward.Kind == RewardKind.Points;
        check.AnyReward(check.Path.Then("reward"), Reward);
        check.Caps(
            points ? RewardStage.Points
                : AddsItems ? RewardStage.Item
                : RewardStage.Basket,
            addsItems: AddsItems,
            coupons: Reward.Kind == RewardKind.Coupon
        );
        if (points || AddsItems)
            check.Unneeded("on", On);
        else
            check.Discounts(RewardStage.Basket, "on", check.Items("on", On));
    }

    private void CheckOccasion(RuleCheck check)
    {
        if (Occasion == SignUpOccasion.Enrolment)
        {
            string? said =
                WithinDays is not null ? "within"
                : MinimumSpend != 0 ? "minimumSpend"
                : !ReferenceEquals(Items, Selector.Everything) ? "items"
                : null;
            if (said is not null)
                check.Report(ProgramCodes.OnlyOfFirstPurchase, check.Path.Then(said), said);
            return;
        }
        if (WithinDays is { } days)
            check.Days("within", days, 0);
        if (MinimumSpend is < 0 or > ProgramLimits.Amount)
            check.Report(
                ProgramCodes.MinimumSpendOutOfRange,
                check.Path.Then("minimumSpend"),
                check.Money(MinimumSpend),
                check.Money(0),
                check.Money(ProgramLimits.Amount)
            );
        check.Items("items", Items);
    }
}
