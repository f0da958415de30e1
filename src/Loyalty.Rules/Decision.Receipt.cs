using Loyalty.Rules.Receipts;

namespace Loyalty.Rules;

public sealed partial class Decision
{
    /// <summary>The receipt of the decision, in a language that ships.</summary>
    /// <param name="language">Such as <c>en</c> (also for any language that does not ship) or <c>vi</c>.</param>
    public Receipt Receipt(string language = "en") => Receipt(ReceiptTexts.For(language));

    /// <summary>The receipt of the decision, in the host's words.</summary>
    /// <param name="texts">The words.</param>
    public Receipt Receipt(ReceiptTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return ReceiptWriter.Write(this, texts);
    }

    /// <summary>What each rule came to, in words with numbers, for the merchant: one line a rule, in the order of decision, then the faults. English.</summary>
    public IReadOnlyList<string> Explain() => Explanation.Of(this);
}
