using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Writes the JSON Schema (draft 2020-12) of a form, with the named forms that it uses as definitions.</summary>
internal sealed class SchemaWriter : IDisposable
{
    private readonly Dictionary<string, JsonForm> _known = new(StringComparer.Ordinal);
    private readonly List<JsonForm> _definitions = [];

    private SchemaWriter() { }

    internal JsonText Text { get; } = new(indented: true);

    /// <summary>The schema of a document; ends with a line end.</summary>
    internal static byte[] Write(JsonForm root)
    {
        using var schema = new SchemaWriter();
        schema.Document(root);
        return schema.Text.Written.ToArray();
    }

    /// <summary>All forms with a name that a document of a form may hold, itself first.</summary>
    internal static IReadOnlyList<JsonForm> Definitions(JsonForm root)
    {
        using var schema = new SchemaWriter();
        schema.Document(root);
        return [root, .. schema._definitions];
    }

    public void Dispose() => Text.Dispose();

    /// <summary>Writes the keywords of a form into the open object, or a reference to its definition.</summary>
    internal void Form(JsonForm form)
    {
        if (form.Definition is not { } name)
        {
            form.WriteSchema(this);
            return;
        }
        if (!_known.TryGetValue(name, out var known))
        {
            _known.Add(name, form);
            _definitions.Add(form);
        }
        else if (known != form)
        {
            throw new InvalidOperationException("Two forms are defined as '" + name + "'.");
        }
        Keyword("$ref", "#/$defs/" + name);
    }

    /// <summary>Writes a keyword whose value is the schema of a form.</summary>
    internal void Keyword(string keyword, JsonForm form)
    {
        Text.Name(keyword);
        Text.StartObject();
        Form(form);
        Text.EndObject();
    }

    internal void Keyword(string keyword, string value)
    {
        Text.Name(keyword);
        Text.Text(value);
    }

    internal void Keyword(string keyword, long value, int decimals = 0)
    {
        Text.Name(keyword);
        Text.Number(value, decimals);
    }

    internal void Keyword(string keyword, IEnumerable<string> values)
    {
        Text.Name(keyword);
        Text.StartList();
        foreach (string value in values)
            Text.Text(value);
        Text.EndList();
    }

    /// <summary>Writes a keyword whose value is a list of schemas, an action for each.</summary>
    internal void Keyword(string keyword, params Action[] alternatives)
    {
        Text.Name(keyword);
        Text.StartList();
        foreach (var write in alternatives)
        {
            Text.StartObject();
            write();
            Text.EndObject();
        }
        Text.EndList();
    }

    private void Document(JsonForm root)
    {
        Text.StartObject();
        Keyword("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.WriteSchema(this);
        if (_definitions.Count > 0)
            WriteDefinitions();
        Text.EndObject();
        Text.EndLine();
    }

    private void WriteDefinitions()
    {
        Text.Name("$defs");
        Text.StartObject();
        // Grows while it is walked: definitions use definitions.
        for (int i = 0; i < _definitions.Count; i++)
        {
            Text.Name(_definitions[i].Definition!);
            Text.StartObject();
            _definitions[i].WriteSchema(this);
            Text.EndObject();
        }
        Text.EndObject();
    }
}
