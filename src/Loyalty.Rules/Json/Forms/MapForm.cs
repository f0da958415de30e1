using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>An object whose property names are the author's own, such as attributes by name.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
internal sealed class MapForm<T> : JsonForm<IReadOnlyList<KeyValuePair<string, T>>>
{
    private readonly string _names;
    private readonly JsonForm<T> _value;
    private readonly bool _mayBeEmpty;

    /// <param name="names">What the names are, such as "languages".</param>
    /// <param name="value">The form of the values.</param>
    /// <param name="mayBeEmpty">Whether the object may be empty.</param>
    internal MapForm(string names, JsonForm<T> value, bool mayBeEmpty = true)
    {
        _names = names;
        _value = value;
        _mayBeEmpty = mayBeEmpty;
    }

    internal override string Belongs => "an object by " + _names + ", each value " + _value.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<KeyValuePair<string, T>> value
    )
    {
        value = null;
        if (!reader.Expect(node, JsonKind.Object, this))
            return false;
        int before = reader.ProblemCount;
        if (!_mayBeEmpty && reader.Tree.FirstChild(node) < 0)
            reader.Report(DocumentCodes.EmptyList, node);
        var pairs = new List<KeyValuePair<string, T>>();
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            string name = reader.Tree.Name(child);
            if (name.Length == 0)
                reader.ReportName(DocumentCodes.EmptyText, child, "name");
            // A name that stands again has been reported; its first value counts.
            if (_value.TryRead(reader, child, out var item) && !reader.Tree[child].Repeated)
                pairs.Add(new KeyValuePair<string, T>(name, item));
        }
        value = pairs;
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<KeyValuePair<string, T>> value)
    {
        writer.Text.StartObject();
        foreach (var pair in value)
        {
            writer.Text.Name(pair.Key);
            _value.Write(writer, pair.Value);
        }
        writer.Text.EndObject();
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "object");
        schema.Text.Name("propertyNames");
        schema.Text.StartObject();
        schema.Keyword("type", "string");
        schema.Keyword("minLength", 1);
        schema.Text.EndObject();
        schema.Keyword("additionalProperties", _value);
        if (!_mayBeEmpty)
            schema.Keyword("minProperties", 1);
    }
}
