using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.Redemption;

public sealed partial class RedemptionRule
{
    internal override void Check(RuleCheck check)
    {
        if (Points is < 1 or > ProgramLimits.Amount)
            check.Report(ProgramCodes.BlockOutOfRange, check.Path.Then("points"), Points);
        if (!check.GivesPoints)
            check.Report(ProgramCodes.NoPointsToTake, check.Path);
        check.Defined(check.Path, "pointsFrom", (int)PointsFrom, (int)PointsFrom.IncludingThisSale);
        check.ItemReward(check.Path.Then("reward"), Reward);
        check.Caps(DecidedIn, takesPoints: true);
        if (Get is null)
            check.Items("on", On);
        else
            check.Units("get", Get);
        if (Get is not null && Reward.Kind == RewardKind.FixedPrice)
            check.Report(ProgramCodes.PriceOfGoods, check.Path.Then("reward").Then("fixedPrice"));
        if (Get is not null && !ReferenceEquals(On, Selector.Everything))
            check.Report(ProgramCodes.GetAndOn, check.Path.Then("on"));
    }
}
