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
        bool points = GivesPoints;
        check.Caps(
            points ? RewardStage.Points
                : OnlyAddsItems ? RewardStage.Item
                : RewardStage.Basket,
            addsItems: OnlyAddsItems,
            coupons: GivesCoupons
        );
        if (_steps.Length == 0)
            check.Report(ProgramCodes.NoSteps, check.Path.Then("steps"));
        else if (check.Count("steps", _steps.Length))
            CheckSteps(check, check.Path.Then("steps"), points);
        BasketPieceCheck.Run(this, check);
        bool own = !ReferenceEquals(On, Items);
        if (own && MultipliesPoints)
            check.Items("on", On);
        else if (own && (points || OnlyAddsItems))
            check.Unneeded("on", On);
        else if (!points && !OnlyAddsItems)
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
        bool mixedMultipliers = false;
        for (int i = 0; i < _steps.Length; i++)
        {
            var (step, own) = (_steps[i], path.Then(i));
            thresholds.Next(own.Then("from"), "step " + (i + 1).ToString(CultureInfo.InvariantCulture), step.From);
            check.AnyReward(own.Then("reward"), step.Reward);
            if (!mixed && IsOfPoints(step.Reward) != points)
            {
                mixed = true;
                check.Report(ProgramCodes.MixedSteps, own.Then("reward"));
            }
            else if (!mixedCoupons && step.Reward.Kind == RewardKind.Coupon != GivesCoupons)
            {
                mixedCoupons = true;
                check.Report(ProgramCodes.MixedCoupons, own.Then("reward"));
            }
            else if (!mixedMultipliers && MultipliesOtherwise(step.Reward))
            {
                mixedMultipliers = true;
                check.Report(ProgramCodes.MixedMultipliers, own.Then("reward"));
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

    private static bool IsOfPoints(Reward reward) => reward.Kind is RewardKind.Points or RewardKind.PointsMultiplier;

    /// <summary>Whether the first step and this one do not both multiply points and round them in one way.</summary>
    private bool MultipliesOtherwise(Reward reward) =>
        (reward.Kind == RewardKind.PointsMultiplier) != MultipliesPoints
        || (MultipliesPoints && reward.Rounding != _steps[0].Reward.Rounding);

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
        && (step.Reward.Item?.Units ?? 0) <= (before.Reward.Item?.Units ?? 0)
        && step.Reward.Thousandths <= before.Reward.Thousandths
        && step.Reward.Points <= before.Reward.Points;

    private static bool IsPrice(Reward reward) => reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice;
}
