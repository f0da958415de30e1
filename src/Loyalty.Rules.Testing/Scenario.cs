using System.Diagnostics.CodeAnalysis;
using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Testing.Documents;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing;

/// <summary>A program, members and what happens to them, with what is expected: a test of a reward policy as data.</summary>
/// <remarks>Immutable and thread-safe. docs/testing.md tells how to write one.</remarks>
public sealed class Scenario
{
    private static readonly IReadOnlyDictionary<string, ICustomRewardRule> NoCustomRules =
        new Dictionary<string, ICustomRewardRule>();

    private readonly Play[] _plays;

    internal Scenario(string name, string? source, Play[] plays)
    {
        Name = name;
        Source = source;
        _plays = plays;
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>Where its numbers come from, or null.</summary>
    public string? Source { get; }

    /// <summary>How many times it is played: once, or once for each case.</summary>
    public int Cases => _plays.Length;

    /// <summary>The JSON Schema (draft 2020-12) of scenarios. The package holds it as a file as well.</summary>
    public static string Schema() => Encoding.UTF8.GetString(SchemaWriter.Write(ScenarioSchemaForm.Instance));

    /// <summary>Reads a scenario from its file.</summary>
    /// <param name="path">The file; the paths in it count from its folder.</param>
    /// <param name="scenario">The scenario, or null if the file is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a file that cannot be read is one of these.</param>
    /// <param name="customRules">The host's own rules, by the names that programs use; none unless said.</param>
    /// <returns>Whether there is a scenario.</returns>
    public static bool TryReadFile(
        string path,
        [NotNullWhen(true)] out Scenario? scenario,
        out DiagnosticReport report,
        IReadOnlyDictionary<string, ICustomRewardRule>? customRules = null
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        scenario = null;
        if (!ScenarioFiles.TryRead(path, out byte[]? bytes, out string why))
        {
            var unreadable = ScenarioCodes.ScenarioUnreadable;
            string message = unreadable.Format(Quoted.Of(path), why);
            report = new DiagnosticReport([new Diagnostic(unreadable.Code, unreadable.Severity, message, "$")]);
            return false;
        }
        string name = Path.GetFileNameWithoutExtension(path);
        string folder = Path.GetDirectoryName(path) ?? "";
        return ScenarioReading.TryRead(
            bytes,
            name,
            new ScenarioContext(folder, customRules ?? NoCustomRules),
            out scenario,
            out report
        );
    }

    /// <summary>Reads a scenario from its file.</summary>
    /// <param name="path">The file; the paths in it count from its folder.</param>
    /// <param name="customRules">The host's own rules, by the names that programs use; none unless said.</param>
    /// <exception cref="ScenarioException">The file is refused; the message lists why.</exception>
    public static Scenario ReadFile(string path, IReadOnlyDictionary<string, ICustomRewardRule>? customRules = null) =>
        TryReadFile(path, out var scenario, out var report, customRules)
            ? scenario
            : throw new ScenarioException("The scenario cannot be read:\n" + report);

    /// <summary>Reads a scenario.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="folder">The folder that the paths in it count from.</param>
    /// <param name="scenario">The scenario, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <param name="customRules">The host's own rules, by the names that programs use; none unless said.</param>
    /// <returns>Whether there is a scenario.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        string folder,
        [NotNullWhen(true)] out Scenario? scenario,
        out DiagnosticReport report,
        IReadOnlyDictionary<string, ICustomRewardRule>? customRules = null
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ScenarioReading.TryRead(
            utf8.ToArray(),
            "scenario",
            new ScenarioContext(folder, customRules ?? NoCustomRules),
            out scenario,
            out report
        );
    }

    /// <summary>Plays the scenario, all its steps and cases, whatever fails on the way.</summary>
    public ScenarioReport Run()
    {
        var failures = new List<ScenarioFailure>();
        var coverage = new CoverageCollector();
        foreach (var play in _plays)
        {
            coverage.Begin(play.Plan);
            Player.Run(play, failures, coverage);
        }
        int expectations = _plays.Sum(play => play.Steps.Sum(step => step.Expectation.Lines.Count));
        return new ScenarioReport(this, expectations, [.. failures], coverage.ToCoverage());
    }
}
