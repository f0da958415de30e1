using System.Numerics;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>A line as the till gave it, inside the merged line it went into.</summary>
internal sealed class LinePart(int place, string id, long quantity, long amount, BigInteger? costThousandths)
{
    /// <summary>The place among the lines of the sale, counted from 0.</summary>
    internal int Place { get; } = place;

    /// <summary>The till's id, or the position counted from 1.</summary>
    internal string Id { get; } = id;

    /// <summary>Thousandths of a unit.</summary>
    internal long Quantity { get; } = quantity;

    /// <summary>Minor units as the till charged them.</summary>
    internal long Amount { get; } = amount;

    /// <summary>What it cost the merchant, in thousandths of a minor unit, or null if nobody knows.</summary>
    internal BigInteger? CostThousandths { get; } = costThousandths;

    /// <summary>Minor units that no award has taken off yet.</summary>
    internal long Left { get; set; } = amount;
}
