using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Grants whole blocks for points, all that are asked or none: they must be paid, and none may be wasted whole. Where as many as possible are asked, none is
/// wasted even in part. The program says what they cost.
/// </summary>
internal static class RedemptionArbiter
{
    internal static void Decide(RedemptionKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        ref var grant = ref turn.Grant;
        long asked = turn.Proposal.Asked;
        long paid = turn.Workings.Measure / kernel.Points;
        if (paid < Math.Max(1, asked))
        {
            grant.Verdict = Verdict.NotEnoughPoints;
            return;
        }
        long allowed = Math.Min(
            CapRoom.Of(kernel, turn, CapUnit.Times),
            CapRoom.Of(kernel, turn, CapUnit.Points) / kernel.Points
        );
        long most = Math.Min(paid, allowed);
        if (kernel.Units > 0)
            OfItems(kernel, work, record, asked, most);
        else
            OfMoney(kernel, work, record, asked, most);
        if (grant.Granted == 0)
        {
            grant = new Grant { Verdict = grant.Verdict, Base = grant.Base };
            return;
        }
        grant.Points = grant.Blocks * kernel.Points;
        grant.Verdict = grant.Granted == grant.Asked && !grant.Capped ? Verdict.Awarded : Verdict.Reduced;
        if (!work.TakesNothing)
            turn.Pay(kernel.Rank, grant.Points, kernel.IncludesThisSale);
    }

    /// <param name="kernel">The rule.</param>
    /// <param name="work">The sale.</param>
    /// <param name="record">Takes the shares.</param>
    /// <param name="asked">Blocks; 0 for as many as possible.</param>
    /// <param name="most">Blocks that points pay and that caps on points and times allow.</param>
    private static void OfItems(RedemptionKernel kernel, Workspace work, DecisionRecord record, long asked, long most)
    {
        var turn = work.Turn;
        ref var grant = ref turn.Grant;
        long targets = kernel.Terms is { } terms
            ? TermedUnits.List(turn, kernel.Id, terms, card: false).GetOnly
            : UnitCounts.Of(turn, card: false).GetOnly;
        long room = CapRoom.Of(kernel, turn, CapUnit.Units);
        long money = CapRoom.Of(kernel, turn, CapUnit.Money);
        grant.Base = targets;
        long blocks =
            asked > 0
                ? Wanted(kernel, ref grant, asked, most, targets, room, kernel.Units)
                : Most(ref grant, most, targets, room, kernel.Units);
        if (blocks == 0)
            return;
        int count = kernel.Terms is null ? CandidateUnits.Collect(turn, kernel.Id) : turn.CandidateCount;
        if (asked > 0)
        {
            long units = Math.Min(Math.Min(blocks * kernel.Units, targets), room);
            grant.Asked = asked * kernel.Units;
            grant.Capped = room < Math.Min(grant.Asked, targets);
            UnitArbiter.Choose(work, count, units, long.MaxValue, money, ref grant);
            bool wasted = grant.Granted <= (blocks - 1) * kernel.Units || (grant.Capped && kernel.AllOrNothing);
            blocks = wasted ? 0 : blocks;
        }
        else
        {
            blocks = WholeOnes(kernel, work, count, blocks, money, ref grant);
            grant.Asked = grant.Granted;
        }
        grant.Blocks = blocks;
        if (blocks == 0)
            Refuse(ref grant, Verdict.CapReached);
        else if (!work.TakesNothing)
            UnitArbiter.Take(kernel, work, record);
    }

    /// <summary>The most blocks that a cap on money does not cut; their units are chosen.</summary>
    private static long WholeOnes(
        RedemptionKernel kernel,
        Workspace work,
        int count,
        long blocks,
        long money,
        ref Grant grant
    )
    {
        while (blocks > 0)
        {
            (grant.Granted, grant.Discount, grant.Capped) = (0, 0, false);
            UnitArbiter.Choose(work, count, blocks * kernel.Units, long.MaxValue, money, ref grant);
            if (!grant.Capped)
                return blocks;
            // The last unit may have been given in part.
            blocks = Math.Min(blocks - 1, grant.Granted / kernel.Units);
        }
        return 0;
    }

