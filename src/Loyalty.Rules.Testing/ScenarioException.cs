namespace Loyalty.Rules.Testing;

/// <summary>A scenario did not come as expected. Every test framework takes it for a failed test.</summary>
public sealed class ScenarioException : Exception
{
    internal ScenarioException(string message, ScenarioReport? report = null)
        : base(message) => Report = report;

    /// <summary>What playing the scenario came to; null where it was told in C#.</summary>
    public ScenarioReport? Report { get; }
}
