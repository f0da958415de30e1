using System.CommandLine;
using Loyalty.Rules.Cli.Output;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Reads and compiles a program and shows all that is said of it.</summary>
internal static class CheckCommand
{
    internal static Command Create(Screen screen)
    {
        var program = new Argument<string>("PROGRAM") { Description = "The program, a JSON file." };
        var catalog = SharedOptions.Catalog();
        var format = SharedOptions.Format();
        var command = new Command(
            "check",
            """
            Checks a program: every error and warning, with its place.

            Examples:
              loyalty check club.json
              loyalty check club.json --catalog catalog.json --format json

            Exit codes: 0 nothing found; 1 warnings alone; 2 errors, or a file that cannot be read.
            """
        )
        {
            program,
            catalog,
            format,
        };
        command.SetAction(parsed =>
            Run(
                screen,
                PlanInput.Read(parsed.GetValue(program)!, PlanInput.ReadCatalog(screen, parsed.GetValue(catalog))),
                parsed.GetValue(format)!
            )
        );
        return command;
    }

    private static int Run(Screen screen, PlanInput input, string format)
    {
        var found = new CheckReport("program", input.Path, input.Bytes, input.Report.All);
        if (format == SharedOptions.Json)
            Screen.Emit(found.ToJson());
        else if (input.Plan is null && DocumentKind.Other("program", input.Bytes) is not null)
            throw PlanInput.Refuse(screen, "program", input.Path, input.Bytes, input.Report);
        else
            found.Show(screen, CheckReport.Count(input.Plan?.Program.Rules.Count ?? 0, "rule"));
        return found.Code;
    }
}
