using System.Runtime.CompilerServices;

namespace Loyalty.Rules.Rewards;

/// <summary>Equal lines of a sale as one, with what rewards have taken of its units and its money so far.</summary>
internal struct MergedLine
{
    /// <summary>The place of the item in the catalog, counted from 1; 0 where no catalog knows it.</summary>
    internal int Item;

    /// <summary>The sku where no catalog knows the item; else of no meaning.</summary>
    internal string? OwnSku;
    internal LineDetails? Details;

    /// <summary>Thousandths of a unit.</summary>
    internal long Quantity;

    /// <summary>Minor units as the till charged them, and what discounts have left of them.</summary>
    internal long Amount;
    internal long Remaining;

    /// <summary>The places of the lines it was merged from, in the order of parts; of no meaning where lines are taken as given.</summary>
    internal int FirstPart;
    internal int PartCount;

    internal LineKind Kind;
    internal LineTraits Traits;

    /// <summary>Where a weighed line is read by whole units as well, or, there, the place of the line itself; of no meaning where no rule reads so.</summary>
    internal int Reading;

    /// <summary>Units of a price above 0; -1 until <see cref="Price"/> was called.</summary>
    internal long Positive;

    // What follows, up to the first taker, is of no meaning before Price was called: most lines are never asked.

    /// <summary>The lower of the two unit prices; the other is one minor unit more.</summary>
    internal long LowPrice;

    /// <summary>Positive units of either price that no item reward has taken.</summary>
    internal long LowLeft;
    internal long HighLeft;

    /// <summary>Units that an item reward brought to 0.</summary>
    internal long Zeroed;

    /// <summary>Units that an item reward other than a stamp card has taken.</summary>
    internal long Consumed;

    /// <summary>Where the line last stood among the shares of awards, and among the units to choose from; to be checked there, for it may be an old one.</summary>
    internal int LastShare;
    internal int LastChoice;

    /// <summary>One more than the place of the first piece of units that rules which combine have discounted; 0 for none. Some are gone as buys.</summary>
    internal int FirstPiece;
    internal int FirstGonePiece;

    /// <summary>What item rewards alone have left of it, in minor units; of no meaning unless a rule on points asks.</summary>
    internal long AfterItemRewards;

    /// <summary>One more than the rank of the first rule that took something of it; 0 for none.</summary>
    internal int FirstTaker;

    internal readonly bool IsOrdinary => (Traits & LineTraits.Ordinary) != 0;

    internal readonly bool IsGift => (Traits & LineTraits.Gift) != 0;

    internal readonly bool Discountable => (Traits & LineTraits.Discountable) != 0;

    /// <summary>Positive units that still count as bought: for a card, those that no item reward brought to 0; for others, those that only cards discounted.</summary>
    internal readonly long BuysOf(bool card) => Positive - (card ? Zeroed : Consumed);

    internal readonly bool Weighed => (Traits & LineTraits.Weighed) != 0;

    internal readonly string SkuIn(Catalog? catalog) => Item > 0 ? catalog!.At(Item).Sku : OwnSku!;

    /// <summary>Whole units; a weighed line is one.</summary>
    internal readonly long Units => Weighed ? 1 : (long)((ulong)Quantity / Rules.Quantity.PerUnit);

    /// <summary>Positive units that no item reward has taken.</summary>
    internal readonly long Untouched => LowLeft + HighLeft;

    /// <summary>Whether an item reward has taken any of its units.</summary>
    internal readonly bool IsTaken => Positive >= 0 && LowLeft + HighLeft != Positive;

    /// <summary>The units of either price that no item reward has taken.</summary>
    internal readonly long LeftOf(bool high) => high ? HighLeft : LowLeft;

    internal void Take(bool high, long units)
    {
        if (high)
            HighLeft -= units;
        else
            LowLeft -= units;
    }

    internal readonly long PriceOf(bool high) => high ? LowPrice + 1 : LowPrice;

    /// <summary>Begins a line of goods without details.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Start(int item, long quantity, long amount, bool weighed)
    {
        Item = item;
        // Mostly null already: asking is cheaper than a write that the garbage collector looks at.
        if (Details is not null)
            Details = null;
        Quantity = quantity;
        Amount = amount;
        Remaining = amount;
        Kind = LineKind.Goods;
        Traits = LineTraits.Ordinary | LineTraits.Discountable | (weighed ? LineTraits.Weighed : 0);
        Positive = -1;
        FirstTaker = 0;
    }

    /// <summary>Gives back what rewards have taken of it.</summary>
    internal void Reset()
    {
        Remaining = Amount;
        Positive = -1;
        FirstTaker = 0;
    }

    /// <summary>
    /// Derives the unit prices: the amount is shared by largest remainder over the whole units and the fraction behind them, ties to the units.
    /// </summary>
    internal void Price()
    {
        if (Positive < 0)
            Derive();
    }

    private void Derive()
    {
        long units = Units;
        long ofUnits = Amount;
        // Most lines are a single unit, which needs no division.
        if (units != 1 || Quantity != Rules.Quantity.PerUnit)
            ofUnits = AmountOfUnits(units);
        long low = units <= 1 ? ofUnits : WholeDivision.Divide(ofUnits, units);
        long high = ofUnits - (low * units);
        Zeroed = 0;
        Consumed = 0;
        FirstPiece = 0;
        FirstGonePiece = 0;
        LowPrice = low;
        HighLeft = high;
        LowLeft = low > 0 ? units - high : 0;
        Positive = LowLeft + HighLeft;
    }

    /// <summary>The part of the amount that the fraction behind the whole units has; it belongs to no unit.</summary>
    internal readonly long AmountOfRest() => Amount - AmountOfUnits(Units);

    /// <summary>Takes a line out of all later item rewards: one that reads weights otherwise has discounted it.</summary>
    internal void Withdraw()
    {
        Price();
        LowLeft = 0;
        HighLeft = 0;
        Zeroed = Positive;
        Consumed = Positive;
        FirstPiece = 0;
        FirstGonePiece = 0;
    }

    /// <summary>What the whole units cost: all of it, unless a fraction behind them has a part.</summary>
    private readonly long AmountOfUnits(long units)
    {
        if (units == 0)
            return 0;
        long fraction = Weighed ? 0 : Quantity - (units * Rules.Quantity.PerUnit);
        return fraction == 0 ? Amount : Amount - AmountOfFraction(Amount, units, fraction);
    }

    /// <summary>The part that a fraction behind units (in thousandths) has in an amount; a minor unit that is left over goes to the units first.</summary>
    internal static long AmountOfFraction(long amount, long units, long fraction)
    {
        long quantity = (units * Rules.Quantity.PerUnit) + fraction;
        long unit = amount * Rules.Quantity.PerUnit / quantity;
        long unitRest = (amount * Rules.Quantity.PerUnit) - (unit * quantity);
        long part = amount * fraction / quantity;
        long partRest = (amount * fraction) - (part * quantity);
        long left = amount - (units * unit) - part;
        return partRest > unitRest && left > 0 || left > units ? part + 1 : part;
    }
}
