using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class BasketTierRule
{
    internal override void Check(RuleCheck check)
    {
        var measured = check.Items("items", Items);
        check.Defined(check.Path, "measure", (int)Measure, (int)BasketMeasure.Units);
        check.Defined(check.Path, "basis", (int)Basis, (int)SpendBasis.Shelf);
        bool points = _steps.Length > 0 && _steps[0].Reward.Kind == RewardKind.Points;
        check.Caps(points ? RewardStage.Points : RewardStage.Basket, coupons: GivesCoupons);
        if (_steps.Length == 0)
            check.Report(ProgramCodes.NoSteps, check.Path.Then("steps"));
        else if (check.Count("steps", _steps.Length))
            CheckSteps(check, check.Path.Then("steps"), points);
        BasketPieceCheck.Run(this, check);
        bool own = !ReferenceEquals(On, Items);
        if (own && points)
            check.Unneeded("on", On);
        else if (!points)
            check.Discounts(RewardStage.Basket, own ? "on" : "items", own ? check.Items("on", On) : measured);
    }

    private void CheckSteps(RuleCheck check, DiagnosticPath path, bool points)
    {
        var thresholds = new ThresholdCheck(
            check,
            Measure == BasketMeasure.Units ? OutcomeUnit.Units : OutcomeUnit.Money
        );
        bool mixed = false;
        bool mixedCoupons = false;
        for (int i = 0; i < _steps.Length; i++)
        {
            var (step, own) = (_steps[i], path.Then(i));
            thresholds.Next(own.Then("from"), "step " + (i + 1).ToString(CultureInfo.InvariantCulture), step.From);
            check.AnyReward(own.Then("reward"), step.Reward);
            if (!mixed && step.Reward.Kind == RewardKind.Points != points)
            {
                mixed = true;
                check.Report(ProgramCodes.MixedSteps, own.Then("reward"));
            }
            else if (!mixedCoupons && step.Reward.Kind == RewardKind.Coupon != GivesCoupons)
            {
                mixedCoupons = true;
                check.Report(ProgramCodes.MixedCoupons, own.Then("reward"));
            }
            else if (i > 0 && Pricing == StepPricing.Slab && GivesNoMore(step, _steps[i - 1]))
                check.Report(
                    ProgramCodes.StepGivesNoMore,
                    own.Then("reward"),
                    thresholds.Shown(step.From),
                    thresholds.Shown(_steps[i - 1].From)
                );
        }
    }

    /// <summary>Whether a higher step gives at most what the one before gives; an amount and a percentage cannot be compared.</summary>
    private static bool GivesNoMore(BasketStep step, BasketStep before) =>
        step.From > before.From
        && step.Reward.Kind != RewardKind.Coupon
        && step.Reward.Kind == before.Reward.Kind
        && step.Reward.Units == before.Reward.Units
        && (
            IsPrice(step.Reward)
                ? step.Reward.Amount >= before.Reward.Amount
                : step.Reward.Amount <= before.Reward.Amount
        )
        && step.Reward.Percent.Millionths <= before.Reward.Percent.Millionths
        && step.Reward.Points <= before.Reward.Points;

    private static bool IsPrice(Reward reward) => reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice;
}
