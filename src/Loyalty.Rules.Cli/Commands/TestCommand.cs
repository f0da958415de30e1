using System.CommandLine;
using Loyalty.Rules.Cli.Output;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Plays scenarios and says what came of them and what they reached.</summary>
internal static class TestCommand
{
    internal static Command Create(Screen screen)
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Scenario files, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var junit = new Option<string?>("--junit")
        {
            Description = "Writes the results as JUnit XML to this file, whole or not at all.",
            HelpName = "FILE",
        };
        var coverage = new Option<bool>("--coverage")
        {
            Description = "Says which rules, tiers and verdicts were never reached.",
        };
        var format = SharedOptions.Format();
        var command = new Command(
            "test",
            """
            Plays scenarios against their programs, and says what did not come as expected.

            Examples:
              loyalty test scenarios
              loyalty test scenarios/ann.json scenarios/bob.json --coverage
              loyalty test scenarios --junit results.xml --format json

            Exit codes: 0 all passed; 1 a scenario failed; 2 a scenario is wrong or cannot be read.
            """
        )
        {
            paths,
            junit,
            coverage,
            format,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.Run(
                    () =>
                    {
                        var files = ScenarioFileFinder.Find(parsed.GetValue(paths)!);
                        if (parsed.GetValue(junit) is { } results && files.Any(one => Files.AreSame(one, results)))
                            throw new InputException(
                                $"The JUnit file would be written over the scenario '{results}'. Name another file."
                            );
                        var outcomes = Play(files, stop);
                        if (parsed.GetValue(junit) is { } file)
                            Files.Write("JUnit file", file, JunitReport.Write(outcomes));
                        if (parsed.GetValue(format) == SharedOptions.Json)
                            Screen.Emit(TestReport.ToJson(outcomes));
                        else
                            TestReport.Show(screen, outcomes, parsed.GetValue(coverage));
                        return CodeOf(outcomes);
                    },
                    stop
                )
        );
        return command;
    }

    /// <summary>Plays all of them at once, and answers in the order of their names.</summary>
    private static ScenarioOutcome[] Play(IReadOnlyList<string> files, CancellationToken stop)
    {
        var outcomes = new ScenarioOutcome[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = stop },
            i => outcomes[i] = ScenarioOutcome.Of(files[i])
        );
        return outcomes;
    }

    private static int CodeOf(ScenarioOutcome[] outcomes) =>
        Array.Exists(outcomes, one => one.Report is null) ? ExitCode.Refused
        : Array.Exists(outcomes, one => !one.Passed) ? ExitCode.Found
        : ExitCode.Fine;
}
