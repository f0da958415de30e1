using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>What the forms of a document need while it is written.</summary>
internal sealed class DocumentWriter
{
    internal DocumentWriter(JsonText text, Currency currency, int pointDecimals, bool onlyWhatDecides)
    {
        Text = text;
        Currency = currency;
        PointDecimals = pointDecimals;
        OnlyWhatDecides = onlyWhatDecides;
    }

    internal JsonText Text { get; }

    /// <summary>The currency of the document's amounts.</summary>
    internal Currency Currency { get; }

    /// <summary>The decimals of the program's points.</summary>
    internal int PointDecimals { get; }

    /// <summary>Whether what is only shown to people is left out.</summary>
    internal bool OnlyWhatDecides { get; }
}
