using Loyalty.Rules;
using Loyalty.Rules.ForwardChaining;

namespace ForwardChaining;

/// <summary>Tells how a member buys three kinds of goods in one week, with the last receipt.</summary>
internal static class Story
{
    public static void Tell(TextWriter output)
    {
        var rules = ForwardChainingRule.Create().Rule<ThreeKinds>().Rule<RegularsGetMore>().Counter("seen").Build();
        var plan = Club.Plan(rules);
        var ann = plan.NewMember("ann");
        foreach (string sku in new[] { "vanilla", "tea", "tea", "brownie" })
        {
            var sale = Transaction.Create(sku + ann.Version, Club.Monday.AddDays(ann.Version), "USD").Member("ann");
            var decision = plan.Evaluate(sale.Each(sku, 2, 6.50m).Build(), ann);
            output.Write($"{sku}: {decision.Discount} off, {decision.Outcomes[0].Verdict}\n");
            ann = decision.NextState!;
            if (decision.Awards.Count > 0)
                output.Write("\n" + decision.Receipt());
        }
    }
}
