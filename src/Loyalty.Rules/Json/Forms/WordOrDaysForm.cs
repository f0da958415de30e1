using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>One of a few words, or an object whose only property is a number of days.</summary>
/// <typeparam name="T">What the words, and the object, stand for.</typeparam>
internal sealed class WordOrDaysForm<T> : JsonForm<WordOrDays<T>>
    where T : struct
{
    private sealed class Draft
    {
        internal int Days { get; set; }
    }

    private readonly WordForm<T> _words;
    private readonly JsonTable<Draft, WordOrDays<T>> _days;
    private readonly T _ofDays;
    private readonly string _property;

    /// <param name="definition">The name of the object among a schema's definitions.</param>
    /// <param name="title">What messages call the object.</param>
    /// <param name="property">Its property.</param>
    /// <param name="says">What that says.</param>
    /// <param name="days">The numbers that may stand.</param>
    /// <param name="ofDays">What the object stands for.</param>
    /// <param name="words">The words.</param>
    internal WordOrDaysForm(
        string definition,
        string title,
        string property,
        string says,
        NumberForm days,
        T ofDays,
        params (string Word, T Value)[] words
    )
    {
        _words = new WordForm<T>(words);
        _ofDays = ofDays;
        _property = property;
        _days = new JsonTable<Draft, WordOrDays<T>>(
            definition,
            title,
            "A number of business days.",
            (_, _) => new Draft(),
            draft => new WordOrDays<T>(ofDays, draft.Days)
        ).Required(property, days, says, (b, v) => b.Days = (int)v, v => v.Days);
    }

    internal override string Belongs => _words.Belongs + ", or an object with '" + _property + "'";

    internal override bool TryRead(DocumentReader reader, int node, out WordOrDays<T> value)
    {
        value = default;
        var kind = reader.Tree.Kind(node);
        if (kind == JsonKind.Object)
            return _days.TryRead(reader, node, out value);
        if (kind != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        if (!_words.TryRead(reader, node, out var word))
            return false;
        value = new WordOrDays<T>(word, 0);
        return true;
    }

    internal override void Write(DocumentWriter writer, WordOrDays<T> value)
    {
        if (EqualityComparer<T>.Default.Equals(value.Word, _ofDays))
            _days.Write(writer, value);
        else
            _words.Write(writer, value.Word);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(_words), () => schema.Form(_days));
}
