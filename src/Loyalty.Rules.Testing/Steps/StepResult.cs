namespace Loyalty.Rules.Testing.Steps;

/// <summary>What a step came to: the decision on a sale or the walk of a journey, and the member's state before and after it.</summary>
internal sealed class StepResult
{
    private readonly Decision? _decision;

    private StepResult(
        LoyaltyPlan plan,
        DateTimeOffset at,
        Decision? decision,
        MemberState? before,
        MemberState? after,
        Walk? walk
    )
    {
        Plan = plan;
        At = at;
        _decision = decision;
        Before = before;
        After = after;
        Walk = walk;
    }

    internal LoyaltyPlan Plan { get; }

    internal DateTimeOffset At { get; }

    internal bool IsSale => _decision is not null;

    /// <summary>The decision on the sale; reading a scenario reports what asks for one where nothing was bought.</summary>
    internal Decision Decision =>
        _decision
        ?? throw new InvalidOperationException("Nothing was bought in this step, so that nothing was decided.");

    internal Transaction Sale => Decision.Sale;

    /// <summary>What came of the member's journey; null for a guest, and for several members.</summary>
    internal Walk? Walk { get; }

    internal Currency Currency => Plan.Program.Currency;

    /// <summary>Null for a guest.</summary>
    internal MemberState? Before { get; }

    /// <summary>Null for a guest; the same as before where nothing was taken.</summary>
    internal MemberState? After { get; }

    internal static StepResult Of(LoyaltyPlan plan, Decision decision, MemberState? before) =>
        new(
            plan,
            decision.Sale.Header.At,
            decision,
            before,
            decision.NextState,
            decision.NextState is { } state ? new Walk(decision, state) : null
        );

    internal static StepResult Of(LoyaltyPlan plan, DateTimeOffset at, MemberState before, Walk walk) =>
        new(plan, at, null, before, walk.State, walk);

    internal static StepResult OfNobody(LoyaltyPlan plan, DateTimeOffset at) => new(plan, at, null, null, null, null);

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
