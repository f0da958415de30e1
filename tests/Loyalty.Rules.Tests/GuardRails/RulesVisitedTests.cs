using System.Globalization;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Tests.GuardRails;

[Collection(nameof(ThreadAllocation))]
public sealed class RulesVisitedTests
{
    [Fact]
    public void Law95_RulesVisited_AreTheRulesTouchedByLinesAndOpenCards()
    {
        int visited = 0;
        int cardsAlone = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var drawn = new ManyRules(seed);
            var plan = drawn.Program.Compile(drawn.Catalog);
            var member = plan.NewMember("ann").ToBuilder();
            var buffer = new DecisionBuffer();
            for (int sale = 0; sale < 20; sale++)
            {
                var header = Header("sale-" + sale.ToString(CultureInfo.InvariantCulture), enrol: sale % 5 == 2);
                var lines = drawn.Basket();
                var state = member.ToImmutable();
                plan.Evaluate(new SaleView(header, lines), member, buffer);

                var byLines = TouchedByLines(drawn, lines, header.Details.Enrol).ToList();
                var touched = byLines.Union(OpenCards(drawn.Program, state)).ToList();
                Assert.Equal(touched.Count, buffer.RulesVisited);
                Assert.Equal(
                    touched.OrderBy(id => id, StringComparer.Ordinal),
                    buffer.Outcomes.ToArray().Select(o => o.RuleId).OrderBy(id => id, StringComparer.Ordinal)
                );
                visited += touched.Count;
                cardsAlone += touched.Count - byLines.Count;
                member.Apply(buffer);
            }
        }
        Assert.InRange(visited, 5_000, 48_000);
        Assert.InRange(cardsAlone, 100, visited);
    }

    [Fact]
    public void RulesVisited_WithTenThousandRulesOfOtherItems_StaysTheSame()
    {
        Assert.Equal(3, Visited(others: 0));
        Assert.Equal(3, Visited(others: 10_000));
    }

    [Fact]
    public void RulesVisited_WithATreeAndAGuard_CountsEachRuleOnce()
    {
        var sale = BusySale.Of("a tree, combining and a guard");
        var buffer = new DecisionBuffer();

        Assert.True(sale.Decide(buffer).IsAccepted);

        Assert.Equal(sale.Plan.Program.Rules.Count - ChoosyProgram.Untouched, buffer.RulesVisited);
        Assert.Equal(buffer.RulesVisited, buffer.Outcomes.Length);
        Assert.Equal(
            [Verdict.Awarded, Verdict.Reduced, Verdict.Lost, Verdict.CutByGuard],
            buffer
                .Outcomes.ToArray()
                .Select(outcome => outcome.Verdict)
                .Distinct()
                .Where(verdict => verdict is Verdict.Awarded or Verdict.Reduced or Verdict.Lost or Verdict.CutByGuard)
                .OrderBy(verdict => verdict)
        );
    }

    private static int Visited(int others)
    {
        var program = LoyaltyProgram
            .Create("shop", "USD")
            .FreeItem("card", r => r.Buy(Goods.Sku("cone"), 5))
            .BasketTiers("big", r => r.Spend().AmountOff(5m, 1m))
            .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m));
        for (int i = 0; i < others; i++)
        {
            string other = "other-" + i.ToString(CultureInfo.InvariantCulture);
            program.FreeItem(other, r => r.Buy(Goods.Sku(other), 5));
        }
        var plan = program.Build().Compile();
        var buffer = new DecisionBuffer();
        plan.Evaluate(
            new SaleView(Header("sale"), [Goods.Each("cone", 6, 225)]),
            plan.NewMember("ann").ToBuilder(),
            buffer
        );
        Assert.Equal(3, buffer.Outcomes.Length);
        return buffer.RulesVisited;
    }

    private static SaleHeader Header(string id, bool enrol = false) =>
        new(
            id,
            new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
            Currency.Parse("USD"),
            "ann",
            new SaleDetailsBuilder().Enrol(enrol).Build()
        );

    private static IEnumerable<string> TouchedByLines(ManyRules drawn, Line[] lines, bool enrols)
    {
        var naive = new NaiveSelector(drawn.Program, drawn.Catalog);
        return drawn
            .Program.Rules.Where(rule =>
                rule is SignUpBonusRule
                    ? enrols
                    : lines.Any(line =>
                        new[] { rule.Measured, rule.Targeted }.Any(one => one is not null && naive.Matches(one, line))
                        && (rule.Except is null || !naive.Matches(rule.Except, line))
                    )
            )
            .Select(rule => rule.Id);
    }

    private static IEnumerable<string> OpenCards(LoyaltyProgram program, MemberState state) =>
        program
            .Rules.Where(rule => state.Stamps(rule.Id) != 0 || state.OwedUnits(rule.Id) != 0)
            .Select(rule => rule.Id);
}
