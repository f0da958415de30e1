using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The id of a part of the program's journey. Where the program has none, the step itself is reported.</summary>
internal sealed class JourneyNameForm : JsonForm<string>
{
    internal static readonly JourneyNameForm Event = new(
        "the id of an event of the journey",
        ScenarioCodes.UnknownEvent,
        journey => journey.Events
    );

    internal static readonly JourneyNameForm Phase = new(
        "the id of a phase",
        ScenarioCodes.UnknownPhase,
        journey => journey.Phases.SelectMany(phase => phase.Phases.Prepend(phase)).Select(phase => phase.Id)
    );

    internal static readonly JourneyNameForm Touch = new(
        "the id of a touch",
        ScenarioCodes.UnknownTouch,
        journey => journey.Touches.Select(touch => touch.Id)
    );

    private readonly DiagnosticDescriptor _unknown;
    private readonly Func<Journey, IEnumerable<string>> _names;

    private JourneyNameForm(string belongs, DiagnosticDescriptor unknown, Func<Journey, IEnumerable<string>> names)
    {
        Belongs = belongs;
        _unknown = unknown;
        _names = names;
    }

    internal override string Belongs { get; }

    internal override bool TryRead(DocumentReader reader, int node, out string value)
    {
        bool isRead = TextForm.Id.TryRead(reader, node, out string? id);
        value = id ?? "";
        if (!isRead || reader.Plan?.Journey is not { } plan)
            return isRead;
        string[] names = [.. _names(plan.Journey)];
        return names.Contains(value, StringComparer.Ordinal)
            || reader.Report(_unknown, node, Quoted.Of(value), Spelling.DidYouMean(value, names));
    }

    internal override void Write(DocumentWriter writer, string value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(TextForm.Id);
}
