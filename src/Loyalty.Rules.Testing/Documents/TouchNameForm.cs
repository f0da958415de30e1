using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The id of a touch of the program's journey.</summary>
internal sealed class TouchNameForm : JsonForm<string>
{
    internal static readonly TouchNameForm Instance = new();

    private TouchNameForm() { }

    internal override string Belongs => "the id of a touch";

    internal override bool TryRead(DocumentReader reader, int node, out string value)
    {
        bool isRead = TextForm.Id.TryRead(reader, node, out string? id);
        value = id ?? "";
        string[] touches = reader.Plan?.Journey is { } plan ? [.. plan.Journey.Touches.Select(touch => touch.Id)] : [];
        if (isRead && touches.Length > 0 && !touches.Contains(value, StringComparer.Ordinal))
            return reader.Report(
                ScenarioCodes.UnknownTouch,
                node,
                Quoted.Of(value),
                Spelling.DidYouMean(value, touches)
            );
        return isRead;
    }

    internal override void Write(DocumentWriter writer, string value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(TextForm.Id);
}
