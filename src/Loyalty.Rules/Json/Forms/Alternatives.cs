using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Properties of which an object has one only.</summary>
internal sealed class Alternatives
{
    private readonly string[] _names;

    /// <param name="required">Whether one of them must be there.</param>
    /// <param name="names">Their names.</param>
    internal Alternatives(bool required, string[] names)
    {
        Required = required;
        _names = names;
    }

    internal bool Required { get; }

    internal IReadOnlyList<string> Names => _names;

    /// <summary>Reports an object that has too many of them, or none though it needs one.</summary>
    internal void Check(DocumentReader reader, int node, string title)
    {
        string[] present = [.. _names.Where(name => Find(reader, node, name) >= 0)];
        string count = Required ? "one" : "at most one";
        if (present.Length > 1)
            reader.Report(
                DocumentCodes.Alternatives,
                Find(reader, node, present[1]),
                title,
                count,
                WordList.Of(_names),
                WordList.Of(present)
            );
        else if (present.Length == 0 && Required)
            reader.Report(DocumentCodes.Alternatives, node, title, count, WordList.Of(_names), None(reader, node));
    }

    /// <summary>What an object has that has none of them.</summary>
    private string None(DocumentReader reader, int node)
    {
        var names = new List<string>();
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
            names.Add(reader.Tree.Name(child));
        string? meant = names.Select(name => Spelling.Nearest(name, _names)).FirstOrDefault(guess => guess is not null);
        string but = names.Count is 0 or > 3 ? "" : ", but " + Quoted.Of([.. names]);
        return "none" + but + (meant is null ? "" : " (did you mean " + Quoted.Of(meant) + "?)");
    }

    internal void WriteSchema(SchemaWriter schema)
    {
        if (Required)
        {
            schema.Keyword("oneOf", Array.ConvertAll<string, Action>(_names, name => () => Needs(schema, name)));
            return;
        }
        schema.Text.Name("not");
        schema.Text.StartObject();
        var pairs = new List<Action>();
        for (int first = 0; first < _names.Length; first++)
        {
            for (int second = first + 1; second < _names.Length; second++)
            {
                string[] pair = [_names[first], _names[second]];
                pairs.Add(() => Needs(schema, pair));
            }
        }
        if (pairs.Count == 1)
            pairs[0]();
        else
            schema.Keyword("anyOf", [.. pairs]);
        schema.Text.EndObject();
    }

    private static int Find(DocumentReader reader, int node, string name) =>
        reader.Find(node, Encoding.UTF8.GetBytes(name));

    /// <summary>Strict validators want to see properties where they are required, even if they stand above already.</summary>
    private static void Needs(SchemaWriter schema, params string[] names)
    {
        schema.Keyword("type", "object");
        schema.Text.Name("properties");
        schema.Text.StartObject();
        foreach (string name in names)
        {
            schema.Text.Name(name);
            schema.Text.Boolean(true);
        }
        schema.Text.EndObject();
        schema.Keyword("required", (IEnumerable<string>)names);
    }
}
