using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>Says what happens in a step and what was decided, for whoever reads a failure.</summary>
internal static class StepText
{
    private const int MostLines = 5;

    /// <summary>Such as <c>ann buys 6 x cone</c>.</summary>
    internal static string What(LoyaltyPlan plan, Transaction sale)
    {
        string who = sale.Header.MemberId ?? "a guest";
        bool joins = sale.Header.Details.Enrol;
        if (sale.Lines.Count == 0)
            return who + (joins ? " joins" : " buys nothing");
        var lines = sale.Lines.Take(MostLines).Select(line => line.Quantity + " x " + NameOf(plan, line));
        string more =
            sale.Lines.Count > MostLines ? " and " + Wording.Count(sale.Lines.Count - MostLines, "more line") : "";
        return who + (joins ? " joins and buys " : " buys ") + string.Join(", ", lines) + more;
    }

    /// <summary>The sums of a decision and what each rule came to, a sentence each.</summary>
    internal static IReadOnlyList<string> Explain(StepResult result)
    {
        var lines = new List<string>();
        if (result.IsSale)
            Explain(result, result.Decision, lines);
        foreach (var step in result.Walk?.Steps ?? [])
            lines.Add(Told(result.Plan.Journey!, step.Step));
        if (result.Walk is { Points: > 0 } rewarded)
            lines.Add("The journey gives " + Wording.Count(rewarded.Points, "point") + " for later.");
        if (result.Walk is { } walk)
            lines.AddRange(TouchText.Of(result.Plan, walk));
        if (result.After is { } state)
            lines.Add(
                $"{state.MemberId} now has {Wording.Count(state.Points, "point")}"
                    + (result.Plan.Journey is null ? "." : ", and is in " + PhaseOf(result, state) + ".")
            );
        return lines;
    }

    /// <summary>The member's phase in quotes, or "no phase".</summary>
    internal static string PhaseOf(StepResult result, MemberState state) =>
        PhaseOf(result.Plan, state) is not { } phase ? "no phase, because " + WhyNone(result.Plan, state)
        : result.Plan.PhaseOf(state) is null ? Quoted.Of(phase.Id) + ", where the run has ended"
        : Quoted.Of(phase.Id);

    /// <summary>The phase in which the member is, or was when the run ended where none goes on; null for no run.</summary>
    internal static Phase? PhaseOf(LoyaltyPlan plan, MemberState state) =>
        plan.PhaseOf(state)
        ?? (state.Journey is { Runs: { Count: > 0 } runs } ? plan.Journey!.PhaseOf(runs[runs.Count - 1].State) : null);

    private static string WhyNone(LoyaltyPlan plan, MemberState state) =>
        state.Journey is { IsErased: true } ? "the journey has erased the member"
        : plan.Journey?.Journey.Entry.On is { } entry ? $"no run has begun: {Quoted.Of(entry)} begins one"
        : "no run has begun: the host begins one";

    private static string Told(JourneyPlan plan, in JourneyStep step) =>
        JourneyTimeline.LocalTime(plan, step.Ticks)
        + " "
        + (step.Trigger.Id ?? "at once")
        + ": "
        + step.From.Id
        + " -> "
        + step.To.Id;

    private static void Explain(StepResult result, Decision decision, List<string> lines)
    {
        if (decision.Admission.IsAccepted)
            lines.Add(
                $"{decision.Total} less {decision.Discount} is {decision.Payable} to pay; {Wording.Count(decision.Points, "point")} earned."
            );
        lines.AddRange(UnknownItems.Of(result.Plan.Catalog, result.Sale));
        lines.AddRange(decision.Explain());
    }

    private static string NameOf(LoyaltyPlan plan, Line line) =>
        line.Sku ?? (plan.Catalog is { } catalog && catalog.Owns(line.Item) ? catalog.ItemOf(line.Item).Sku : "?");
}
