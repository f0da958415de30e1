using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants a discount over the basket: at most what its lines have left, then at most what caps leave, shared exactly over the lines.</summary>
internal static class BasketArbiter
{
    internal static Grant Decide(RuleKernel kernel, Workspace work)
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
            Take(kernel, work, count, grant.Granted, shared);
        }
        return grant;
    }

    /// <summary>Lines that can take a discount, weighted by what is left of them, or by their part of a percentage.</summary>
    private static int Collect(Workspace work, Proposal proposal, out long left, out long parts)
    {
        var turn = work.Turn;
        int count = 0;
        left = 0;
        parts = 0;
        var lines = turn.Lines;
        foreach (int place in turn.Touched(TouchedBits.Targets))
        {
            ref readonly var line = ref lines[place];
            if (line.Remaining == 0)
                continue;
            if (count == work.Slots.Length)
                Array.Resize(ref work.Slots, count * 2);
            ref var slot = ref work.Slots[count++];
            slot.Key = place;
            slot.Weight = line.Remaining;
            left += line.Remaining;
            if (proposal.Kind == ProposalKind.Percent)
            {
                slot.Weight = Rounded.HalfUp(line.Remaining * proposal.Reward!.Percent.Millionths, Percent.Whole);
                slot.Share = slot.Weight;
                parts += slot.Weight;
            }
        }
        return count;
    }

    private static void Take(RuleKernel kernel, Workspace work, int count, long granted, bool shared)
    {
        var slots = work.Slots.AsSpan(0, count);
        if (!shared)
            LargestRemainder.Share(granted, slots);
        for (int i = 0; i < count; i++)
        {
            if (slots[i].Share == 0)
                continue;
            ref var line = ref work.Turn.Lines[slots[i].Key];
            line.Remaining -= slots[i].Share;
            if (line.FirstTaker == 0)
                line.FirstTaker = kernel.Rank + 1;
            Arbiter.Share(work, slots[i].Key, slots[i].Share);
        }
    }
}
