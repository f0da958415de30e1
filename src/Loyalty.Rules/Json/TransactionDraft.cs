namespace Loyalty.Rules.Json;

/// <summary>A sale while it is read.</summary>
internal sealed class TransactionDraft
{
    private SaleDetailsBuilder? _details;

    internal TransactionDraft(Currency currency) => Currency = currency;

    internal string Id { get; set; } = "";

    internal DateTimeOffset At { get; set; }

    internal Currency Currency { get; }

    internal string? Member { get; set; }

    internal IReadOnlyList<Line> Lines { get; set; } = [];

    /// <summary>Made only where a sale says more than most do.</summary>
    internal SaleDetailsBuilder Details => _details ??= new SaleDetailsBuilder();

    internal Transaction Build() => new(new SaleHeader(Id, At, Currency, Member, _details?.Build()), [.. Lines]);
}
