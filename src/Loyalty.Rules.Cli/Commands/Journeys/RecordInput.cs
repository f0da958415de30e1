using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Reads members' records, also those of older versions.</summary>
internal sealed class RecordInput(Screen screen, JourneyPlan plan, IReadOnlyList<JourneyPlan> older)
{
    internal JourneyRecord Read(string path)
    {
        byte[] bytes = Files.Read("record", path);
        if (!plan.TryReadRecord(bytes, older, out var record, out var report))
            throw PlanInput.Refuse(screen, "record", path, bytes, report);
        foreach (var warning in report.All)
            screen.Complain(DiagnosticText.Of(path, bytes, warning));
        return record;
    }

    /// <summary>Fires all timers that are due up to an instant.</summary>
    internal static JourneyRecord AdvanceTo(JourneyPlan plan, JourneyRecord record, DateTimeOffset until) =>
        record.IsErased ? record : plan.Replay(record, [], until).Record;
}
