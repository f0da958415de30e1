using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Puts units that a rule which combines has discounted where others that combine find them, by what remains of each.</summary>
internal static class CombinedUnits
{
    /// <param name="pieces">The pieces of the sale.</param>
    /// <param name="line">The line as the rule reads it.</param>
    /// <param name="choice">The units, and what is taken off them.</param>
    /// <param name="reward">What takes it off.</param>
    /// <param name="gone">Whether the units are gone as buys.</param>
    internal static void Put(UnitPieces pieces, ref MergedLine line, in UnitChoice choice, Reward reward, bool gone)
    {
        // Where money ran out, the last unit has a part of its own.
        long count = choice.Count;
        long discount = choice.Discount;
        if (UnitDiscount.OfUnits(reward, choice.Before, choice.Price, count) != discount)
        {
            count--;
            long whole = UnitDiscount.OfUnits(reward, choice.Before, choice.Price, count);
            pieces.Add(ref line, choice.Price - (discount - whole), 1, gone);
            discount = whole;
        }
        if (count == 0)
            return;
        // The parts of the others differ by one minor unit at most.
        long less = WholeDivision.Divide(discount, count);
        long more = discount - (less * count);
        pieces.Add(ref line, choice.Price - less, count - more, gone);
        pieces.Add(ref line, choice.Price - less - 1, more, gone);
    }
}
