using Loyalty.Rules;
using Loyalty.Rules.Receipts;

namespace ScoopClub;

/// <summary>One visit of the week: what happens, the sale, and the words of its receipt.</summary>
internal sealed class Visit(string headline, Transaction sale, ReceiptTexts? texts = null)
{
    public string Headline { get; } = headline;

    public Transaction Sale { get; } = sale;

    public ReceiptTexts Texts { get; } = texts ?? ReceiptTexts.English;
}
