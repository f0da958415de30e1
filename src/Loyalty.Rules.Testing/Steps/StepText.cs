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
        var decision = result.Decision;
        if (decision.Admission.IsAccepted)
            lines.Add(
                $"{decision.Total} less {decision.Discount} is {decision.Payable} to pay; {Wording.Count(decision.Points, "point")} earned."
            );
        lines.AddRange(UnknownItems.Of(result.Plan.Catalog, result.Sale));
        lines.AddRange(decision.Explain());
        if (result.After is { } state)
            lines.Add($"{state.MemberId} now has {Wording.Count(state.Points, "point")}.");
        return lines;
    }

    private static string NameOf(LoyaltyPlan plan, Line line) =>
        line.Sku ?? (plan.Catalog is { } catalog && catalog.Owns(line.Item) ? catalog.ItemOf(line.Item).Sku : "?");
}
