using System.Text.Json;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Testing.Programs;

/// <summary>Reads a program's canonical document beside its JSON Schema, which comes from the property tables.</summary>
internal sealed class ProgramReading
{
    private readonly JsonElement _schema;
    private readonly JsonElement _definitions;

    private ProgramReading(JsonElement schema)
    {
        _schema = schema;
        _definitions = schema.GetProperty("$defs");
    }

    internal static ProgramPart Read(LoyaltyProgram program)
    {
        using var schema = JsonDocument.Parse(LoyaltySchema.Program());
        using var document = JsonDocument.Parse(program.ToJson());
        var reading = new ProgramReading(schema.RootElement.Clone());
        return reading.Read("", document.RootElement.Clone(), reading._schema, null);
    }

    private ProgramPart Read(string name, JsonElement value, JsonElement schema, PropertyRow? row)
    {
        var definitions = new HashSet<string>(StringComparer.Ordinal);
        var form = FormOf(schema, value, definitions);
        bool mapped = !form.TryGetProperty("properties", out _);
        var kind = value.ValueKind switch
        {
            JsonValueKind.Array => PartKind.List,
            JsonValueKind.Object => mapped ? PartKind.Map : PartKind.Object,
            _ => PartKind.Value,
        };
        return new ProgramPart(
            name,
            kind,
            value,
            IsWord(form) || form.TryGetProperty("pattern", out _),
            definitions,
            row
        )
        {
            Parts = kind switch
            {
                PartKind.List =>
                [
                    .. value.EnumerateArray().Select(item => Read("", item, form.GetProperty("items"), null)),
                ],
                PartKind.Map =>
                [
                    .. value
                        .EnumerateObject()
                        .Select(one => Read(one.Name, one.Value, form.GetProperty("additionalProperties"), null)),
                ],
                PartKind.Object => [.. value.EnumerateObject().Select(one => ReadProperty(form, one))],
                _ => [],
            },
        };
    }

    private ProgramPart ReadProperty(JsonElement table, JsonProperty property)
    {
        var schema = table.GetProperty("properties").GetProperty(property.Name);
        JsonElement? otherwise = schema.TryGetProperty("default", out var value) ? value : null;
        return Read(
            property.Name,
            property.Value,
            schema,
            new PropertyRow(schema.GetProperty("description").GetString()!, otherwise)
        );
    }

    /// <summary>Follows references, and of several forms the one that the value has; notes the names of definitions on the way.</summary>
    private JsonElement FormOf(JsonElement schema, JsonElement value, HashSet<string> definitions)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                string name = NameOf(reference);
                definitions.Add(name);
                schema = _definitions.GetProperty(name);
            }
            else if (IsChoice(schema, out var forms))
                schema = forms.EnumerateArray().First(form => Fits(form, value));
            else
                return schema;
        }
    }

    /// <summary>Tables use the same word to say that one of some properties must be there; such alternatives are no forms of their own.</summary>
    private static bool IsChoice(JsonElement schema, out JsonElement forms) =>
        schema.TryGetProperty("oneOf", out forms) && !schema.TryGetProperty("properties", out _);

    /// <summary>Whether a value has a form. The program was read, so the first that looks like it is the one.</summary>
    private bool Fits(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Fits(_definitions.GetProperty(NameOf(reference)), value);
        if (IsChoice(schema, out var forms))
            return forms.EnumerateArray().Any(form => Fits(form, value));
        if (schema.TryGetProperty("const", out var constant))
            return Same(constant, value);
        if (schema.TryGetProperty("enum", out var words))
            return words.EnumerateArray().Any(word => Same(word, value));
        string? type = schema.TryGetProperty("type", out var said) ? said.GetString() : null;
        return value.ValueKind switch
        {
            JsonValueKind.String => type == "string",
            JsonValueKind.Number => type is "number" or "integer",
            JsonValueKind.Array => type == "array",
            JsonValueKind.Object => type == "object" && HasProperties(schema, value),
            _ => type == "boolean",
        };
    }

    private bool HasProperties(JsonElement table, JsonElement value)
    {
        if (!table.TryGetProperty("properties", out var rows))
            return true;
        bool all =
            !table.TryGetProperty("required", out var required)
            || required.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
        return all
            && value
                .EnumerateObject()
                .All(one => rows.TryGetProperty(one.Name, out var row) && (!IsWord(row) || Fits(row, one.Value)));
    }

    /// <summary>Words tell tables of the same properties apart.</summary>
    private static bool IsWord(JsonElement row) =>
        row.TryGetProperty("const", out _) || row.TryGetProperty("enum", out _);

    private static bool Same(JsonElement left, JsonElement right) =>
        left.ValueKind == right.ValueKind && left.GetRawText() == right.GetRawText();

    private static string NameOf(JsonElement reference) => reference.GetString()!.Substring("#/$defs/".Length);
}
