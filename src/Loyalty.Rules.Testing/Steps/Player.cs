using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Plays steps: lets each happen upon the members' states, and holds what is expected against what it came to.</summary>
internal static class Player
{
    internal static void Run(Play play, List<ScenarioFailure> failures, CoverageCollector coverage)
    {
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var pair in play.Members)
            members[pair.Key] = pair.Value;
        foreach (var step in play.Steps)
        {
            var result = step.Happening.Play(play.Plan, members);
            coverage.Add(result);
            failures.AddRange(Judge(play, step, result));
        }
    }

    private static List<ScenarioFailure> Judge(Play play, Step step, StepResult result)
    {
        // Of what should have been taken and was not, nothing else need be said.
        if (!step.Expectation.IsRefusal && TakenCheck.Of(result) is { } refused)
            return [Failure(play, step, result, refused, step.Line)];
        var failures = new List<ScenarioFailure>();
        foreach (var one in step.Expectation.Lines)
        {
            if (one.Check(result) is { } finding)
                failures.Add(
                    Failure(play, step, result, finding, play.LineOf.TryGetValue(one.Node, out int line) ? line : 0)
                );
        }
        return [.. failures.OrderBy(one => one.Line)];
    }

    private static ScenarioFailure Failure(Play play, Step step, StepResult result, Finding finding, int line) =>
        new(
            play.Title,
            step.Number,
            step.Note ?? step.Happening.What(result.Plan),
            line,
            finding,
            StepText.Explain(result)
        );
}
