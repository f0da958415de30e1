namespace Loyalty.Rules.Rewards;

/// <summary>What arbitration, caps and the money left made of a proposal.</summary>
internal struct Grant
{
    /// <summary>Units, minor units or points that the rule alone would give.</summary>
    internal long Asked;

    /// <summary>The same unit, as given.</summary>
    internal long Granted;

    /// <summary>Units given that are buys of the rule as well.</summary>
    internal long Overlap;

    /// <summary>The same before the margin guard, and minor units off them.</summary>
    internal long OverlapTaken;
    internal long OverlapDiscount;

    /// <summary>Minor units off.</summary>
    internal long Discount;

    /// <summary>Whether a cap took part of it.</summary>
    internal bool Capped;

    /// <summary>Whether the margin guard took part of it.</summary>
    internal bool Guarded;

    /// <summary>How much more caps would let through: units for an item reward, else 0 or more than 0.</summary>
    internal long Room;

    /// <summary>Minor units that caps on money leave after it, for an item reward.</summary>
    internal long MoneyRoom;

    /// <summary>How many times it was given, for a discount over the basket or points.</summary>
    internal long Times;

    /// <summary>What the targets had left before it: minor units for a discount over the basket, units or minor units for a redemption.</summary>
    internal long Base;

    /// <summary>The last day of the coupon that the rule gives besides; 0 for none.</summary>
    internal int CouponUntil;

    /// <summary>Whether the rule would give a coupon besides, where it is asked only.</summary>
    internal bool Earns;

    /// <summary>Whether the rule stands in a branch that is not taken, and so gives nothing at all.</summary>
    internal bool Refused;

    /// <summary>Whether anything was granted, or would be.</summary>
    internal readonly bool IsAny => Granted > 0 || CouponUntil != 0 || Earns;

    /// <summary>Notes units given that are buys of the rule as well.</summary>
    internal void TakeOverlap(long units, long minorUnits)
    {
        Overlap += units;
        OverlapTaken += units;
        OverlapDiscount += minorUnits;
    }

    /// <summary>Blocks of a redemption, what they cost, and what it came to.</summary>
    internal long Blocks;
    internal long Points;
    internal Verdict Verdict;
}
