using System.Globalization;
using System.Text;
using Loyalty.Rules.Testing.Expectations;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing;

/// <summary>Which rules, tiers and verdicts scenarios reached, and which they did not.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Coverage
{
    private readonly ProgramCoverage[] _programs;

    internal Coverage(ProgramCoverage[] programs) => _programs = programs;

    /// <summary>The programs that were played, by id.</summary>
    public IReadOnlyList<ProgramCoverage> Programs => _programs;

    /// <summary>How many rules there are.</summary>
    public int Rules => _programs.Sum(program => program.Rules.Count);

    /// <summary>How many of them were reached.</summary>
    public int RulesReached => _programs.Sum(program => program.Rules.Count(rule => rule.IsReached));

    /// <summary>What all of several suites reached together.</summary>
    /// <param name="all">The coverage of each.</param>
    public static Coverage Merge(IEnumerable<Coverage> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var collector = new CoverageCollector();
        foreach (var one in all)
            collector.Add(one);
        return collector.ToCoverage();
    }

    /// <summary>A line for each program, and one for each rule of which something was not reached.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var program in _programs)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(program.ProgramId).Append(": ");
            text.Append(program.Rules.Count(rule => rule.IsReached).ToString(CultureInfo.InvariantCulture));
            text.Append(" of ").Append(Wording.Count(program.Rules.Count, "rule")).Append(" reached");
            foreach (var rule in program.Rules)
                Append(text, rule);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, RuleCoverage rule)
    {
        if (!rule.IsReached)
        {
            text.Append("\n  ").Append(rule.RuleId).Append(": not reached");
            return;
        }
        if (rule.MissingVerdicts.Count > 0)
            text.Append("\n  ")
                .Append(rule.RuleId)
                .Append(": never ")
                .Append(string.Join(", ", rule.MissingVerdicts.Select(OutcomeChecks.Word)));
        if (rule.MissingTiers.Count > 0)
            text.Append("\n  ")
                .Append(rule.RuleId)
                .Append(": nobody in tier ")
                .Append(string.Join(", ", rule.MissingTiers));
    }
}
