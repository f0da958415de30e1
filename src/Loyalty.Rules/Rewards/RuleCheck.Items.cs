using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    /// <summary>Checks which units a rule gives, how many at a time and how often.</summary>
    internal void ItemsGiven(ItemRewardRule rule)
    {
        ItemReward(Path.Then("reward"), rule.Reward);
        Defined(Path, "choose", (int)rule.Choose, (int)UnitOrder.HighestCost);
        if (rule.UpTo?.Amount is < 1 or > ProgramLimits.Amount)
            Report(
                ProgramCodes.UpToOutOfRange,
                Path.Then("upTo"),
                Money(rule.UpTo.Amount.Value),
                Money(ProgramLimits.Amount)
            );
        else if (rule.Reward.Kind == RewardKind.FixedPrice && rule.UpTo?.Amount <= rule.Reward.Amount)
            Report(
                ProgramCodes.UpToFixedPrice,
                Path.Then("upTo"),
                Money(rule.UpTo.Amount.Value),
                Money(rule.Reward.Amount)
            );
        if (rule.Repeat is < 1 or > ProgramLimits.Units)
            Report(ProgramCodes.RepeatOutOfRange, Path.Then("repeat"), rule.Repeat);
        Defined(Path, "consume", (int)rule.Consume, (int)ConsumedUnits.Both);
        OnlyIn("combine", rule.Combine && rule.UpTo is { Amount: null }, "without \"upTo\": \"cheapestPaid\"");
        if (rule.PartialGet == false && rule.IsCard && rule.Gives.Units > 1)
            Report(ProgramCodes.WholeRewardsOfCard, Path.Then("partialGet"), rule.Gives.Units);
    }

    /// <summary>Refuses what has a meaning in another reading of the rule only.</summary>
    /// <param name="property">The property.</param>
    /// <param name="said">Whether it is said.</param>
    /// <param name="reading">Where it has a meaning.</param>
    internal void OnlyIn(string property, bool said, string reading)
    {
        if (said)
            Report(ProgramCodes.OptionOfOtherMode, Path.Then(property), property, reading);
    }
}
