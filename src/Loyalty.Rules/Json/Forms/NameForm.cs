using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A name that receipts show: an English text, or an object of texts by language.</summary>
internal sealed class NameForm : JsonForm<LocalizedText>
{
    internal static readonly NameForm Instance = new();

    private const string English = "en";

    private readonly MapForm<string> _byLanguage = new("languages", TextForm.Any, mayBeEmpty: false);

    private NameForm() { }

    internal override bool Decides => false;

    internal override string Definition => "name";

    internal override string Belongs => "a text, or an object of texts by language, such as {\"en\": ..., \"vi\": ...}";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out LocalizedText value)
    {
        value = null;
        var kind = reader.Tree.Kind(node);
        if (kind == JsonKind.Text)
        {
            value = new LocalizedText([new KeyValuePair<string, string>(English, reader.Tree.Text(node))]);
            return true;
        }
        if (kind != JsonKind.Object)
            return reader.ReportWrongType(node, this);
        if (!_byLanguage.TryRead(reader, node, out var texts))
            return false;
        value = new LocalizedText(texts);
        return true;
    }

    internal override void Write(DocumentWriter writer, LocalizedText value)
    {
        var texts = value.ByLanguage.ToList();
        if (texts.Count == 1 && string.Equals(texts[0].Key, English, StringComparison.Ordinal))
            writer.Text.Text(texts[0].Value);
        else
            _byLanguage.Write(writer, texts);
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", "A text in English, or an object of texts by language.");
        schema.Keyword("oneOf", () => schema.Form(TextForm.Any), () => schema.Form(_byLanguage));
    }

    /// <summary>Puts the texts of a name into a builder's.</summary>
    internal static void Fill(SortedDictionary<string, string> names, LocalizedText name)
    {
        foreach (var pair in name.ByLanguage)
            names[pair.Key] = pair.Value;
    }
}
