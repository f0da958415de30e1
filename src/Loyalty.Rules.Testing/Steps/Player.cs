using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Plays steps: decides each sale upon the member's state, and holds what is expected against the decision.</summary>
internal static class Player
{
    internal static void Run(Play play, List<ScenarioFailure> failures, CoverageCollector coverage)
    {
        var members = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var pair in play.Members)
            members[pair.Key] = pair.Value;
        foreach (var step in play.Steps)
        {
            var result = Decide(play.Plan, step.Sale, members);
            coverage.Add(result);
            failures.AddRange(Judge(play, step, result));
        }
    }

    /// <summary>Decides a sale and keeps the member's next state.</summary>
    internal static StepResult Decide(LoyaltyPlan plan, Transaction sale, Dictionary<string, MemberState> members)
    {
        if (sale.Header.MemberId is not { } id)
            return new StepResult(plan, plan.Evaluate(sale), null);
        if (!members.TryGetValue(id, out var state))
            state = plan.NewMember(id);
        var decision = plan.Evaluate(sale, state);
        members[id] = decision.NextState ?? state;
        return new StepResult(plan, decision, state);
    }

    private static List<ScenarioFailure> Judge(Play play, Step step, StepResult result)
    {
        // Of a sale that should have been taken and was not, nothing else need be said.
        if (!step.Expectation.IsRefusal && SaleChecks.Taken()(result) is { } refused)
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
            step.Note ?? StepText.What(result.Plan, step.Sale),
            line,
            finding,
            StepText.Explain(result)
        );
}
