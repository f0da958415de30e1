using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Forms;

/// <summary>The version of a document's format: 0, which is unstable, until there is a 1.</summary>
internal sealed class FormatForm : JsonForm<long>
{
    internal static readonly FormatForm Instance = new();

    internal const long Current = 0;

    private readonly NumberForm _number = NumberForm.Whole(0);

    private FormatForm() { }

    internal override string Belongs => "0, the version of the format";

    internal override bool TryRead(DocumentReader reader, int node, out long value) =>
        _number.TryRead(reader, node, out value)
        && (value == Current || reader.Report(DocumentCodes.UnknownFormat, node, value));

    internal override void Write(DocumentWriter writer, long value) => _number.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "integer");
        schema.Keyword("const", Current);
    }
}
