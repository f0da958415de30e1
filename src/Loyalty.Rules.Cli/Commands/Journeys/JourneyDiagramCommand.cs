using System.CommandLine;
using System.Text;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>Draws a journey, or the way that one member went, as a text that renderers draw.</summary>
internal static class JourneyDiagramCommand
{
    private const string Dot = "dot";

    internal static Command Create(Screen screen)
    {
        var journey = JourneyOptions.Journey();
        var language = new Option<string>("--as")
        {
            Description = "The language of the picture: 'mermaid' or 'dot' (Graphviz).",
            DefaultValueFactory = _ => "mermaid",
        };
        language.AcceptOnlyFromAmong("mermaid", Dot);
        var log = JourneyOptions.Log();
        var member = JourneyOptions.Member();
        var until = JourneyOptions.Until();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Writes the picture to this file, whole or not at all.",
            HelpName = "FILE",
        };
        var command = new Command(
            "diagram",
            """
            Draws a journey, or with a log the way that one member went in the latest run.

            Examples:
              loyalty journey diagram days.json --output days.mmd
              loyalty journey diagram days.json --as dot | dot -Tsvg -o days.svg
              loyalty journey diagram days.json --log events.jsonl --member ann

            Exit codes: 0 drawn; 1 events of the log were not taken; 2 a file is wrong or cannot be read.
            """
        )
        {
            journey,
            language,
            log,
            member,
            until,
            output,
        };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(journey)!;
            string? logName = parsed.GetValue(log);
            if (logName is null && (parsed.GetValue(member) ?? parsed.GetValue(until)) is not null)
                throw new InputException("'--member' and '--until' are for a log. Name it with '--log'.");
            JourneyOptions.Spare("diagram", parsed.GetValue(output), name, logName);
            var plan = JourneyInput.PlanOf(screen, name);
            bool isDot = parsed.GetValue(language) == Dot;
            int code = ExitCode.Fine;
            string text = logName is null
                ? Whole(plan.Journey, isDot)
                : Way(
                    screen,
                    plan,
                    LogInput.Read(screen, logName, parsed.GetValue(member), plan),
                    JourneyOptions.InstantOf(parsed.GetValue(until)),
                    isDot,
                    out code
                );
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            if (parsed.GetValue(output) is { } file)
                Files.Write("diagram", file, utf8);
            else
                Screen.Emit(utf8.AsSpan().TrimEnd((byte)'\n').ToArray());
            return code;
        });
        return command;
    }

    private static string Whole(Journey journey, bool isDot) => isDot ? journey.ToDot() : journey.ToMermaid();

    private static string Way(
        Screen screen,
        JourneyPlan plan,
        LogInput log,
        DateTimeOffset? until,
        bool isDot,
        out int code
    )
    {
        if (log.Members.Count > 1)
            throw new InputException(
                $"The log is of {log.Members.Count} members, and the picture is of one. Name one with '--member', such as '{log.Members[0].Id}'."
            );
        var member = log.Members[0];
        var replay = member.Replay(plan, until ?? log.Latest);
        var notes = new LogNotes(plan);
        notes.Add(member, until ?? log.Latest, replay);
        code = notes.Tell(screen);
        int run = replay.Begun.Count == 0 ? 0 : replay.Begun.Max(begun => begun.Run);
        if (run > 1)
            screen.Complain($"The member has begun {run} runs; the picture is of the last one.");
        JourneyStep[] steps = [.. replay.Steps.Where(one => one.Run == run).Select(one => one.Step)];
        if (steps.Length == 0)
            throw new InputException(
                run == 0
                    ? "The member has not entered the journey, so that there is nothing to draw."
                    : "The member has not moved on from the first phase, so that there is nothing to draw."
            );
        return isDot ? plan.Journey.ToDot(steps) : plan.Journey.ToMermaid(steps);
    }
}
