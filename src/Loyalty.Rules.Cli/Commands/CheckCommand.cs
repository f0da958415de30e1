using System.CommandLine;
using Loyalty.Rules.Cli.Output;
using Loyalty.Rules.Diagnostics;

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
        int errors = input.Report.All.Count(one => one.Severity == DiagnosticSeverity.Error);
        int warnings = input.Report.All.Count - errors;
        if (format == SharedOptions.Json)
            Screen.Emit(ToJson(input, errors, warnings));
        else
            Show(screen, input, errors, warnings);
        return errors > 0 ? ExitCode.Refused
            : warnings > 0 ? ExitCode.Found
            : ExitCode.Fine;
    }

    private static void Show(Screen screen, PlanInput input, int errors, int warnings)
    {
        if (input.Plan is null && DocumentKind.Other("program", input.Bytes) is not null)
            throw PlanInput.Refuse(screen, "program", input.Path, input.Bytes, input.Report);
        foreach (var one in input.Report.All)
        {
            string color = one.Severity == DiagnosticSeverity.Error ? "red" : "yellow";
            string text = Screen.Escape(DiagnosticText.Of(input.Path, input.Bytes, one));
            int end = text.IndexOf(' ', StringComparison.Ordinal);
            screen.Say($"[{color}]{text[..end]}[/]{text[end..]}\n");
        }
        string file = Screen.Escape(input.Path);
        if (errors + warnings == 0)
            screen.Say($"[green]{file} is fine[/]: {Count(input.Plan!.Program.Rules.Count, "rule")}.");
        else
            screen.Say($"{file}: {Count(errors, "error")}, {Count(warnings, "warning")}.");
    }

    private static byte[] ToJson(PlanInput input, int errors, int warnings) =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteString("program", input.Path);
            writer.WriteNumber("errors", errors);
            writer.WriteNumber("warnings", warnings);
            writer.Diagnostics(input.Report);
        });

    private static string Count(int count, string word) =>
        FormattableString.Invariant($"{count} {word}") + (count == 1 ? "" : "s");
}
