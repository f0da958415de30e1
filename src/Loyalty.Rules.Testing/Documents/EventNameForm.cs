using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The id of an event that the program's journey declares.</summary>
internal sealed class EventNameForm : JsonForm<string>
{
    internal static readonly EventNameForm Instance = new();

    private EventNameForm() { }

    internal override string Belongs => "the id of an event of the journey";

    internal override bool TryRead(DocumentReader reader, int node, out string value)
    {
        bool isRead = TextForm.Id.TryRead(reader, node, out string? id);
        value = id ?? "";
        if (isRead && reader.Plan?.Journey is { } journey && !journey.TryGet(value, out _))
            return reader.Report(
                ScenarioCodes.UnknownEvent,
                node,
                Quoted.Of(value),
                Spelling.DidYouMean(value, [.. journey.Journey.Events])
            );
        return isRead;
    }

    internal override void Write(DocumentWriter writer, string value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(TextForm.Id);
}
