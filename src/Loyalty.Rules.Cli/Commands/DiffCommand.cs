using System.CommandLine;
using Loyalty.Rules.Cli.Comparison;
using Loyalty.Rules.Cli.Output;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Says what changed between two programs, in words that need no knowledge of the format.</summary>
internal static class DiffCommand
{
    internal static Command Create(Screen screen)
    {
        var older = new Argument<string>("OLD") { Description = "The program as it was, a JSON file." };
        var newer = new Argument<string>("NEW") { Description = "The program as it is, a JSON file." };
        var format = SharedOptions.Format();
        var command = new Command(
            "diff",
            """
            Says what changed between two programs, rule by rule. How a file is laid out makes no difference, nor does a
            default that is spelled out.

            Examples:
              loyalty diff club-2025.json club.json
              loyalty diff club-2025.json club.json --format json

            Exit codes: 0 the programs say the same; 1 they differ; 2 a file is wrong or cannot be read.
            """
        )
        {
            older,
            newer,
            format,
        };
        command.SetAction(parsed =>
            Run(screen, parsed.GetValue(older)!, parsed.GetValue(newer)!, parsed.GetValue(format)!)
        );
        return command;
    }

    private static int Run(Screen screen, string older, string newer, string format)
    {
        if (Files.AreSame(older, newer))
            throw new InputException($"'{older}' and '{newer}' are one file. Name two to compare.");
        var changes = ProgramComparison.Of(Read(screen, older), Read(screen, newer));
        if (format == SharedOptions.Json)
            Screen.Emit(DiffReport.ToJson(older, newer, changes));
        else
            DiffReport.Show(screen, older, newer, changes);
        return changes.Count == 0 ? ExitCode.Fine : ExitCode.Found;
    }

    private static LoyaltyProgram Read(Screen screen, string path)
    {
        byte[] bytes = Files.Read("program", path);
        return LoyaltyProgram.TryParse(bytes, out var program, out var report)
            ? program
            : throw PlanInput.Refuse(screen, "program", path, bytes, report);
    }
}
