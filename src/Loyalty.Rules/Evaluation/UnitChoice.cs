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

    /// <summary>Minor units off them, together.</summary>
    internal long Discount;

    /// <summary>How many of them come to cost nothing.</summary>
    internal long Zeroed;
}
