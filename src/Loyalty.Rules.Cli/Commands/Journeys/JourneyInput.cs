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

    /// <summary>Null where the document is refused.</summary>
    internal Journey? Journey { get; }

    /// <summary>Null where the journey is refused.</summary>
    internal JourneyPlan? Plan { get; }

    /// <summary>Errors and warnings, each with its line and column.</summary>
    internal DiagnosticReport Report { get; }

    /// <summary>Finds what a name stands for, a file of a journey, and compiles it.</summary>
    internal static JourneyInput Read(string name)
    {
        byte[] bytes = Files.Read("journey", name);
        if (!Journey.TryParse(bytes, out var journey, out var report))
            return new JourneyInput(name, bytes, null, null, report);
        journey.TryCompile(out var plan, out report);
        return new JourneyInput(name, bytes, journey, plan, LoyaltyJson.Locate(report, bytes));
    }

    /// <summary>The plan of a journey that is no more than a part of what is asked.</summary>
    internal static JourneyPlan PlanOf(Screen screen, string name)
    {
        var input = Read(name);
        return input.Plan ?? throw input.Refuse(screen);
    }

    /// <summary>Shows what is wrong, and makes the sentence that ends the command.</summary>
    internal InputException Refuse(Screen screen) => PlanInput.Refuse(screen, "journey", Path, Bytes, Report);
}
