using Loyalty.Rules;
using Loyalty.Rules.Benchmarks.Quick;
using Loyalty.Rules.ForwardChaining;

namespace ForwardChaining;

/// <summary>What a sale of ten lines costs: with a rule of the engine's own, with one in plain code, and with the same one in NRules.</summary>
internal static class Timing
{
    public static void Measure()
    {
        var ownRule = LoyaltyProgram
            .Create("scoop-club", "USD")
            .BasketTiers("own", r => r.Spend().AmountOff(20m, 5m))
            .Build();
        new Contest(
            "a sale of ten lines",
            Of("the engine alone", ownRule.Compile()),
            Of("plain custom rule", Club.Plan(new PlainKinds())),
            Of("NRules rule", Club.Plan(ForwardChainingRule.Create().Rule<ThreeKinds>().Counter("seen").Build()))
        ).Hold();
    }

    private static Contestant Of(string name, LoyaltyPlan plan)
    {
        var sale = Transaction.Create("one", Club.Monday, "USD").Member("ann");
        foreach (string sku in new[] { "vanilla", "tea", "brownie" })
            sale.Each(sku, 2, 6.50m);
        for (int i = 0; i < 7; i++)
            sale.Each("other" + i, 1, 2m);
        var built = sale.Build();
        var lines = built.Lines.ToArray();
        var ann = plan.NewMember("ann").ToBuilder();
        var buffer = new DecisionBuffer();
        plan.Evaluate(new SaleView(built.Header, lines), ann, buffer);
        if (buffer.Discount != 500)
            throw new InvalidOperationException(
                $"With {name} the discount is {buffer.Discount}, and not 500 as with the others."
            );
        return new Contestant(
            name,
            times =>
            {
                long sum = 0;
                for (int i = 0; i < times; i++)
                {
                    plan.Evaluate(new SaleView(built.Header, lines), ann, buffer);
                    sum += buffer.Discount;
                }
                return sum;
            }
        );
    }
}
