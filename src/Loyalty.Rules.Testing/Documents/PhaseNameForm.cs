using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>The id of a phase of the program's journey, or null for none.</summary>
internal sealed class PhaseNameForm : JsonForm<string?>
{
    internal static readonly PhaseNameForm Instance = new();

    private PhaseNameForm() { }

    internal override string Belongs => "the id of a phase, or null for none";

    internal override bool TryRead(DocumentReader reader, int node, out string? value)
    {
        value = null;
        if (reader.Tree.Kind(node) == JsonKind.Null)
            return true;
        if (!TextForm.Id.TryRead(reader, node, out value))
            return false;
        string[] phases = PhasesOf(reader.Plan?.Journey?.Journey);
        return phases.Length == 0
            || phases.Contains(value, StringComparer.Ordinal)
            || reader.Report(ScenarioCodes.UnknownPhase, node, Quoted.Of(value), Spelling.DidYouMean(value, phases));
    }

    internal override void Write(DocumentWriter writer, string? value) => throw new NotSupportedException();

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(TextForm.Id), () => schema.Keyword("type", "null"));

    private static string[] PhasesOf(Journey? journey) =>
        journey is null
            ? []
            : [.. journey.Phases.SelectMany(phase => phase.Phases.Prepend(phase)).Select(phase => phase.Id)];
}
