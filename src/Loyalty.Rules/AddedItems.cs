namespace Loyalty.Rules;

/// <summary>What a rule gives to add to a basket. Made once, when a program is compiled: awards only refer to it.</summary>
internal sealed class AddedItems
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
}
