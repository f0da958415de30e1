using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>What the forms of a document need while it is written.</summary>
internal sealed class DocumentWriter
{
    internal DocumentWriter(JsonText text, Currency currency)
    {
        Text = text;
        Currency = currency;
    }

    internal JsonText Text { get; }

    /// <summary>The currency of the document's amounts.</summary>
    internal Currency Currency { get; }
}
