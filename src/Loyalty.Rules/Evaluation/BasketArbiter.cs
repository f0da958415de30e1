using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants a discount over the basket: at most what its lines have left, then at most what caps leave, shared exactly over the lines.</summary>
internal static class BasketArbiter
{
    internal static Grant Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var proposal = turn.Proposal;
        int count = Collect(work, proposal, out long left, out long parts);
        long asked = proposal.Kind == ProposalKind.Percent ? parts : proposal.Asked;
        var grant = CapRoom.Cut(kernel, turn, CapUnit.Money, asked, Math.Min(asked, left));
        grant.Discount = grant.Granted;
        grant.Base = left;
        if (grant.Granted > 0)
        {
            bool shared = proposal.Kind == ProposalKind.Percent && grant.Granted == parts;
            Take(kernel, work, record, work.Slots.AsSpan(0, count), grant.Granted, shared);
        }
        return grant;
    }

    /// <summary>Lines that can take a discount, weighted by what is left of them, or by their part of a percentage.</summary>
    private static int Collect(Workspace work, Proposal proposal, out long left, out long parts)
    {
        var turn = work.Turn;
        bool percent = proposal.Kind == ProposalKind.Percent;
        int count = 0;
        long sum = 0;
        long sumOfParts = 0;
        var lines = turn.Lines;
        var slots = work.Slots;
        foreach (int place in turn.Touched(TouchedBits.Targets))
        {
            ref readonly var line = ref lines[place];
            if (line.Remaining == 0)
                continue;
            if (count == slots.Length)
                Array.Resize(ref slots, count * 2);
            ref var slot = ref slots[count++];
            slot.Key = place;
            slot.Weight = line.Remaining;
            sum += line.Remaining;
            if (percent)
            {
                slot.Weight = proposal.Reward!.Percent.PartOf(line.Remaining);
                slot.Share = slot.Weight;
                sumOfParts += slot.Weight;
            }
        }
        work.Slots = slots;
        left = sum;
        parts = sumOfParts;
        return count;
    }

    private static void Take(
        RuleKernel kernel,
        Workspace work,
        DecisionRecord record,
        Span<ShareSlot> slots,
        long granted,
        bool shared
    )
    {
        if (!shared)
            LargestRemainder.Share(granted, slots);
        var lines = work.Turn.Lines;
        var shares = record.NextLineDiscounts(slots.Length);
        int count = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Share == 0)
                continue;
            ref var line = ref lines[slot.Key];
            line.Remaining -= slot.Share;
            if (line.FirstTaker == 0)
                line.FirstTaker = kernel.Rank + 1;
            shares[count++] = new LineDiscount(record.AwardCount, slot.Key, slot.Share);
        }
        record.LineDiscountCount += count;
    }
}
