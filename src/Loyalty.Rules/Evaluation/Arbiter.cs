using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Makes a grant of a rule's proposal: what caps, the money left and the rules decided before let through.</summary>
internal static class Arbiter
{
    internal static Grant Decide(RuleKernel kernel, Workspace work)
    {
        var proposal = work.Turn.Proposal;
        return proposal.Kind switch
        {
            ProposalKind.None => new Grant { Room = CapRoom.Least(kernel, work.Turn) },
            ProposalKind.Units => UnitArbiter.Decide(kernel, work),
            ProposalKind.Points => CapRoom.Cut(kernel, work.Turn, CapUnit.Points, proposal.Asked, proposal.Asked),
            _ => BasketArbiter.Decide(kernel, work),
        };
    }

    /// <summary>
    /// Notes the part of the coming award that falls on a merged line; -1 stands for that award until it is written. Units of either price of a
    /// line add up: the line is shared out once.
    /// </summary>
    internal static void Share(Workspace work, int line, long amount)
    {
        if (amount == 0)
            return;
        ref int last = ref work.Turn.Lines[line].LastShare;
        if (last < work.ShareCount && work.Shares[last].Award < 0 && work.Shares[last].Line == line)
        {
            work.Shares[last].Amount += amount;
            return;
        }
        last = work.ShareCount;
        if (work.ShareCount == work.Shares.Length)
            Array.Resize(ref work.Shares, work.ShareCount * 2);
        work.Shares[work.ShareCount++] = new LineShare
        {
            Award = -1,
            Line = line,
            Amount = amount,
        };
    }

    /// <summary>Writes the award of a grant, if anything was granted.</summary>
    internal static void Award(RuleKernel kernel, Workspace work, DecisionRecord record, in Grant grant)
    {
        if (grant.Granted == 0)
            return;
        bool points = kernel.Stage == RewardStage.Points;
        if (points)
            work.Turn.PostLot(kernel.Id, grant.Granted);
        bool units = kernel.Stage == RewardStage.Item;
        var reward = work.Turn.Proposal.Reward;
        long times = units ? grant.Granted : 1;
        for (int i = work.ShareCount - 1; i >= 0 && work.Shares[i].Award < 0; i--)
            work.Shares[i].Award = record.AwardCount;
        record.Add(
            new Award(
                kernel.Id,
                points ? AwardKind.Points
                    : units ? AwardKind.ItemDiscount
                    : AwardKind.BasketDiscount,
                grant.Discount,
                points ? grant.Granted : 0,
                units ? grant.Granted : 0,
                reward?.Cost * times,
                reward?.PerceivedValue * times
            )
        );
    }
}
