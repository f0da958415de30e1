namespace Loyalty.Rules.Json;

/// <summary>A line of a sale while it is read.</summary>
internal sealed class LineDraft
{
    private LineDetailsBuilder? _details;

    internal string? Id { get; set; }

    internal string Sku { get; set; } = "";

    internal Quantity Quantity { get; set; }

    internal long Amount { get; set; }

    /// <summary>Made only where a line says more than most do.</summary>
    internal LineDetailsBuilder Details => _details ??= new LineDetailsBuilder();

    internal Line Build() => new(Sku, Quantity, Amount, _details?.Build(), Id);
}
