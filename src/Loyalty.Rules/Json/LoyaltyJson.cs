using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Reads and writes catalogs and transactions as JSON; programs read and write themselves.</summary>
/// <remarks>
/// Thread-safe. Documents are UTF-8 of at most 16 MiB and 64 levels. Writing is canonical: the same value gives the same bytes on every machine,
/// and reading and writing them again changes nothing. The formats are of version 0, which is unstable.
/// </remarks>
public static class LoyaltyJson
{
    /// <summary>Reads a catalog.</summary>
    /// <param name="utf8">The document; it names a currency where items have costs or prices.</param>
    /// <param name="catalog">The catalog, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a catalog.</returns>
    public static bool TryReadCatalog(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out Catalog? catalog,
        out DiagnosticReport report
    )
    {
        Document.TryRead(utf8, CatalogTable.Instance, out var document, out report);
        catalog = document?.Catalog;
        return catalog is not null;
    }

    /// <summary>Reads a catalog.</summary>
    /// <param name="json">The document; it names a currency where items have costs or prices.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public static Catalog ReadCatalog(string json) =>
        TryReadCatalog(DocumentText.ToUtf8(json), out var catalog, out var report)
            ? catalog
            : throw new LoyaltyProgramException("The catalog cannot be read:", report);

    /// <summary>Writes a catalog, its items in the Ordinal order of their skus.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="currency">The ISO 4217 code of the currency of costs and prices; null where no item has any.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">The currency is unknown, or missing though an item has a cost or price.</exception>
    public static byte[] WriteCatalog(Catalog catalog, string? currency = null, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (currency is null && CatalogDocument.HasMoney(catalog))
            throw new ArgumentException(
                "Items of the catalog have costs or prices. Say of which currency.",
                nameof(currency)
            );
        Currency? known = currency is null ? null : Currency.Parse(currency);
        return Document.Write(CatalogTable.Instance, new CatalogDocument(catalog, known), known ?? default, indented);
    }

    /// <summary>Reads a transaction. Whether it can be admitted is asked when it is evaluated.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="transaction">The transaction, its lines by sku; or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a transaction.</returns>
    public static bool TryReadTransaction(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out Transaction? transaction,
        out DiagnosticReport report
    ) => Document.TryRead(utf8, TransactionTable.Instance, out transaction, out report);

    /// <summary>Reads a transaction. Whether it can be admitted is asked when it is evaluated.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public static Transaction ReadTransaction(string json) =>
        TryReadTransaction(DocumentText.ToUtf8(json), out var transaction, out var report)
            ? transaction
            : throw new LoyaltyProgramException("The transaction cannot be read:", report);

    /// <summary>Writes a transaction, its lines by sku.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="catalog">The catalog that made the keys of its lines; null where none was made by key.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">A line names no item, or has a key that the catalog did not make.</exception>
    public static byte[] WriteTransaction(Transaction transaction, Catalog? catalog = null, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var named = LinesBySku.Of(transaction, catalog);
        return Document.Write(TransactionTable.Instance, named, transaction.Header.Currency, indented);
    }

    /// <summary>Gives what compiling said of a program the lines and columns of the document that the program was read from.</summary>
    /// <param name="report">What compiling said; it has paths alone.</param>
    /// <param name="utf8">The document of the program.</param>
    /// <returns>The same, in document order, each at its path or the nearest value above it; the report itself where the document is no JSON.</returns>
    public static DiagnosticReport Locate(DiagnosticReport report, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Locate(utf8);
    }
}
