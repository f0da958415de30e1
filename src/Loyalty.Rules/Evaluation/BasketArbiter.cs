using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants a discount over the basket: at most what its lines have left, then at most what caps leave, shared exactly over the lines.</summary>
internal static class BasketArbiter
{
    internal static void Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var proposal = turn.Proposal;
        bool percent = proposal.Kind == ProposalKind.Percent;
        var slots = work.Slots.AsSpan(0, Collect(turn, work.Slots));
        long left = SumOf(slots);
        long parts = percent ? Part(slots, proposal.Reward!.Percent) : 0;
        long asked = percent ? parts : proposal.Asked;
        CapRoom.Cut(kernel, turn, CapUnit.Money, asked, Math.Min(asked, left));
        ref var grant = ref turn.Grant;
        grant.Discount = grant.Granted;
        grant.Base = left;
        if (grant.Granted == 0 || work.TakesNothing)
            return;
        if (!percent || grant.Granted != parts)
            LargestRemainder.Share(grant.Granted, slots);
        Take(kernel, work, record, slots);
    }

    /// <summary>Lists the lines that can take a discount, weighted by what is left of them.</summary>
    internal static int Collect(RuleTurn turn, ShareSlot[] slots)
    {
        int count = 0;
        var lines = turn.Lines;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Targets))
            {
                long remaining = lines[place].Remaining;
                if (remaining == 0)
                    continue;
                ref var slot = ref slots[count++];
                slot.Key = place;
                slot.Weight = remaining;
            }
        }
        return count;
    }

    internal static long SumOf(ReadOnlySpan<ShareSlot> slots)
    {
        long sum = 0;
        for (int i = 0; i < slots.Length; i++)
            sum += slots[i].Weight;
        return sum;
    }

    /// <summary>Gives each line its part of a percentage, and that part as its weight, should a cap cut.</summary>
    internal static long Part(Span<ShareSlot> slots, Percent percent)
    {
        long sum = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            long part = percent.PartOf(slots[i].Weight);
            slots[i].Weight = part;
            slots[i].Share = part;
            sum += part;
        }
        return sum;
    }

    internal static void Take(RuleKernel kernel, Workspace work, DecisionRecord record, ReadOnlySpan<ShareSlot> slots)
    {
        var lines = work.Turn.Lines;
        int award = record.AwardCount;
        int taker = kernel.Rank + 1;
        var shares = record.NextLineDiscounts(slots.Length);
        int count = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            long share = slots[i].Share;
            if (share == 0)
                continue;
            ref var line = ref lines[slots[i].Key];
            line.Remaining -= share;
            if (line.FirstTaker == 0)
                line.FirstTaker = taker;
            shares[count++] = new LineDiscount(award, slots[i].Key, share);
        }
        record.LineDiscountCount += count;
    }
}
