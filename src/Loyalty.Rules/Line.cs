namespace Loyalty.Rules;

/// <summary>One line of a sale: an item, how much of it, and the amount as the till charged it.</summary>
/// <remarks>
/// Immutable. The amount is authoritative and stands after the till's own discount; unit prices are derived from it.
/// The default value holds no item and is refused at evaluation.
/// </remarks>
public readonly struct Line
{
    /// <summary>A line of an item that the plan's catalog knows; the fastest form.</summary>
    /// <param name="item">The catalog's key of the item.</param>
    /// <param name="quantity">How much, in thousandths of a unit.</param>
    /// <param name="amount">Minor units, after the till's own discount.</param>
    /// <param name="details">What else the till knows of the line, or null.</param>
    /// <param name="id">The till's id of the line, or null.</param>
    public Line(ItemKey item, Quantity quantity, long amount, LineDetails? details = null, string? id = null)
    {
        Item = item;
        Sku = null;
        Quantity = quantity;
        Amount = amount;
        Details = details;
        Id = id;
    }

    /// <summary>A line of an item by its sku, with or without a catalog.</summary>
    /// <param name="sku">The sku, compared Ordinal.</param>
    /// <param name="quantity">How much, in thousandths of a unit.</param>
    /// <param name="amount">Minor units, after the till's own discount.</param>
    /// <param name="details">What else the till knows of the line, or null.</param>
    /// <param name="id">The till's id of the line, or null.</param>
    public Line(string sku, Quantity quantity, long amount, LineDetails? details = null, string? id = null)
    {
        Item = default;
        Sku = sku;
        Quantity = quantity;
        Amount = amount;
        Details = details;
        Id = id;
    }

    /// <summary>The catalog's key, or no item where the line was made by sku.</summary>
    public ItemKey Item { get; }

    /// <summary>The sku, or null where the line was made by key.</summary>
    public string? Sku { get; }

    /// <summary>How much, in thousandths of a unit. Negative quantities are returns.</summary>
    public Quantity Quantity { get; }

    /// <summary>What the till charged, in minor units, after its own discount.</summary>
    public long Amount { get; }

    /// <summary>What else the till knows of the line; null is an ordinary line of goods.</summary>
    public LineDetails? Details { get; }

    /// <summary>The till's id of the line. Orders only the parts of a merged line; null is its position.</summary>
    public string? Id { get; }
}
