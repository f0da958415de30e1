namespace Loyalty.Rules;

/// <summary>What a rule gives to add to a basket. Made once, when a program is compiled: awards only refer to it.</summary>
internal sealed class AddedItems : IEquatable<AddedItems>
{
    internal AddedItems(string? items, string? sku)
    {
        Items = items;
        Sku = sku;
    }

    /// <summary>The name of the selector, or null if it has none.</summary>
    internal string? Items { get; }

    /// <summary>The only sku that it means, or null if there are others.</summary>
    internal string? Sku { get; }

    public bool Equals(AddedItems? other) =>
        other is not null
        && string.Equals(Items, other.Items, StringComparison.Ordinal)
        && string.Equals(Sku, other.Sku, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as AddedItems);

    public override int GetHashCode() => unchecked((int)StableHash.Of((Sku ?? Items).AsSpan()));
}
