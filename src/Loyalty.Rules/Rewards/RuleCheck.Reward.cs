using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Checks the reward of a rule that gives a discount on units.</summary>
    internal void ItemReward(DiagnosticPath path, Reward reward)
    {
        if (reward.Kind == RewardKind.Points)
            Report(ProgramCodes.NotADiscount, path.Then("points"));
        else
            AnyReward(path, reward);
    }

    /// <summary>Checks a coupon: what it takes off, and until when.</summary>
    private void Coupon(DiagnosticPath path, Reward coupon)
    {
        var reward = coupon.OfCoupon!;
        if (reward.Kind is not (RewardKind.PercentOff or RewardKind.AmountOff))
            Report(ProgramCodes.CouponOfOtherKind, path);
        else
            AnyReward(path, reward);
        Days(path.Then("expiresAfter"), coupon.ExpiresAfter, 1);
    }

    /// <summary>Checks a reward of any kind.</summary>
    internal void AnyReward(DiagnosticPath path, Reward reward)
    {
        if (reward.Kind == RewardKind.Coupon)
            Coupon(path.Then("coupon"), reward);
        if (reward.Kind == RewardKind.PercentOff && reward.Percent == default)
            Report(ProgramCodes.NothingOff, path.Then("percentOff"));
        if (reward.Kind == RewardKind.AmountOff && reward.Amount is < 1 or > ProgramLimits.Amount)
            Report(
                ProgramCodes.AmountOffOutOfRange,
                path.Then("amountOff"),
                Money(reward.Amount),
                Money(ProgramLimits.Amount)
            );
        if (
            reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice
            && reward.Amount is < 0 or > ProgramLimits.Amount
        )
            Report(
                ProgramCodes.PriceOutOfRange,
                path.Then(reward.Kind == RewardKind.SetPrice ? "setPrice" : "fixedPrice"),
                Money(reward.Amount),
                Money(ProgramLimits.Amount)
            );
        if (reward.Kind == RewardKind.SetPrice)
            SetUnits(path.Then("units"), reward.Units);
        else if (reward.Units != 0)
            Report(ProgramCodes.UnusedOfReward, path.Then("units"), "how many units are a set", "no set price");
        CheckRounding(path.Then("rounding"), reward);
        if (reward.Kind == RewardKind.Points && reward.Points is < 1 or > ProgramLimits.Amount)
            Report(ProgramCodes.PointsOutOfRange, path.Then("points"), reward.Points);
        bool good =
            CheckValue(path.Then("cost"), "a cost", reward.Cost)
            & CheckValue(path.Then("perceivedValue"), "a perceived value", reward.PerceivedValue);
        if (good && reward.Cost > reward.PerceivedValue)
            Report(
                ProgramCodes.CostAboveValue,
                path.Then("cost"),
                Money(reward.Cost.Value),
                Money(reward.PerceivedValue.Value)
            );
    }

    /// <summary>Checks by what points are multiplied.</summary>
    internal void Multiplier(DiagnosticPath path, long thousandths)
    {
        if (thousandths is <= 1000 or > ProgramLimits.Multiplier)
            Report(ProgramCodes.MultiplierOutOfRange, path, thousandths / 1000m, ProgramLimits.Multiplier / 1000);
    }

    /// <summary>Checks the number of units of a set.</summary>
    internal void SetUnits(DiagnosticPath path, int units)
    {
        if (units is < 1 or > ProgramLimits.Units)
            Report(ProgramCodes.SetOutOfRange, path, units);
    }

    private void CheckRounding(DiagnosticPath path, Reward reward)
    {
        var rounding = reward.Rounding;
        if (rounding.Level == RoundingLevel.Carry)
            Report(ProgramCodes.MoneyCarried, path.Then("level"));
        bool defined =
            _reporter.Defined(path, "level", (int)rounding.Level, (int)RoundingLevel.Unit)
            & _reporter.Defined(path, "mode", (int)rounding.Mode, (int)RoundingMode.Ceiling);
        if (defined && reward.Kind != RewardKind.PercentOff && rounding != Rounding.MoneyDefault)
            Report(ProgramCodes.UnusedOfReward, path, "how to round", "no percentage");
    }

    private bool CheckValue(DiagnosticPath path, string what, long? value)
    {
        if (value is not { } given || given is >= 0 and <= ProgramLimits.Amount)
            return true;
        Report(ProgramCodes.ValueOutOfRange, path, what, Money(given), Money(ProgramLimits.Amount));
        return false;
    }
}
