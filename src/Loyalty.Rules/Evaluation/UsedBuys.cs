using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Takes away the units that had to be bought for a reward, the dearest first: they serve no later rule as targets or as buys.</summary>
internal static class UsedBuys
{
    internal static void Take(RuleKernel kernel, RuleTurn turn)
    {
        ref readonly var limits = ref turn.Proposal.Limits;
        long need = limits.BuysFor(turn.Grant.Granted, turn.Grant.Overlap);
        if (need == 0)
            return;
        var reading = kernel.Terms?.Weighed ?? WeighedUnits.AsOneUnit;
        int count = List(turn, reading);
        CandidateUnits.Sort(turn.Buys, count);
        for (int i = 0; i < count && need > 0; i++)
            need -= Use(kernel, turn, turn.Buys[i], need);
    }

    /// <summary>Lists the buys that are left, by what remains of them; those that can be discounted no further have nothing to tell them by and come last.</summary>
    private static int List(RuleTurn turn, WeighedUnits reading)
    {
        turn.FitCandidates();
        int count = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                int units = TermedUnits.PlaceOf(turn, place, reading);
                if (units < 0)
                    continue;
                ref var line = ref turn.Lines[units];
                line.Price();
                bool whole = units != place;
                long others = line.BuysOf(card: false) - line.Untouched;
                count = Add(turn, count, line.LowLeft, Of(place, 0, line.LowPrice, false, false, whole));
                count = Add(turn, count, line.HighLeft, Of(place, 0, line.LowPrice + 1, true, false, whole));
                int number = 0;
                for (int next = line.FirstPiece; next != 0; next = turn.Pieces[next - 1].Next)
                {
                    number++;
                    ref readonly var piece = ref turn.Pieces[next - 1];
                    others -= piece.LowLeft + piece.HighLeft;
                    count = Add(turn, count, piece.LowLeft, Of(place, number, piece.LowPrice, false, false, whole));
                    count = Add(turn, count, piece.HighLeft, Of(place, number, piece.LowPrice + 1, true, false, whole));
                }
                count = Add(turn, count, others, Of(place, 0, 0, false, true, whole));
            }
        }
        return count;
    }

    private static long Of(int line, int piece, long price, bool high, bool others, bool whole) =>
        CandidateUnits.Of(line, piece, price, high, overlap: others, whole, dearestFirst: true);

    private static int Add(RuleTurn turn, int count, long units, long entry)
    {
        if (units > 0)
            turn.Buys[count++] = entry;
        return count;
    }

    private static long Use(RuleKernel kernel, RuleTurn turn, long entry, long need)
    {
        int place = CandidateUnits.PlaceOf(entry, turn.Lines);
        ref var units = ref turn.Lines[place];
        bool high = CandidateUnits.IsHigh(entry);
        int piece = CandidateUnits.PieceOf(entry);
        long taken;
        if (CandidateUnits.IsOverlap(entry))
        {
            taken = Math.Min(need, units.BuysOf(card: false) - units.Untouched);
        }
        else if (piece > 0)
        {
            ref var left = ref turn.Pieces[turn.Pieces.PlaceOf(units, piece)];
            taken = Math.Min(need, left.LeftOf(high));
            left.Take(high, taken);
        }
        else
        {
            taken = Math.Min(need, units.LeftOf(high));
            units.Take(high, taken);
        }
        units.Consumed += taken;
        ref var line = ref turn.Lines[CandidateUnits.LineOf(entry)];
        if (place != CandidateUnits.LineOf(entry))
            line.Withdraw();
        if (line.FirstTaker == 0)
            line.FirstTaker = kernel.Rank + 1;
        return taken;
    }
}
