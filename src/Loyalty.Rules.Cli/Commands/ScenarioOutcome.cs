using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>What a scenario file came to: a report where it could be read, or all that is wrong with it.</summary>
internal sealed class ScenarioOutcome
{
    private ScenarioOutcome(string file, ScenarioReport? report, DiagnosticReport problems)
    {
        File = file;
        Report = report;
        Problems = problems;
    }

    internal string File { get; }

    /// <summary>Null where the file is refused.</summary>
    internal ScenarioReport? Report { get; }

    internal DiagnosticReport Problems { get; }

    internal bool Passed => Report?.Passed == true;

    internal static ScenarioOutcome Of(string file) =>
        Scenario.TryReadFile(file, out var scenario, out var problems)
            ? new ScenarioOutcome(file, scenario.Run(), problems)
            : new ScenarioOutcome(file, null, problems);
}
