namespace Loyalty.Rules.Testing.Documents;

/// <summary>A sale or an enrolment while it is read; what it leaves out waits for the steps before it and the catalog.</summary>
internal sealed class SaleDraft
{
    internal SaleDraft(int node) => Node = node;

    internal int Node { get; }

    internal string? Id { get; set; }

    internal DateTimeOffset? At { get; set; }

    /// <summary>Null for a guest.</summary>
    internal Placed<string>? Member { get; set; }

    internal SaleDetailsBuilder Details { get; } = new();

    internal IReadOnlyList<SaleLineDraft> Lines { get; set; } = [];
}
