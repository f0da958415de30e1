namespace Loyalty.Rules.Evaluation;

/// <summary>Units of one price on one line that a rule takes.</summary>
internal struct UnitChoice
{
    internal long Price;
    internal int Line;

    /// <summary>Where the units stand: on the line, or where a weighed one is read by whole units.</summary>
    internal int Place;

    /// <summary>Whether these are the line's units of the higher price.</summary>
    internal bool High;

    internal long Count;

    /// <summary>One more than the place of the piece that the units are; 0 for those that no item reward had discounted.</summary>
    internal int Piece;

    /// <summary>Whether that piece is gone as buys of rules within the basket.</summary>
    internal bool Gone;

    /// <summary>Whether the units are buys of the rule as well.</summary>
    internal bool Overlap;

    /// <summary>What the units cost that were chosen of the same line before, in minor units.</summary>
    internal long Before;

    /// <summary>Minor units off them, together.</summary>
    internal long Discount;

    /// <summary>How many of them come to cost nothing.</summary>
    internal long Zeroed;
}
