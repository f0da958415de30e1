namespace Loyalty.Rules.Evaluation;

/// <summary>Units of one price on one line that a rule may choose, in the order of choice: the cheapest first, then the earlier line.</summary>
internal struct UnitChoice : IComparable<UnitChoice>
{
    internal long Price;
    internal int Line;

    /// <summary>Whether these are the line's units of the higher price.</summary>
    internal bool High;

    /// <summary>Whether the units are buys of the rule as well.</summary>
    internal bool Overlap;

    /// <summary>How many there are; once chosen, how many are taken.</summary>
    internal long Count;

    /// <summary>Minor units off the chosen ones, together.</summary>
    internal long Discount;

    /// <summary>How many of the chosen ones come to cost nothing.</summary>
    internal long Zeroed;

    public readonly int CompareTo(UnitChoice other) =>
        Price != other.Price ? Price.CompareTo(other.Price) : Line.CompareTo(other.Line);
}
