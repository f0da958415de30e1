using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>A member's record as a part of the state, which says whose it is; the journey is the program's.</summary>
internal sealed class MemberJourneyForm : JsonForm<MemberJourney>
{
    internal static readonly MemberJourneyForm Instance = new();

    private MemberJourneyForm() { }

    internal override string Belongs => JourneyRecordTable.Part.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out MemberJourney value)
    {
        value = default;
        if (!JourneyRecordTable.Part.TryRead(reader, node, out var document) || reader.Plan is not { } program)
            return false;
        if (program.Journey is not { } plan)
            return reader.Report(JourneyRecordCodes.NoJourney, node);
        document.Journey = plan.Journey.Id;
        document.Member = reader.Peek(reader.Tree[node].Parent, "member"u8) ?? "";
        var bag = new DiagnosticBag();
        var record = JourneyRecordReading.Of(plan, [], document, NodePath.Of(reader.Tree, node), bag);
        reader.ReportAll(bag);
        if (record is null)
            return false;
        value = new MemberJourney(plan, record);
        return true;
    }

    internal override void Write(DocumentWriter writer, MemberJourney value) =>
        JourneyRecordTable.Part.Write(writer, JourneyRecordWriting.Of(value.Plan, value.Record));

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(JourneyRecordTable.Part);
}
