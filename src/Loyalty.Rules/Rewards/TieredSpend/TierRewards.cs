namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>What a member gets once and for ever for reaching a tier, with the first sale that finds it reached.</summary>
internal sealed class TierRewards
{
    private readonly string _ruleId;
    private readonly (int Tier, long From, long Points, int Slot)[] _rewards;

    internal TierRewards(MemberTierRule rule, RuleCompilation compilation)
    {
        _ruleId = rule.Id;
        _rewards =
        [
            .. Enumerable
                .Range(0, rule.Tiers.Count)
                .Where(tier => rule.Tiers[tier].OnReaching is not null)
                .Select(tier =>
                    (
                        tier,
                        rule.Tiers[tier].From,
                        rule.Tiers[tier].OnReaching!.Points,
                        compilation.AddSlot(PostingAccount.TierReward, rule.Id, part: tier, name: rule.Tiers[tier].Id)
                    )
                ),
        ];
    }

    /// <summary>The points for all tiers that a measure reaches and that the member has had none for.</summary>
    internal long Due(RuleTurn turn, long measure)
    {
        long points = 0;
        foreach (var reward in _rewards)
        {
            if (reward.From <= measure && turn.Counter(reward.Slot) == 0)
                points += reward.Points;
        }
        return points;
    }

    /// <summary>Notes that they were given; what a cap cuts off is written off.</summary>
    internal void Post(RuleTurn turn, long measure)
    {
        foreach (var reward in _rewards)
        {
            if (reward.From <= measure && turn.Counter(reward.Slot) == 0)
                turn.Post(PostingAccount.TierReward, _ruleId, reward.Slot, 0, 1, part: reward.Tier);
        }
    }
}
