namespace Loyalty.Rules.Receipts;

/// <summary>One line of a receipt: what it says, and what stands in the right column.</summary>
/// <remarks>Immutable. The numbers behind the words stand in the decision.</remarks>
public readonly struct ReceiptLine
{
    internal ReceiptLine(ReceiptLineKind kind, string text, string? amount = null, int indent = 0)
    {
        Kind = kind;
        Text = text;
        Amount = amount;
        Indent = indent;
    }

    /// <summary>What the line says.</summary>
    public ReceiptLineKind Kind { get; }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>An amount or points as the receipt's language writes them, for the right column; null for words only.</summary>
    public string? Amount { get; }

    /// <summary>How deep the line lies under another one, in steps; 0 for most.</summary>
    public int Indent { get; }

    /// <summary>The words and the amount.</summary>
    public override string ToString() => Amount is null ? Text : Text + "  " + Amount;
}
