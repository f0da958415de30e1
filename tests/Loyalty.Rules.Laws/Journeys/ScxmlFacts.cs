using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The facts of the public SCXML test framework, held against the engine and against the oracle.</summary>
public sealed class ScxmlFacts
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<ScxmlCase> Cases => [.. ScxmlCases.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engine_OnAChartOfThePublicTests_IsInTheirPhases(ScxmlCase facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var plan = facts.Journey.Compile();
        var (state, buffer) = (default(JourneyState), new JourneyBuffer());
        plan.Begin(ref state, Noon, buffer);
        Assert.Equal(facts.Initial, plan.PhaseOf(state)!.Id);
        foreach (var (happened, at, phase) in Timed(facts))
        {
            Assert.Equal(JourneyResultKind.Moved, plan.Advance(ref state, happened, at, buffer).Kind);
            Assert.Equal(phase, plan.PhaseOf(state)!.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Oracle_OnAChartOfThePublicTests_IsInTheirPhases(ScxmlCase facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var oracle = new ReferenceJourney(facts.Journey);
        var run = oracle.Begin(new ReferenceRun(), Noon).Next;
        Assert.Equal(facts.Initial, run.Leaf!.Id);
        foreach (var (happened, at, phase) in Timed(facts))
        {
            run = oracle.Advance(run, happened, at).Next;
            Assert.Equal(phase, run.Leaf!.Id);
        }
    }

    private static IEnumerable<(string Event, DateTimeOffset At, string Phase)> Timed(ScxmlCase facts)
    {
        var at = Noon;
        foreach (var (happened, phase) in facts.Events)
        {
            string[] parts = happened.Split(':');
            if (parts.Length > 1)
                at = at.AddSeconds(int.Parse(parts[0], CultureInfo.InvariantCulture));
            yield return (parts[parts.Length - 1], at, phase);
        }
    }
}
