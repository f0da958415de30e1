using System.CommandLine;
using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Tells from a log what happened to members, a line a step.</summary>
internal static class JourneyTimelineCommand
{
    internal static Command Create(Screen screen)
    {
        var journey = JourneyOptions.Journey();
        var log = JourneyOptions.Log();
        log.Required = true;
        var member = JourneyOptions.Member();
        var until = JourneyOptions.Until();
        var language = JourneyOptions.Language();
        var format = SharedOptions.Format();
        var command = new Command(
            "timeline",
            """
            Tells what happened to the members of a log: where they went, when and why, and the touches and points of it.
            Times are those of the journey's clock, which goes by its time zone, UTC unless it says one.

            Examples:
              loyalty journey timeline days.json --log events.jsonl
              loyalty journey timeline days.json --log events.jsonl --member ann --language vi
              loyalty journey timeline days.json --log events.jsonl --until 2026-12-31T00:00:00Z --format json

            Exit codes: 0 told; 1 events of the log were not taken; 2 a file is wrong or cannot be read.
            """
        )
        {
            journey,
            log,
            member,
            until,
            language,
            format,
        };
        command.SetAction(parsed =>
        {
            var end = JourneyOptions.InstantOf(parsed.GetValue(until));
            var plan = JourneyInput.PlanOf(screen, parsed.GetValue(journey)!);
            var input = LogInput.Read(screen, parsed.GetValue(log)!, parsed.GetValue(member), plan);
            var notes = new LogNotes(plan);
            var told = new List<KeyValuePair<MemberLog, JourneyReplay>>();
            foreach (var one in input.Members)
            {
                var replay = one.Replay(plan, end ?? input.Latest);
                notes.Add(one, end ?? input.Latest, replay);
                told.Add(new(one, replay));
            }
            if (parsed.GetValue(format) == SharedOptions.Json)
                Screen.Emit(TimelineReport.ToJson(plan, end ?? input.Latest, told));
            else
                TimelineReport.Show(screen, plan, told, parsed.GetValue(language)!);
            return notes.Tell(screen);
        });
        return command;
    }
}
