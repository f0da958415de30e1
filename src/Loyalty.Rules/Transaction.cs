namespace Loyalty.Rules;

/// <summary>A sale as durable data: what a till sends, a log keeps and JSON holds.</summary>
/// <remarks>Immutable and thread-safe. Nothing is validated here: evaluation admits or refuses a sale, with a reason.</remarks>
public sealed class Transaction
{
    private readonly Line[] _lines;

    internal Transaction(in SaleHeader header, Line[] lines)
    {
        Header = header;
        _lines = lines;
    }

    /// <summary>The id, instant, currency, member and other details.</summary>
    public SaleHeader Header { get; }

    /// <summary>The till's id of the sale.</summary>
    public string Id => Header.Id;

    /// <summary>The lines, as the till gave them.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Starts a sale.</summary>
    /// <param name="id">The till's id of the sale, unique within a member's history.</param>
    /// <param name="at">The instant of the sale.</param>
    /// <param name="currency">The ISO 4217 code of all amounts, such as <c>USD</c>.</param>
    /// <exception cref="ArgumentException">The currency is unknown.</exception>
    public static TransactionBuilder Create(string id, DateTimeOffset at, string currency) =>
        new(Given.Text(id), at, Currency.Parse(Given.Value(currency)));

    /// <summary>Refused by the compiler: a time without offset depends on the machine that reads it.</summary>
    /// <param name="id">The till's id of the sale.</param>
    /// <param name="at">A time without offset.</param>
    /// <param name="currency">The ISO 4217 code of all amounts.</param>
    [Obsolete(
        "A sale needs an instant: pass a DateTimeOffset, such as new DateTimeOffset(2026, 6, 1, 15, 4, 0, TimeSpan.FromHours(-4)).",
        error: true
    )]
    public static TransactionBuilder Create(string id, DateTime at, string currency) =>
        throw new NotSupportedException("A sale needs an instant: pass a DateTimeOffset.");

    /// <summary>The same sale as a view; no allocation.</summary>
    public SaleView AsView() => new(Header, _lines);
}
