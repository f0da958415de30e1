using System.Globalization;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing;

/// <summary>One expectation of a scenario that did not come true.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScenarioFailure
{
    private readonly string[] _explanation;

    internal ScenarioFailure(
        string? caseTitle,
        int step,
        string happening,
        int line,
        Finding finding,
        IReadOnlyList<string> explanation
    )
    {
        Case = caseTitle;
        Step = step;
        Happening = happening;
        Line = line;
        What = finding.What;
        Expected = finding.Expected;
        Actual = finding.Actual;
        Sentence = finding.Sentence;
        _explanation = [.. explanation];
    }

    /// <summary>The values of the case, such as <c>units = 3, free = 1</c>; null where the scenario has no cases.</summary>
    public string? Case { get; }

    /// <summary>The step, counted from 1.</summary>
    public int Step { get; }

    /// <summary>What happens in the step: its note, or such as <c>ann buys 6 x cone</c>.</summary>
    public string Happening { get; }

    /// <summary>The line of the scenario's document on which the expectation stands; 0 where there is no document.</summary>
    public int Line { get; }

    /// <summary>What was looked at, such as <c>the discount</c>.</summary>
    public string What { get; }

    /// <summary>What it should be.</summary>
    public string Expected { get; }

    /// <summary>What it is.</summary>
    public string Actual { get; }

    /// <summary>Expected and actual in a sentence.</summary>
    public string Sentence { get; }

    /// <summary>What was decided in the step and why, a sentence each.</summary>
    public IReadOnlyList<string> Explanation => _explanation;

    /// <summary>All of it, in lines that end with '\n' but for the last.</summary>
    public string Message => Heading + "\n" + Placed + Explained;

    /// <summary>All of it.</summary>
    public override string ToString() => Message;

    /// <summary>Names the step.</summary>
    internal string Heading =>
        (Case is null ? "Step " : "Case " + Case + ", step ")
        + Step.ToString(CultureInfo.InvariantCulture)
        + ": "
        + Happening;

    /// <summary>The sentence, with the line on which the expectation stands.</summary>
    internal string Placed =>
        Line > 0 ? "  line " + Line.ToString(CultureInfo.InvariantCulture) + ": " + Sentence : "  " + Sentence;

    internal string Explained => "\n  What was decided:" + string.Concat(_explanation.Select(line => "\n    " + line));
}
