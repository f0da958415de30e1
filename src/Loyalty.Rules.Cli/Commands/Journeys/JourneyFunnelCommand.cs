using System.CommandLine;
using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Counts how members come through a journey, from a log or from their records.</summary>
internal static class JourneyFunnelCommand
{
    internal static Command Create(Screen screen)
    {
        var journey = JourneyOptions.Journey();
        var log = JourneyOptions.Log();
        var records = new Option<string[]>("--records", "-r")
        {
            Description = "Members' records instead of a log, or their states in a program, a JSON file each.",
            HelpName = "FILES",
            AllowMultipleArgumentsPerToken = true,
        };
        var older = new Option<string[]>("--from")
        {
            Description = "Older versions of the journey that records are of, JSON files.",
            HelpName = "OLDER",
            AllowMultipleArgumentsPerToken = true,
        };
        var until = JourneyOptions.Until();
        var language = JourneyOptions.Language();
        var format = SharedOptions.Format();
        var command = new Command(
            "funnel",
            """
            Counts members by phase: who is in it, how often it was entered and left, who does not get on, how long it takes,
            and how many went on to the next one. The bars are of the members who have ever come to a phase.

            Examples:
              loyalty journey funnel days.json --log events.jsonl
              loyalty journey funnel days.json --records members/*.json --until 2026-12-31T00:00:00Z
              loyalty journey funnel program.json --records states/*.json
              loyalty journey funnel days.json --log events.jsonl --format json

            Exit codes: 0 counted; 1 events of the log were not taken; 2 a file is wrong or cannot be read.
            """
        )
        {
            journey,
            log,
            records,
            older,
            until,
            language,
            format,
        };
        command.SetAction(parsed =>
        {
            string? logName = parsed.GetValue(log);
            string[] files = parsed.GetValue(records) ?? [];
            if (logName is null == (files.Length == 0))
                throw new InputException("Name a log with '--log', or records with '--records', and not both.");
            var end = JourneyOptions.InstantOf(parsed.GetValue(until));
            var input = JourneyInput.Compiled(screen, parsed.GetValue(journey)!);
            var plan = input.Plan!;
            var notes = new LogNotes(plan);
            var (funnel, now) = logName is null
                ? OfRecords(
                    plan,
                    new RecordInput(
                        screen,
                        input,
                        [.. (parsed.GetValue(older) ?? []).Select(one => JourneyInput.PlanOf(screen, one))]
                    ),
                    files,
                    end
                )
                : OfLog(plan, LogInput.Read(screen, logName, null, plan), end, notes);
            if (parsed.GetValue(format) == SharedOptions.Json)
                Screen.Emit(FunnelReport.ToJson(plan, funnel, now));
            else
                FunnelReport.Show(screen, funnel, parsed.GetValue(language)!);
            return notes.Tell(screen);
        });
        return command;
    }

    private static (JourneyFunnel Funnel, DateTimeOffset Now) OfLog(
        JourneyPlan plan,
        LogInput log,
        DateTimeOffset? end,
        LogNotes notes
    )
    {
        var now = end ?? log.Latest;
        var records = new List<JourneyRecord>();
        foreach (var member in log.Members)
        {
            var replay = member.Replay(plan, now);
            notes.Add(member, now, replay);
            records.Add(replay.Record);
        }
        return (JourneyFunnel.Of(plan, records, now), now);
    }

    private static (JourneyFunnel Funnel, DateTimeOffset Now) OfRecords(
        JourneyPlan plan,
        RecordInput input,
        string[] files,
        DateTimeOffset? end
    )
    {
        var records = Array.ConvertAll(files, input.Read);
        var now =
            end
            ?? records.Max(record => record.At)
            ?? throw new InputException(
                "Nothing has happened in these records yet. Say up to when to count with '--until'."
            );
        int late = Array.FindIndex(records, record => record.At > now);
        if (late >= 0)
            throw new InputException(
                $"The record '{files[late]}' has come to {records[late].At:yyyy-MM-dd'T'HH:mm:ss'Z'} already. Count up to a later instant."
            );
        return (JourneyFunnel.Of(plan, records.Select(record => RecordInput.AdvanceTo(plan, record, now)), now), now);
    }
}
