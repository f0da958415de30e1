namespace Loyalty.Rules.Testing.Documents;

/// <summary>A line of a sale while it is read; its amount may wait for the catalog.</summary>
internal sealed class SaleLineDraft
{
    internal SaleLineDraft(int node) => Node = node;

    internal int Node { get; }

    internal string? Id { get; set; }

    internal string Sku { get; set; } = "";

    internal Quantity Quantity { get; set; } = 1;

    /// <summary>Minor units of the whole line.</summary>
    internal long? Amount { get; set; }

    /// <summary>Minor units of one unit.</summary>
    internal long? Price { get; set; }

    internal LineDetailsBuilder Details { get; } = new();

    internal Line Build(long amount) => new(Sku, Quantity, amount, Details.Build(), Id);
}
