namespace Loyalty.Rules.Rewards;

/// <summary>A reward of a basket rule made ready to ask for: money off, points, or units to add.</summary>
internal sealed class GivenReward
{
    private readonly Reward _reward;
    private readonly AddedItems? _added;

    internal GivenReward(Reward reward, RuleCompilation compilation)
    {
        _reward = reward;
        if (reward.Item is { } item)
            _added = new AddedItems(item.Items.Name, compilation.OnlySkuOf(item.Items));
    }

    /// <summary>In what it is counted.</summary>
    internal static OutcomeUnit UnitOf(Reward reward) =>
        reward.Kind switch
        {
            RewardKind.Item => OutcomeUnit.Units,
            RewardKind.Points or RewardKind.PointsMultiplier => OutcomeUnit.Points,
            _ => OutcomeUnit.Money,
        };

    internal void Ask(Proposal proposal)
    {
        if (_added is null)
            proposal.Give(_reward);
        else
            proposal.Items(_reward.Item!.Units, _reward, UnitLimits.None, _added);
    }
}
