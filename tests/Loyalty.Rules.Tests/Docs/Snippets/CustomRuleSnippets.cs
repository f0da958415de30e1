using Loyalty.Rules;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Testing;

namespace Snippets;

#region custom-rule
/// <summary>Money off in a week in which a member has bought enough different kinds of goods.</summary>
internal sealed class KindsOfTheWeek : ICustomRewardRule, ICustomRuleParameters
{
    public void DeclareParameters(DeclaredParameters parameters) =>
        parameters
            .Texts("kinds", atLeast: 1)
            .Number("different", least: 1, most: 59)
            .Amount("off")
            .Must("kinds", values => values.Texts("kinds").Length > 59 ? "name 59 kinds at most" : null)
            .Must("different", MoreThanThereAre);

    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        var kinds = turn.Parameters.Texts("kinds");
        long seen = turn.Counter("seen");
        foreach (var line in turn.Lines)
        {
            for (int kind = 0; kind < kinds.Length; kind++)
            {
                if (line.IsIn(kinds[kind]))
                    seen |= 1L << kind;
            }
        }
        proposal.Count("seen", seen);

        int different = 0;
        for (long rest = seen; rest != 0; rest &= rest - 1)
            different++;
        if (different >= turn.Parameters.Number("different"))
            proposal.AmountOff(turn.Parameters.Amount("off"));
    }

    private static string? MoreThanThereAre(ParameterValues values) =>
        values.Number("different") > values.Texts("kinds").Length ? "there are fewer kinds than that" : null;
}

#endregion

internal static class CustomRuleSnippets
{
    public static void CustomRule(TextWriter Console)
    {
        #region custom-rule
        var program = LoyaltyProgram.Parse(
            """
            {
              "program": "scoop-club", "currency": "USD",
              "rules": [
                {
                  "id": "three-kinds", "type": "custom", "uses": "kindsOfTheWeek",
                  "parameters": { "kinds": ["cone", "drink", "cake"], "different": 3, "off": "5.00" },
                  "counters": { "seen": "calendarWeek" },
                  "caps": [{ "amount": 1, "unit": "times", "per": "member", "window": "calendarWeek" }]
                }
              ]
            }
            """
        );
        var catalog = Catalog.Create().Item("vanilla", "cone").Item("tea", "drink").Item("brownie", "cake").Build();
        var code = new Dictionary<string, ICustomRewardRule> { ["kindsOfTheWeek"] = new KindsOfTheWeek() };
        var plan = program.Compile(catalog, code);

        var ann = plan.NewMember("ann");
        foreach (string sku in new[] { "vanilla", "tea", "tea", "brownie", "vanilla" })
        {
            var sale = Transaction
                .Create("sale of " + sku + ann.Version, Monday.AddDays(ann.Version), "USD")
                .Member("ann");
            var decision = plan.Evaluate(sale.Each(sku, 1, 6.50m).Build(), ann);
            ann = decision.NextState!;
            Console.Write($"{sku}: {decision.Discount} off, {decision.Outcomes[0].Verdict}\n");
        }
        #endregion
    }

    public static void Contract(TextWriter Console)
    {
        var program = LoyaltyProgram
            .Create("scoop-club", "USD")
            .Custom(
                "three-kinds",
                rule =>
                    rule.Uses("kindsOfTheWeek")
                        .Parameter("kinds", ["cone", "drink", "cake"])
                        .Parameter("different", 3)
                        .Parameter("off", 5m)
                        .Counter("seen", CalendarWindow.Week)
            )
            .Build();
        #region custom-contract
        var code = new Dictionary<string, ICustomRewardRule> { ["kindsOfTheWeek"] = new KindsOfTheWeek() };

        var report = CustomRuleContract.Of(program, code).Sales(100).MostBytes(0).Check();

        Console.Write($"{report.Sales} sales, {report.MostBytes} bytes at most\n");
        Console.Write(report.Awards > 10 ? "rewards were asked for\n" : "too little was tried\n");
        #endregion
    }

    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 4, 0, TimeSpan.Zero);
}
