using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Pays redemptions from lots, in the order in which lots are spent: by expiry, issue, sale and rule. What a lot gives is a posting.</summary>
internal static class LotPayment
{
    /// <summary>Whether what was held and what the sale earns pay for all that is asked.</summary>
    internal static bool Suffices(RuleTurn turn, long earned)
    {
        long spent = 0;
        for (int i = 0; i < turn.PaymentCount; i++)
            spent += turn.Payments[i].Points;
        return spent <= turn.PointsHeld() || spent - turn.PointsHeld() <= earned;
    }

    internal static void Post(CompiledProgram program, RuleTurn turn, DecisionRecord record)
    {
        if (turn.State is null || turn.PaymentCount == 0)
            return;
        var purse = new LotPurse(turn, record);
        for (int i = 0; i < turn.PaymentCount; i++)
        {
            ref readonly var payment = ref turn.Payments[i];
            string rule = program.Kernels[payment.Rank].Id;
            for (long due = payment.Points; due > 0; )
            {
                int lot = purse.Next(payment.IncludesThisSale, out long holds);
                long part = Math.Min(due, holds);
                turn.PostTake(rule, lot, holds, holds - part);
                purse.Take(lot, part);
                due -= part;
            }
        }
    }
}
