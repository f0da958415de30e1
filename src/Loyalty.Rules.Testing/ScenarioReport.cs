using System.Text;

namespace Loyalty.Rules.Testing;

/// <summary>What playing a scenario came to.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScenarioReport
{
    private readonly ScenarioFailure[] _failures;

    internal ScenarioReport(Scenario scenario, int expectations, ScenarioFailure[] failures, Coverage coverage)
    {
        Name = scenario.Name;
        Source = scenario.Source;
        Cases = scenario.Cases;
        Expectations = expectations;
        _failures = failures;
        Coverage = coverage;
    }

    /// <summary>The name of the scenario.</summary>
    public string Name { get; }

    /// <summary>Where its numbers come from, or null.</summary>
    public string? Source { get; }

    /// <summary>Whether everything came as expected.</summary>
    public bool Passed => _failures.Length == 0;

    /// <summary>How many times the scenario was played: once, or once for each case.</summary>
    public int Cases { get; }

    /// <summary>How many expectations were held against decisions, that each sale is taken not counted.</summary>
    public int Expectations { get; }

    /// <summary>What did not come as expected, in the order of cases and steps.</summary>
    public IReadOnlyList<ScenarioFailure> Failures => _failures;

    /// <summary>Which rules, tiers and verdicts were reached.</summary>
    public Coverage Coverage { get; }

    /// <summary>Throws where something did not come as expected: for test frameworks.</summary>
    /// <exception cref="ScenarioException">Something did not; the message says all of it.</exception>
    public void ThrowIfFailed()
    {
        if (!Passed)
            throw new ScenarioException(ToString(), this);
    }

    /// <summary>The name and all failures, those of one step under one explanation.</summary>
    public override string ToString()
    {
        if (Passed)
            return "'" + Name + "' passed.";
        var text = new StringBuilder("'").Append(Name).Append("' failed.");
        for (int i = 0; i < _failures.Length; i++)
        {
            var one = _failures[i];
            if (i == 0 || !AreOfOneStep(_failures[i - 1], one))
                text.Append('\n').Append(one.Heading);
            text.Append('\n').Append(one.Placed);
            if (i + 1 == _failures.Length || !AreOfOneStep(one, _failures[i + 1]))
                text.Append(one.Explained);
        }
        return text.ToString();
    }

    private static bool AreOfOneStep(ScenarioFailure one, ScenarioFailure other) =>
        one.Step == other.Step && one.Case == other.Case;
}
