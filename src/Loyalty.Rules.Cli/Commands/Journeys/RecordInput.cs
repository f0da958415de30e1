using System.Text.Json;
using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Reads members' records, also those of older versions, and those that are part of a member's state in a program.</summary>
internal sealed class RecordInput(Screen screen, JourneyInput input, IReadOnlyList<JourneyPlan> older)
{
    private readonly JourneyPlan _plan = input.Plan!;

    internal JourneyRecord Read(string path)
    {
        byte[] bytes = Files.Read("record", path);
        if (DocumentKind.Other("record", bytes) == "state")
            (path, bytes) = (path + " (its journey)", RecordOf(path, bytes));
        if (!_plan.TryReadRecord(bytes, older, out var record, out var report))
            throw PlanInput.Refuse(screen, "record", path, bytes, report);
        foreach (var warning in report.All)
            screen.Complain(DiagnosticText.Of(path, bytes, warning));
        return record;
    }

    /// <summary>What a state keeps of its member's journey, as a document of its own.</summary>
    private byte[] RecordOf(string path, byte[] state)
    {
        using var document = JsonDocument.Parse(state);
        if (
            input.ProgramId is { } own
            && document.RootElement.TryGetProperty("program", out var program)
            && program.ValueKind == JsonValueKind.String
            && program.GetString() is var other
            && other != own
        )
            throw new InputException(
                $"The state '{path}' is of program '{other}', and the journey is that of program '{own}'. Name the program of the state."
            );
        using var stream = new MemoryStream();
        using (var record = new Utf8JsonWriter(stream))
        {
            record.WriteStartObject();
            record.WriteString("journey", _plan.Journey.Id);
            if (document.RootElement.TryGetProperty("member", out var member))
            {
                record.WritePropertyName("member");
                member.WriteTo(record);
            }
            if (document.RootElement.TryGetProperty("journey", out var part) && part.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in part.EnumerateObject())
                    property.WriteTo(record);
            }
            else
                record.WriteNumber("version", _plan.Journey.Version);
            record.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Fires all timers that are due up to an instant.</summary>
    internal static JourneyRecord AdvanceTo(JourneyPlan plan, JourneyRecord record, DateTimeOffset until) =>
        record.IsErased ? record : plan.Replay(record, [], until).Record;
}
