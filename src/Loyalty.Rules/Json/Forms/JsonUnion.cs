using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A value that stands in one of several forms; a look at it tells in which.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class JsonUnion<T> : JsonForm<T>
{
    private readonly string _summary;
    private readonly Func<DocumentReader, int, JsonAlternative<T>?> _choose;
    private readonly JsonAlternative<T>[] _alternatives;

    /// <param name="definition">The name among a schema's definitions.</param>
    /// <param name="belongs">What messages call such a value.</param>
    /// <param name="summary">What it is, in a sentence.</param>
    /// <param name="choose">Says in which form a value stands; null where it has reported that it is none of them.</param>
    /// <param name="alternatives">The forms; a value is written in the first that holds it.</param>
    internal JsonUnion(
        string definition,
        string belongs,
        string summary,
        Func<DocumentReader, int, JsonAlternative<T>?> choose,
        params JsonAlternative<T>[] alternatives
    )
    {
        Definition = definition;
        Belongs = belongs;
        _summary = summary;
        _choose = choose;
        _alternatives = alternatives;
    }

    internal override string Definition { get; }

    internal override string Belongs { get; }

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return _choose(reader, node) is { } form && form.TryRead(reader, node, out value);
    }

    internal override void Write(DocumentWriter writer, T value) =>
        Array.Find(_alternatives, form => form.Holds(value))!.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("description", _summary);
        schema.Keyword(
            "oneOf",
            Array.ConvertAll<JsonAlternative<T>, Action>(_alternatives, form => () => schema.Form(form))
        );
    }
}
