namespace Loyalty.Rules.Testing.Steps;

/// <summary>What a step came to: the decision, and the member's state before and after it.</summary>
internal sealed class StepResult
{
    internal StepResult(LoyaltyPlan plan, Decision decision, MemberState? before)
    {
        Plan = plan;
        Decision = decision;
        Before = before;
    }

    internal LoyaltyPlan Plan { get; }

    internal Decision Decision { get; }

    internal Transaction Sale => Decision.Sale;

    internal Currency Currency => Plan.Program.Currency;

    /// <summary>Null for a guest.</summary>
    internal MemberState? Before { get; }

    /// <summary>Null for a guest; the same as before where the sale was not taken.</summary>
    internal MemberState? After => Decision.NextState;

    /// <summary>What a rule came to; one that the sale does not touch is asked for.</summary>
    internal Outcome OutcomeOf(string ruleId)
    {
        foreach (var outcome in Decision.Outcomes)
        {
            if (string.Equals(outcome.RuleId, ruleId, StringComparison.Ordinal))
                return outcome;
        }
        return Plan.Explain(ruleId, Sale, Before);
    }

    /// <summary>What a rule gives; null where it gives nothing.</summary>
    internal Award? AwardOf(string ruleId)
    {
        foreach (var award in Decision.Awards)
        {
            if (string.Equals(award.RuleId, ruleId, StringComparison.Ordinal))
                return award;
        }
        return null;
    }

    /// <summary>The id of a line of the sale: its place, counted from 1, where the till gave none.</summary>
    internal static string IdOf(Transaction sale, int line) =>
        sale.Lines[line].Id ?? (line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sku of a line, also where it was named by key.</summary>
    internal string SkuOf(int line)
    {
        var one = Sale.Lines[line];
        return one.Sku ?? Plan.Catalog?.ItemOf(one.Item).Sku ?? "";
    }
}
