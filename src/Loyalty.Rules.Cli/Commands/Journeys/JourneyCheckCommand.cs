using System.CommandLine;
using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Reads and compiles a journey and shows all that is said of it.</summary>
internal static class JourneyCheckCommand
{
    internal static Command Create(Screen screen)
    {
        var journey = JourneyOptions.Journey();
        var older = new Option<string?>("--from")
        {
            Description = "An older version, a JSON file: says whose members would have no place.",
            HelpName = "OLDER",
        };
        var format = SharedOptions.Format();
        var command = new Command(
            "check",
            """
            Checks a journey: every error and warning, with its place; and whether members of an older version find theirs.

            Examples:
              loyalty journey check days.json
              loyalty journey check days.json --from days-2025.json --format json

            Exit codes: 0 nothing found; 1 warnings alone; 2 errors, or a file that cannot be read.
            """
        )
        {
            journey,
            older,
            format,
        };
        command.SetAction(parsed =>
            Run(screen, parsed.GetValue(journey)!, parsed.GetValue(older), parsed.GetValue(format)!)
        );
        return command;
    }

    private static int Run(Screen screen, string name, string? olderName, string format)
    {
        var input = JourneyInput.Read(name);
        var found = new CheckReport("journey", name, input.Bytes, input.Report.All);
        if (olderName is not null)
        {
            var older = JourneyInput.Read(olderName);
            if (older.Journey is null)
                throw older.Refuse(screen);
            // A journey with errors of its own says nothing of its members yet.
            if (input.Plan is { } plan)
                found.Add(LoyaltyJson.Locate(plan.Journey.CheckMigration(older.Journey), input.Bytes));
        }
        if (format == SharedOptions.Json)
            Screen.Emit(found.ToJson());
        else if (input.Journey is null && DocumentKind.Other("journey", input.Bytes) is not null)
            throw input.Refuse(screen);
        else
            found.Show(screen, FineOf(input, olderName));
        return found.Code;
    }

    private static string FineOf(JourneyInput input, string? older)
    {
        int phases = input.Journey?.Phases.Sum(phase => Math.Max(phase.Phases.Count, 1)) ?? 0;
        string fine = CheckReport.Count(phases, "phase");
        return older is null ? fine : $"{fine}; members of '{older}' find their places";
    }
}
