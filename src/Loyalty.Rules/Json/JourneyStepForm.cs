using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A step that a member took in the program's journey.</summary>
internal sealed class JourneyStepForm : JsonForm<RunStep>
{
    internal static readonly JourneyStepForm Instance = new();

    private readonly JsonTable<StepEntry, StepEntry> _table = new JsonTable<StepEntry, StepEntry>(
        "journeyStep",
        "a step of a journey",
        "A transition that a member took, or transitions that would not come to rest and were undone.",
        (_, _) => new StepEntry(),
        step => step
    )
        .Required("run", NumberForm.Whole(1), "the number of the run", (b, v) => b.Run = (int)v, s => s.Run)
        .Required("at", SaleInstantForm.Instance, "when it was taken", (b, v) => b.At = v, s => s.At)
        .Optional("on", TextForm.Id, "the event that triggered it", (b, v) => b.On = v, s => s.On!, s => s.On is null)
        .Optional(
            "onTimer",
            TextForm.Id,
            "the mark, or timer of a single time, that triggered it",
            (b, v) => b.OnTimer = v,
            s => s.OnTimer!,
            s => s.OnTimer is null
        )
        .Required("from", TextForm.Id, "the phase in which it was taken", (b, v) => b.From = v, s => s.From)
        .Required("to", TextForm.Id, "the phase after it", (b, v) => b.To = v, s => s.To)
        .Optional(
            "transition",
            PlaceForm.Instance,
            "which transition of the journey, counted from 0 in document order; none for those that were undone",
            (b, v) => b.Transition = v,
            s => s.Transition!.Value,
            s => s.Transition is null
        );

    private JourneyStepForm() { }

    internal override string Belongs => _table.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out RunStep value)
    {
        value = default;
        if (!_table.TryRead(reader, node, out var entry) || reader.Plan?.Journey is not { } plan)
            return false;
        var tables = plan.Tables;
        int trigger =
            entry.On is not null ? Known(reader, node, "on"u8, "event", entry.On, tables.Index.EventOf(entry.On))
            : entry.OnTimer is null ? tables.Always
            : Known(reader, node, "onTimer"u8, "mark or timer", entry.OnTimer, tables.Index.MarkOf(entry.OnTimer));
        if (entry.On is null && entry.OnTimer is not null && trigger >= 0)
            trigger += tables.Events;
        int from = Phase(reader, node, "from"u8, entry.From, plan);
        int to = Phase(reader, node, "to"u8, entry.To, plan);
        int transition = entry.Transition ?? -1;
        if (transition >= tables.Transitions.Length)
            return Unknown(
                reader,
                node,
                "transition"u8,
                "transition",
                transition.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        if (trigger < 0 || from < 0 || to < 0)
            return false;
        value = new RunStep(entry.Run, new JourneyStep(tables, entry.At.UtcTicks, transition, trigger, from, to));
        return true;
    }

    internal override void Write(DocumentWriter writer, RunStep value) => _table.Write(writer, new StepEntry(value));

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(_table);

    private static int Phase(
        DocumentReader reader,
        int node,
        ReadOnlySpan<byte> property,
        string id,
        JourneyPlan plan
    ) => Known(reader, node, property, "phase", id, plan.Tables.Index.PlaceOf(id)?.Leaf?.Number ?? -1);

    private static int Known(
        DocumentReader reader,
        int node,
        ReadOnlySpan<byte> property,
        string kind,
        string id,
        int number
    )
    {
        if (number < 0)
            Unknown(reader, node, property, kind, id);
        return number;
    }

    private static bool Unknown(DocumentReader reader, int node, ReadOnlySpan<byte> property, string kind, string id) =>
        reader.Report(JourneyStateCodes.UnknownPart, reader.Find(node, property), kind, Quoted.Of(id), "");
}
