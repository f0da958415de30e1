using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>An instant at which a sale can be taken.</summary>
internal sealed class SaleInstantForm : JsonForm<DateTimeOffset>
{
    internal static readonly SaleInstantForm Instance = new();

    private SaleInstantForm() { }

    internal override string Belongs => InstantForm.Instance.Belongs + ", from 1970 to 2199";

    internal override bool TryRead(DocumentReader reader, int node, out DateTimeOffset value) =>
        InstantForm.Instance.TryRead(reader, node, out value)
        && (
            ProgramCalendar.InRange(value.UtcTicks)
            || reader.Report(DocumentCodes.OutOfRange, node, Quoted.Of(reader.Tree.Text(node)), Belongs)
        );

    internal override void Write(DocumentWriter writer, DateTimeOffset value) =>
        InstantForm.Instance.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => InstantForm.Instance.WriteSchema(schema);
}
