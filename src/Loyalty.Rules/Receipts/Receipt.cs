using System.Diagnostics;

namespace Loyalty.Rules.Receipts;

/// <summary>What a customer reads of a decision: lines, awards, points, cards, and how to get the next reward.</summary>
/// <remarks>Immutable and thread-safe. The same decision and texts give the same receipt on every machine, whatever its culture.</remarks>
[DebuggerDisplay("{Lines.Count} lines, {Language}")]
public sealed class Receipt
{
    /// <summary>Columns of a receipt where the caller does not say: 40.</summary>
    internal const int DefaultWidth = 40;

    private readonly ReceiptLine[] _lines;

    internal Receipt(string language, ReceiptLine[] lines)
    {
        Language = language;
        _lines = lines;
    }

    /// <summary>The language of the texts.</summary>
    public string Language { get; }

    /// <summary>The lines, from top to bottom; for a host that lays them out itself.</summary>
    public IReadOnlyList<ReceiptLine> Lines => _lines;

    /// <summary>The receipt as text of 40 columns in a type of one width; lines end with '\n'.</summary>
    public override string ToString() => ToString(DefaultWidth);

    /// <summary>The receipt as text in a type of one width; lines end with '\n'.</summary>
    /// <param name="width">Columns, 24 to 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of range.</exception>
    public string ToString(int width) => ReceiptLayout.Render(_lines, width);
}
