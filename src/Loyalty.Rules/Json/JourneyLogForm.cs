using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A log of events as a list.</summary>
internal sealed class JourneyLogForm : JsonForm<IReadOnlyList<LoggedEvent>>
{
    internal static readonly JourneyLogForm Instance = new();

    private readonly ListForm<LoggedEvent> _list = new(LoggedEventTable.Instance);

    private JourneyLogForm() { }

    internal override string Definition => "journeyLog";

    internal override string Belongs => _list.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<LoggedEvent> value
    ) => _list.TryRead(reader, node, out value);

    internal override void Write(DocumentWriter writer, IReadOnlyList<LoggedEvent> value) => _list.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword(
            "description",
            "A log of events. The same events may also stand in a line each, without the list."
        );
        _list.WriteSchema(schema);
    }
}
