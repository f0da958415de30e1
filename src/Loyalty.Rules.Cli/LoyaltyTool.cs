using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Loyalty.Rules.Cli.Commands;
using Loyalty.Rules.Cli.Commands.Journeys;

namespace Loyalty.Rules.Cli;

/// <summary>The tool: finds the command that is meant, and makes a sentence and an exit code of whatever goes wrong.</summary>
internal static class LoyaltyTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    internal static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        // A host that ends the tool is heard like a person who does.
        using var ended = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = !stop.IsCancellationRequested;
                stop.Cancel();
            }
        );
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The first one asks to stop; whoever presses again does not want to wait.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        var screen = new Screen();
        var root = new RootCommand(
            """
            Starts and checks loyalty programs, plays scenarios against them, decides single sales, and says what changed;
            checks and draws journeys, and tells how members come through them.

            Examples:
              loyalty new my-shop --template cafe
              loyalty check club.json --catalog catalog.json
              loyalty test scenarios --junit results.xml
              loyalty evaluate --program club.json --transaction sale.json --state ann.json --explain
              loyalty diff club-2025.json club.json
              loyalty journey funnel days.json --log events.jsonl

            Exit codes: 0 all is well; 1 the answer is no (warnings alone, a scenario that fails, a sale that is not taken,
            programs that differ);
            2 something that was handed over is wrong; 130 stopped by Ctrl-C.
            """
        );
        root.Subcommands.Add(NewCommand.Create(screen));
        root.Subcommands.Add(CheckCommand.Create(screen));
        root.Subcommands.Add(TestCommand.Create(screen));
        root.Subcommands.Add(EvaluateCommand.Create(screen));
        root.Subcommands.Add(DiffCommand.Create(screen));
        root.Subcommands.Add(JourneyCommand.Create(screen));
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                Complain(screen, parsed);
                return ExitCode.Refused;
            }
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var run = Task.Run(() => parsed.InvokeAsync(configuration, stop.Token));
            return await EndOf(run, stop.Token).ConfigureAwait(false);
        }
        catch (InputException refused)
        {
            screen.Complain(refused.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            screen.Complain("Stopped.");
            return ExitCode.Stopped;
        }
        catch (IOException unwritten)
        {
            // What files say is a sentence already; this is the answer itself, on a full disk.
            screen.Complain($"The answer cannot be written: {Files.Why(unwritten)}.");
            return ExitCode.Refused;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            screen.Complain(
                $"The tool failed with {unexpected.GetType().Name}: {unexpected.Message} This should not happen; please report it."
            );
            return ExitCode.Refused;
        }
    }

    /// <summary>A command that waits for a file, such as a pipe, does not hear that it should stop; it is left behind.</summary>
    private static async Task<int> EndOf(Task<int> run, CancellationToken stop)
    {
        var stopped = Task.Delay(Timeout.Infinite, stop);
        if (await Task.WhenAny(run, stopped).ConfigureAwait(false) == stopped)
            await Task.WhenAny(run, Task.Delay(Patience, CancellationToken.None)).ConfigureAwait(false);
        return run.IsCompleted ? await run.ConfigureAwait(false) : throw new OperationCanceledException(stop);
    }

    private static void Complain(Screen screen, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        bool isGroup = command.Subcommands.Count > 0;
        string line = LineOf(parsed.CommandResult);
        if (isGroup && parsed.UnmatchedTokens.Count > 0)
        {
            string names = string.Join(", ", command.Subcommands.Select(one => $"'{one.Name}'"));
            string found = string.Join(" ", line.Split(' ').Skip(1).Append(parsed.UnmatchedTokens[0]));
            screen.Complain($"There is no command '{found}'. There are {names}.");
        }
        else
        {
            foreach (var error in parsed.Errors)
                screen.Complain(error.Message);
        }
        screen.Complain($"Try '{line} --help'.");
    }

    /// <summary>The names that lead to a command, such as 'loyalty journey check'.</summary>
    private static string LineOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{LineOf(parent)} {result.Command.Name}" : "loyalty";
}
