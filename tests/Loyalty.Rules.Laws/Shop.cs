using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Laws;

/// <summary>Small programs and sales for laws that hold under a condition: the condition is built in, never filtered.</summary>
internal static class Shop
{
    internal static readonly DateTimeOffset Noon = new(2026, 6, 3, 12, 0, 0, TimeSpan.Zero);

    internal static LoyaltyPlan Plan(
        Action<LoyaltyProgramBuilder> describe,
        string currency = "USD",
        Catalog? catalog = null
    )
    {
        var builder = LoyaltyProgram.Create("shop", currency);
        describe(builder);
        return builder.Build().Compile(catalog);
    }

    internal static MemberState Ann(LoyaltyPlan plan) => plan.NewMember("ann");

    internal static Selector Sku(params string[] skus) => new SelectorBuilder().Sku(skus).Build();

    internal static Line Units(string sku, int units, long amount) => new(sku, units, amount);

    internal static Transaction Sale(string id, params Line[] lines) => Sale(id, Noon, "USD", lines);

    internal static Transaction Sale(string id, DateTimeOffset at, string currency, params Line[] lines) =>
        new(new SaleHeader(id, at, Currency.Parse(currency), "ann"), lines);

    internal static Transaction Enrolling(string id, params Line[] lines) =>
        new(new SaleHeader(id, Noon, Currency.Parse("USD"), "ann", new SaleDetailsBuilder().Enrol().Build()), lines);

    internal static Decision Decide(LoyaltyPlan plan, params Line[] lines) =>
        plan.Evaluate(Sale("s", lines), Ann(plan));

    internal static Outcome OutcomeOf(Decision decision, string rule) =>
        decision.Outcomes.Single(outcome => outcome.RuleId == rule);
}
