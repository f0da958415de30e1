namespace Loyalty.Rules.Evaluation;

/// <summary>How far the lines of a sale are read, and what they come to so far.</summary>
internal struct LinesRead
{
    internal int Count;

    /// <summary>Thousandths of a unit, and minor units.</summary>
    internal long Quantity;
    internal long Total;

    /// <summary>Whether the lines stand in canonical order and none is equal to another.</summary>
    internal bool Canonical;

    /// <summary>The place in the catalog of the last line's item; 0 where no catalog knows it.</summary>
    internal int LastItem;

    /// <summary>The hash of the sale, good for lines in canonical order.</summary>
    internal StableHash Hash;
}
