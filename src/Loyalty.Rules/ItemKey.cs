namespace Loyalty.Rules;

/// <summary>A catalog's own dense key of an item, made once by <see cref="Catalog"/>, so that a sale needs no look-up by string.</summary>
/// <remarks>
/// Immutable and thread-safe. A key is good for the catalog that made it and for every plan compiled with that catalog;
/// a key of another catalog is refused at evaluation. The default value is no item.
/// </remarks>
public readonly struct ItemKey : IEquatable<ItemKey>
{
    internal ItemKey(int index, int stamp)
    {
        Index = index;
        Stamp = stamp;
    }

    /// <summary>One-based place of the item among its catalog's skus in Ordinal order; 0 is no item.</summary>
    internal int Index { get; }

    /// <summary>What tells one catalog's keys from another's.</summary>
    internal int Stamp { get; }

    /// <summary>Whether the key names an item.</summary>
    public bool HasValue => Index != 0;

    /// <inheritdoc/>
    public bool Equals(ItemKey other) => Index == other.Index && Stamp == other.Stamp;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ItemKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Stamp * 397) ^ Index);

    /// <summary>Whether two keys are the same.</summary>
    public static bool operator ==(ItemKey left, ItemKey right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    public static bool operator !=(ItemKey left, ItemKey right) => !left.Equals(right);
}
