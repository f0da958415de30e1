using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Makes the one proposal of the custom rule of what rules propose.</summary>
internal static class CombinedProposal
{
    internal static void Count(IEnumerable<ProposedCount> proposed, Proposal proposal)
    {
        var counts = proposed.ToList();
        counts.Sort(ProposalOrder.Compare);
        // The last call for a counter stands.
        for (int i = counts.Count - 1; i >= 0; i--)
            proposal.Count(counts[i].Counter, counts[i].Value);
    }

    internal static void Reward(
        IEnumerable<ProposedReward> proposed,
        ProposalCombination combination,
        Proposal proposal
    )
    {
        var rewards = proposed.Where(one => !one.IsNothing).ToList();
        if (rewards.Count == 0)
            return;
        rewards.Sort(ProposalOrder.Compare);
        var first = rewards[0];
        Ask(first, combination == ProposalCombination.First ? first.Asked : Sum(rewards), proposal);
    }

    private static long Sum(List<ProposedReward> rewards)
    {
        long sum = 0;
        foreach (var one in rewards)
        {
            if (!IsLike(rewards[0], one) || (one.Kind == ProposedKind.PercentOff && rewards.Count > 1))
                throw new InvalidOperationException(
                    $"The rules '{rewards[0].Rule}' and '{(ReferenceEquals(one, rewards[0]) ? rewards[1] : one).Rule}' propose what cannot be added up. "
                        + "Let them propose amounts, points or units of one reward alike, or take the first: Combine(ProposalCombination.First)."
                );
            sum = checked(sum + one.Asked);
        }
        return sum;
    }

    private static bool IsLike(ProposedReward one, ProposedReward other) =>
        one.Kind == other.Kind && (one.Each is null || UnitRewards.Compare(one.Each, other.Each!) == 0);

    private static void Ask(ProposedReward first, long asked, Proposal proposal)
    {
        switch (first.Kind)
        {
            case ProposedKind.AmountOff:
                proposal.AmountOff(asked);
                break;
            case ProposedKind.PercentOff:
                proposal.PercentOff(first.Percent);
                break;
            case ProposedKind.Points:
                proposal.Points(asked);
                break;
            default:
                proposal.Units(asked, first.Each!);
                break;
        }
    }
}
