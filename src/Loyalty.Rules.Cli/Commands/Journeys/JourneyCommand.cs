using System.CommandLine;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>All that the tool does about journeys.</summary>
internal static class JourneyCommand
{
    internal static Command Create(Screen screen) =>
        new(
            "journey",
            """
            Checks journeys, draws them, tells the way of a member, and counts how members come through.

            Examples:
              loyalty journey check days.json --from days-2025.json
              loyalty journey diagram days.json --output days.mmd
              loyalty journey timeline days.json --log events.jsonl --member ann
              loyalty journey funnel days.json --log events.jsonl

            A log is a JSON list of events, or has one in each line:
              { "id": "e-1", "member": "ann", "event": "purchase", "at": "2026-06-01T15:30:00-04:00" }

            Exit codes: 0 all is well; 1 warnings alone, or events of a log that were not taken;
            2 something that was handed over is wrong.
            """
        )
        {
            JourneyCheckCommand.Create(screen),
            JourneyDiagramCommand.Create(screen),
            JourneyTimelineCommand.Create(screen),
            JourneyFunnelCommand.Create(screen),
        };
}
