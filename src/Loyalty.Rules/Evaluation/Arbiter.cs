using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Evaluation;

/// <summary>Makes a grant of a rule's proposal: what caps, the money left and the rules decided before let through.</summary>
internal static class Arbiter
{
    /// <summary>Leaves the grant with the turn.</summary>
    internal static void Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var proposal = turn.Proposal;
        turn.Grant = default;
        switch (proposal.Kind)
        {
            case ProposalKind.None:
                turn.Grant.Room = CapRoom.Least(kernel, turn);
                break;
            case ProposalKind.Units:
                UnitArbiter.Decide(kernel, work, record);
                break;
            case ProposalKind.Items:
                if (kernel.Stage == RewardStage.Item)
                    CapRoom.CutItems(kernel, turn);
                else
                    CapRoom.Cut(kernel, turn, CapUnit.Units, proposal.Asked, proposal.Asked);
                if (kernel.TakesBuys && !work.TakesNothing)
                    UsedBuys.Take(kernel, turn);
                break;
            case ProposalKind.Points:
                CapRoom.Cut(kernel, turn, CapUnit.Points, proposal.Asked, proposal.Asked);
                break;
            case ProposalKind.Redemption:
                RedemptionArbiter.Decide((RedemptionKernel)kernel, work, record);
                break;
            case ProposalKind.Spread:
                SpreadArbiter.Decide(kernel, work, record);
                break;
            default:
                BasketArbiter.Decide(kernel, work, record);
                break;
        }
    }

    /// <summary>Notes the part of the coming award that falls on a merged line, which may have got one of it before: the line is shared out once.</summary>
    internal static void AddShare(ref MergedLine line, int place, long amount, DecisionRecord record)
    {
        if (amount == 0)
            return;
        int last = line.LastShare;
        if (
            last < record.LineDiscountCount
            && record.LineDiscounts[last].Line == place
            && record.LineDiscounts[last].Award == record.AwardCount
        )
        {
            amount += record.LineDiscounts[last].Amount;
            record.LineDiscounts[last] = new LineDiscount(record.AwardCount, place, amount);
            return;
        }
        line.LastShare = record.LineDiscountCount;
        record.Add(new LineDiscount(record.AwardCount, place, amount));
    }

    /// <summary>Writes the award of a grant, if anything was granted.</summary>
    internal static void Award(RuleKernel kernel, Workspace work, DecisionRecord record, in Grant grant)
    {
        if (grant.Granted == 0)
        {
            if (grant.CouponUntil != 0)
                record.Add(new Award(kernel.Id, AwardKind.Coupon, 0, 0, 0, null, null, grant.CouponUntil));
            return;
        }
        work.Turn.Earlier.Note(kernel, work.Turn);
        bool points = kernel.Stage == RewardStage.Points;
        if (points)
            work.Turn.PostLot(kernel.Id, grant.Granted);
        var proposal = work.Turn.Proposal;
        bool items = proposal.Kind == ProposalKind.Items;
        bool units = items || kernel.Stage == RewardStage.Item;
        var reward = proposal.Reward;
        long times = units ? grant.Granted : Math.Max(1, grant.Blocks);
        record.Add(
            new Award(
                kernel.Id,
                points ? AwardKind.Points
                    : items ? AwardKind.ItemAdded
                    : units ? AwardKind.ItemDiscount
                    : AwardKind.BasketDiscount,
                grant.Discount,
                points ? grant.Granted : grant.Points,
                units ? grant.Granted : 0,
                reward?.Cost * times,
                reward?.PerceivedValue * times,
                grant.CouponUntil,
                items ? proposal.Added : null
            )
        );
    }
}
