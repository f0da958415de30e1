using System.CommandLine;
using Loyalty.Rules.Cli.Starting;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Makes a folder with a program to start from.</summary>
internal static class NewCommand
{
    internal static Command Create(Screen screen)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The id of the program, and its folder; that of the template unless said.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var template = new Option<string>("--template", "-t")
        {
            Description = "The shop to start from: 'ice-cream', 'cafe', 'cinema' or 'pharmacy'.",
            DefaultValueFactory = _ => StartingProgram.Templates[0],
        };
        template.AcceptOnlyFromAmong(StartingProgram.Templates);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; one named like the program unless said.",
            HelpName = "DIR",
        };
        var force = new Option<bool>("--force") { Description = "Writes over files that are there." };
        var command = new Command(
            "new",
            """
            Starts a program: the program, a catalog, a sale, scenarios that pass, and a page that explains them.

            Examples:
              loyalty new
              loyalty new my-shop --template cafe
              loyalty new night-club --template cinema --output programs/night --force

            Exit codes: 0 made; 2 files are in the way, or the folder cannot be written.
            """
        )
        {
            name,
            template,
            output,
            force,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    Run(
                        screen,
                        parsed.GetValue(template)!,
                        parsed.GetValue(name),
                        parsed.GetValue(output),
                        parsed.GetValue(force),
                        stop
                    )
                )
        );
        return command;
    }

    private static int Run(
        Screen screen,
        string template,
        string? given,
        string? output,
        bool force,
        CancellationToken stop
    )
    {
        string name = given ?? template;
        if (StartingProgram.NameProblem(name) is { } problem)
            throw new InputException(problem);
        string folder = output ?? name;
        var files = StartingProgram.Files(template, name);
        new FileSet(folder, files).Write(force, stop);
        screen.Say($"[green]Made {Screen.Escape(name)}[/] after the template '{template}':");
        foreach (string file in files.Keys)
            screen.SayPlain("  " + InFolder(folder, file));
        screen.SayPlain("");
        screen.SayPlain("Try:");
        screen.SayPlain(
            $"  loyalty check {InFolder(folder, "program.json")} --catalog {InFolder(folder, "catalog.json")}"
        );
        screen.SayPlain($"  loyalty test {InFolder(folder, "scenarios")} --coverage");
        screen.SayPlain("");
        screen.SayPlain($"{InFolder(folder, "README.md")} says what each rule is for, and what to change first.");
        return ExitCode.Fine;
    }

    private static string InFolder(string folder, string file) => Path.Combine(folder, file).Replace('\\', '/');
}
