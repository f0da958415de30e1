using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Laws;

/// <summary>Programs and sales of the worked numbers in docs/semantics.md, decided by the oracle.</summary>
internal static class WorkedSales
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 3, 12, 0, 0, TimeSpan.Zero);

    internal static Selector All => Selector.Everything;

    internal static Selector Sku(string sku) => new SelectorBuilder().Sku(sku).Build();

    internal static LoyaltyProgram Program(Action<LoyaltyProgramBuilder> describe)
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        describe(builder);
        return builder.Build();
    }

    /// <summary>Units that cost so many dollars together.</summary>
    internal static Line Goods(string sku, int units, decimal amount) => new(sku, units, (long)(amount * 100));

    /// <summary>The same, and what they cost the merchant together.</summary>
    internal static Line Cost(string sku, int units, decimal amount, decimal cost) =>
        new(sku, units, (long)(amount * 100), new LineDetailsBuilder().Cost((long)(cost * 100)).Build());

    internal static Transaction Sale(string id, params Line[] lines) =>
        new(new SaleHeader(id, Noon, Currency.Parse("USD"), "ann", new SaleDetailsBuilder().Build()), [.. lines]);

    internal static ReferenceDecision Decide(LoyaltyProgram program, params Line[] lines)
    {
        var oracle = new ReferenceInterpreter(program);
        return oracle.Decide(Sale("s", lines), oracle.NewMember("ann"));
    }
}