    private static void OfMoney(RedemptionKernel kernel, Workspace work, DecisionRecord record, long asked, long most)
    {
        var turn = work.Turn;
        ref var grant = ref turn.Grant;
        var slots = work.Slots.AsSpan(0, BasketArbiter.Collect(turn, work.Slots));
        var reward = kernel.Reward;
        long left = grant.Base = BasketArbiter.SumOf(slots);
        long block = reward.Kind switch
        {
            RewardKind.PercentOff => Part(work, slots, reward),
            RewardKind.FixedPrice => Math.Max(0, left - reward.Amount),
            _ => reward.Amount,
        };
        // A second percentage or price would fall on the same money.
        if (reward.Kind != RewardKind.AmountOff)
            left = block;
        long room = CapRoom.Of(kernel, turn, CapUnit.Money);
        long blocks =
            block == 0 ? Refuse(ref grant, Verdict.NoTarget)
            : asked > 0 ? Wanted(kernel, ref grant, asked, most, left, room, block)
            : Most(ref grant, most, left, room, block);
        if (blocks == 0)
            return;
        long possible = Math.Min(blocks * block, left);
        long given = Math.Min(possible, room);
        grant.Blocks = blocks;
        grant.Asked = blocks * block;
        grant.Capped = given < possible;
        grant.Granted = grant.Discount = given;
        if (work.TakesNothing)
            return;
        if (reward.Kind == RewardKind.PercentOff && grant.Capped)
            SpreadShares.Cut(turn.Proposal.Spreads[0], slots, given);
        else if (reward.Kind != RewardKind.PercentOff)
            LargestRemainder.Share(given, slots);
        foreach (ref readonly var slot in slots)
            turn.Redeem(slot.Key, slot.Share);
        BasketArbiter.Take(kernel, work, record, slots);
    }

    /// <summary>Gives each line its part of a percentage, rounded as the reward says, and sums them.</summary>
    private static long Part(Workspace work, Span<ShareSlot> slots, Reward reward)
    {
        if (reward.Rounding == Rounding.MoneyDefault)
            return BasketArbiter.Part(slots, reward.Percent);
        SpreadShares.Fill(work, slots, long.MaxValue);
        return SpreadShares.Sum(slots);
    }

    /// <summary>The number asked, or 0 where a block of them would be wasted whole.</summary>
    /// <param name="kernel">The rule.</param>
    /// <param name="grant">Takes why not.</param>
    /// <param name="asked">Blocks.</param>
    /// <param name="most">Blocks that may be had at all.</param>
    /// <param name="left">What the sale can take, in what a block gives.</param>
    /// <param name="room">What caps let through of it.</param>
    /// <param name="block">What a block gives.</param>
    private static long Wanted(
        RedemptionKernel kernel,
        ref Grant grant,
        long asked,
        long most,
        long left,
        long room,
        long block
    )
    {
        long before = asked - 1;
        if (left == 0 || left / block < before || (left / block == before && left % block == 0))
            return Refuse(ref grant, Verdict.NoTarget);
        bool cut = room < Math.Min(left, Product(asked, block));
        return most < asked || Product(before, block) >= room || (cut && kernel.AllOrNothing)
            ? Refuse(ref grant, Verdict.CapReached)
            : asked;
    }

    /// <summary>The most blocks of which none is wasted in part.</summary>
    private static long Most(ref Grant grant, long most, long left, long room, long block)
    {
        if (left < block)
            return Refuse(ref grant, Verdict.NoTarget);
        long blocks = Math.Min(most, Math.Min(left, room) / block);
        return blocks > 0 ? blocks : Refuse(ref grant, Verdict.CapReached);
    }

    private static long Refuse(ref Grant grant, Verdict verdict)
    {
        grant.Verdict = verdict;
        grant.Granted = 0;
        return 0;
    }

    /// <summary>Never wraps: what is asked may be far beyond any sale.</summary>
    private static long Product(long blocks, long block) =>
        blocks > long.MaxValue / block ? long.MaxValue : blocks * block;
}
