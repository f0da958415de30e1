using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>
/// A kind of object by the table of its properties. From the one table come the reader, the canonical writer with its order, the guesses of
/// "did you mean", the schema and the documentation.
/// </summary>
/// <typeparam name="TBuilder">What collects an object while it is read.</typeparam>
/// <typeparam name="TValue">The object.</typeparam>
internal sealed class JsonTable<TBuilder, TValue> : JsonForm<TValue>, IJsonTable
{
    private const int MostOfAShape = 5;

    private readonly List<JsonProperty<TBuilder, TValue>> _rows = [];
    private readonly List<Alternatives> _choices = [];
    private readonly Func<DocumentReader, int, TBuilder> _begin;
    private readonly Func<TBuilder, TValue> _end;

    /// <param name="definition">The name among a schema's definitions.</param>
    /// <param name="title">What messages call such an object, such as "a step".</param>
    /// <param name="summary">What it is, in a sentence.</param>
    /// <param name="begin">Starts an object; may look at its properties, and reports nothing.</param>
    /// <param name="end">Finishes it.</param>
    internal JsonTable(
        string definition,
        string title,
        string summary,
        Func<DocumentReader, int, TBuilder> begin,
        Func<TBuilder, TValue> end
    )
    {
        Definition = definition;
        Title = title;
        Summary = summary;
        _begin = begin;
        _end = end;
    }

    internal override string Definition { get; }

    internal override string Belongs => Title;

    public string Title { get; }

    public string Summary { get; }

    public IReadOnlyList<JsonProperty> Rows => _rows;

    public IReadOnlyList<Alternatives> Choices => _choices;

    /// <summary>Adds a property that must be there.</summary>
    internal JsonTable<TBuilder, TValue> Required<T>(
        string name,
        JsonForm<T> form,
        string says,
        Action<TBuilder, T> set,
        Func<TValue, T> get
    ) => Add(new JsonProperty<TBuilder, TValue, T>(name, form, true, says, set, get, null, null));

    /// <summary>Adds a property that may be missing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="form">How the value stands.</param>
    /// <param name="says">What it says, with what holds where it is missing if <paramref name="otherwise"/> cannot tell.</param>
    /// <param name="set">Puts a value into the builder.</param>
    /// <param name="get">Takes the value of an object.</param>
    /// <param name="omit">Whether an object has the default, which is not written; null writes always.</param>
    /// <param name="otherwise">The default as JSON, or null.</param>
    internal JsonTable<TBuilder, TValue> Optional<T>(
        string name,
        JsonForm<T> form,
        string says,
        Action<TBuilder, T> set,
        Func<TValue, T> get,
        Func<TValue, bool>? omit,
        string? otherwise = null
    ) => Add(new JsonProperty<TBuilder, TValue, T>(name, form, false, says, set, get, omit, otherwise));

    /// <summary>Adds a property that always is the same word; it tells this kind of object from others.</summary>
    internal JsonTable<TBuilder, TValue> Constant(
        string name,
        string word,
        string says,
        bool required = true,
        params string[] elsewhere
    )
    {
        var form = new WordForm<bool>(elsewhere, (word, true));
        Func<TValue, bool>? omit = required ? null : _ => true;
        string? otherwise = required ? null : "\"" + word + "\"";
        return Add(
            new JsonProperty<TBuilder, TValue, bool>(
                name,
                form,
                required,
                says,
                (_, _) => { },
                _ => true,
                omit,
                otherwise
            )
        );
    }

    /// <summary>Says that only one of some properties may be there; a table says so once.</summary>
    internal JsonTable<TBuilder, TValue> AtMostOne(params string[] names)
    {
        _choices.Add(new Alternatives(required: false, names));
        return this;
    }

    /// <summary>Says that one of some properties must be there, and no other of them; a table says so once.</summary>
    internal JsonTable<TBuilder, TValue> ExactlyOne(params string[] names)
    {
        _choices.Add(new Alternatives(required: true, names));
        return this;
    }

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out TValue value)
    {
        value = default;
        if (reader.Tree.Kind(node) != JsonKind.Object)
            return reader.ReportWrongType(node, this, Shape(reader.Tree.Kind(node)));
        int before = reader.ProblemCount;
        Span<int> found = stackalloc int[_rows.Count];
        found.Fill(-1);
        Match(reader, node, found);
        var builder = _begin(reader, node);
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
                _rows[i].Read(reader, found[i], builder);
            else if (_rows[i].Required)
                reader.ReportAbsent(
                    DocumentCodes.MissingProperty,
                    node,
                    _rows[i].Name,
                    Capital(Title),
                    _rows[i].Name,
                    _rows[i].Says
                );
        }
        foreach (var choice in _choices)
            choice.Check(reader, node, Capital(Title));
        if (reader.ProblemCount > before)
            return false;
        value = _end(builder);
        return true;
    }

    internal override void Write(DocumentWriter writer, TValue value)
    {
        writer.Text.StartObject();
        foreach (var row in _rows)
            row.Write(writer, value);
        writer.Text.EndObject();
    }

    internal override void WriteSchema(SchemaWriter schema) => TableSchema.Write(schema, this);

    private JsonTable<TBuilder, TValue> Add(JsonProperty<TBuilder, TValue> row)
    {
        _rows.Add(row);
        return this;
    }

    /// <summary>Finds the row of each property; a document in canonical order finds each at the first look.</summary>
    private void Match(DocumentReader reader, int node, Span<int> found)
    {
        int expected = 0;
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            int row = RowOf(reader, child, expected);
            if (row < 0)
            {
                ReportUnknown(reader, child);
                continue;
            }
            if (!reader.Tree[child].Repeated)
                found[row] = child;
            expected = row + 1;
        }
    }

    private int RowOf(DocumentReader reader, int child, int expected)
    {
        var name = reader.Tree.PlainName(child);
        for (int i = 0; i < _rows.Count; i++)
        {
            int row = expected + i < _rows.Count ? expected + i : expected + i - _rows.Count;
            if (name.SequenceEqual(_rows[row].Utf8Name))
                return row;
        }
        return -1;
    }

    /// <summary>How an object of this kind looks, for who wrote something else; null where that would say too much.</summary>
    private string? Shape(JsonKind instead)
    {
        string[] names = [.. _rows.Where(row => row.Required).Select(row => row.Name)];
        if (names.Length == 0 && _choices.Count == 0)
            names = [.. _rows.Select(row => row.Name)];
        bool says = instead != JsonKind.Null && names.Length is > 0 and <= MostOfAShape;
        return says ? " Write an object with " + WordList.Of(names) + "." : null;
    }

    private void ReportUnknown(DocumentReader reader, int child)
    {
        if (reader.IsFull)
        {
            reader.ReportName(DocumentCodes.UnknownProperty, child);
            return;
        }
        string name = reader.Tree.Name(child);
        string[] names = [.. _rows.Select(row => row.Name)];
        string guess = Spelling.DidYouMean(name, names);
        if (guess.Length == 0)
            guess = " It has " + WordList.Of(names) + ".";
        reader.ReportName(DocumentCodes.UnknownProperty, child, Capital(Title), Quoted.Of(name), guess);
    }

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title.Substring(1);
}
