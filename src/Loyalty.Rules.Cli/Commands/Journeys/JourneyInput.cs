using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>A journey by the name that was handed over: its plan where there is one, and all that was said of it.</summary>
internal sealed class JourneyInput
{
    private JourneyInput(string path, byte[] bytes, Journey? journey, JourneyPlan? plan, DiagnosticReport report)
    {
        Path = path;
        Bytes = bytes;
        Journey = journey;
        Plan = plan;
        Report = report;
    }

    internal string Path { get; }

    internal byte[] Bytes { get; }

    /// <summary>The program whose journey it is; null where it stands alone.</summary>
    internal string? ProgramId { get; private init; }

    /// <summary>Null where the document is refused.</summary>
    internal Journey? Journey { get; }

    /// <summary>Null where the journey is refused.</summary>
    internal JourneyPlan? Plan { get; }

    /// <summary>Errors and warnings, each with its line and column.</summary>
    internal DiagnosticReport Report { get; }

    /// <summary>Finds what a name stands for, and compiles it: a file of a journey, or of a program that has one; or the built-in journey by its id, where no file is called so.</summary>
    internal static JourneyInput Read(string name)
    {
        byte[] bytes = BytesOf(name);
        if (DocumentKind.Other("journey", bytes) == "program")
            return OfProgram(name, bytes);
        if (!Journey.TryParse(bytes, out var journey, out var report))
            return new JourneyInput(name, bytes, null, null, report);
        journey.TryCompile(out var plan, out report);
        return new JourneyInput(name, bytes, journey, plan, LoyaltyJson.Locate(report, bytes));
    }

    private static byte[] BytesOf(string name)
    {
        bool isFile = File.Exists(name);
        if (!isFile && name == HundredDays.Id)
            return HundredDays.Journey().ToJson();
        // A word, and no path.
        if (
            !isFile
            && !Directory.Exists(name)
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        )
            throw new InputException(
                $"The journey '{name}' cannot be read: there is no such file. The one that is built in is {HundredDays.Id}."
            );
        return Files.Read("journey", name);
    }

    private static JourneyInput OfProgram(string name, byte[] bytes)
    {
        if (!LoyaltyProgram.TryParse(bytes, out var program, out var report))
            return new JourneyInput(name, bytes, null, null, report);
        if (program.Journey is not { } journey)
            throw new InputException(
                $"The program '{name}' has no journey. Give it one under 'journey', or name the file of a journey."
            );
        // Days are those of the program, as where its sales move members.
        journey.TryCompile(program.TimeZone, out var plan, out _);
        // What is said of the journey stands where the program has it, beside what is said of the rules.
        program.TryCompile(null, out _, out report);
        return new JourneyInput(name, bytes, journey, plan, LoyaltyJson.Locate(report, bytes))
        {
            ProgramId = program.Id,
        };
    }

    /// <summary>The plan of a journey that is no more than a part of what is asked.</summary>
    internal static JourneyPlan PlanOf(Screen screen, string name) => Compiled(screen, name).Plan!;

    /// <summary>A journey that has a plan.</summary>
    internal static JourneyInput Compiled(Screen screen, string name)
    {
        var input = Read(name);
        return input.Plan is null ? throw input.Refuse(screen) : input;
    }

    /// <summary>Shows what is wrong, and makes the sentence that ends the command.</summary>
    internal InputException Refuse(Screen screen) => PlanInput.Refuse(screen, "journey", Path, Bytes, Report);
}
