using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Grants a discount over the basket that falls piece by piece: on lines, on units or on sets of them.</summary>
internal static class SpreadArbiter
{
    internal static void Decide(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var slots = work.Slots.AsSpan(0, BasketArbiter.Collect(turn, work.Slots));
        long left = BasketArbiter.SumOf(slots);
        long times = CapRoom.Of(kernel, turn, CapUnit.Times);
        long sets = SpreadShares.Fill(work, slots, long.MaxValue);
        long asked = SpreadShares.Sum(slots);
        bool cutSets = sets > times;
        if (cutSets && times > 0 && !kernel.AllOrNothing)
            sets = SpreadShares.Fill(work, slots, times);
        long possible = cutSets && kernel.AllOrNothing ? 0 : SpreadShares.Sum(slots);
        CapRoom.Cut(kernel, turn, CapUnit.Money, asked, possible);
        ref var grant = ref turn.Grant;
        grant.Times = Math.Max(1, sets);
        grant.Capped |= cutSets;
        if (cutSets || sets == times)
            grant.Room = 0;
        grant.Discount = grant.Granted;
        grant.Base = left;
        if (grant.Granted == 0 || work.TakesNothing)
            return;
        if (grant.Granted != possible)
            SpreadShares.Cut(turn.Proposal.Spreads[0], slots, grant.Granted);
        BasketArbiter.Take(kernel, work, record, slots);
    }
}
