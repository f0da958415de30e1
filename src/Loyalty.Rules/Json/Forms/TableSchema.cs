using System.Text;

namespace Loyalty.Rules.Json.Forms;

/// <summary>The JSON Schema of an object by its table.</summary>
internal static class TableSchema
{
    internal static void Write(SchemaWriter schema, IJsonTable table)
    {
        schema.Keyword("description", table.Summary);
        schema.Keyword("type", "object");
        schema.Text.Name("properties");
        schema.Text.StartObject();
        foreach (var row in table.Rows)
            WriteRow(schema, row);
        schema.Text.EndObject();
        schema.Text.Name("additionalProperties");
        schema.Text.Boolean(false);
        string[] required = [.. table.Rows.Where(row => row.Required).Select(row => row.Name)];
        if (required.Length > 0)
            schema.Keyword("required", required);
        foreach (var choice in table.Choices)
            choice.WriteSchema(schema);
    }

    private static void WriteRow(SchemaWriter schema, JsonProperty row)
    {
        schema.Text.Name(row.Name);
        schema.Text.StartObject();
        schema.Keyword("description", row.Sentence);
        schema.Form(row.Form);
        if (row.Default is { } value)
        {
            schema.Text.Name("default");
            schema.Text.Raw(Encoding.UTF8.GetBytes(value));
        }
        schema.Text.EndObject();
    }
}
