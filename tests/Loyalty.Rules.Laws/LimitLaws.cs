using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>What is beyond a stated limit is refused; what is within it is looked at rule by rule, and no rule is looked at in vain.</summary>
public sealed class LimitLaws(ITestOutputHelper output)
{
    [Theory]
    [InlineData(10_000, Refusal.None)]
    [InlineData(10_001, Refusal.TooManyLines)]
    public void Law67_Lines_AreTakenUpToTheLimit(int count, Refusal refusal)
    {
        var plan = Plan(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 5)).BasketTiers("off", r => r.Spend().PercentOff(0, 10))
        );
        var lines = Enumerable.Range(0, count).Select(i => Units(i % 3 == 0 ? "cone" : "item-" + i, 1, 100 + (i % 7)));
        Assert.Equal(refusal, Decide(plan, [.. lines]).Admission.Refusal);
    }

    [Fact]
    public void Law67_QuantitiesAndAmounts_AreTakenUpToTheLimit() =>
        new Law(output)
            .Meets(250, "taken at the limit")
            .Meets(250, "refused beyond it")
            .Holds(
                Worlds.Seeds,
                67,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var plan = Plan(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)));
                    bool ofMoney = dice.Chance(50);
                    long limit = ofMoney ? 1_000_000_000_000 : 1_000_000_000;
                    int count = dice.Between(1, 5);
                    long beyond = dice.Of<long>(0, 0, 1, 1_000_000);
                    var parts = Enumerable
                        .Range(0, count)
                        .Select(i => (limit / count) + (i == 0 ? (limit % count) + beyond : 0));
                    var lines = parts.Select(part =>
                        ofMoney
                            ? new Line("cone", Quantity.FromUnits(1), part)
                            : new Line("cone", Quantity.FromThousandths(part), 10)
                    );
                    var decision = Decide(plan, [.. lines]);
                    tally.Meet(beyond == 0, "taken at the limit");
                    tally.Meet(beyond > 0, "refused beyond it");
                    Assert.Equal(
                        beyond == 0 ? Refusal.None
                            : ofMoney ? Refusal.AmountOutOfRange
                            : Refusal.QuantityOutOfRange,
                        decision.Admission.Refusal
                    );
                    Assert.Equal(beyond > 0, decision.NextState!.Applied.Count == 0);
                }
            );

    [Fact]
    public void Law95_RulesVisited_AreTheRulesTouched() =>
        new Law(output)
            .Meets(500, "a rule that is not touched")
            .Holds(
                Worlds.OfOracle(),
                95,
                (world, tally) =>
                {
                    var oracle = world.Oracle();
                    var member = oracle.NewMember(SaleGenerator.Member);
                    var buffer = new DecisionBuffer();
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var touched = oracle.Decide(sale, before is null ? null : member);
                            if (decision.Admission.IsAccepted)
                            {
                                if (before is null)
                                    world.Plan.Evaluate(sale.AsView(), buffer);
                                else
                                    world.Plan.Evaluate(sale.AsView(), before.ToBuilder(), buffer);
                                tally.Meet(
                                    buffer.RulesVisited < world.Program.Rules.Count,
                                    "a rule that is not touched"
                                );
                                Assert.Equal(touched.Outcomes.Count, buffer.RulesVisited);
                                Assert.Equal(decision.Outcomes.Count, buffer.RulesVisited);
                            }
                            if (before is not null)
                                member = touched.Next!;
                        }
                    );
                }
            );

    [Fact]
    public void Law95_AmongManyRules_OnlyThoseOfTheBasketAreVisited() =>
        new Law(output).Holds(
            new Cases<int>(number => 1 + (number % 400)),
            9500,
            (rules, _) =>
            {
                var plan = Plan(p =>
                {
                    for (int i = 0; i < rules; i++)
                        p.FreeItem("rule-" + i, r => r.Buy(Sku("item-" + i), 5));
                });
                var buffer = new DecisionBuffer();
                var sale = Sale("s", Units("item-" + (rules / 2), 1, 100), Units("stranger", 1, 100));
                plan.Evaluate(sale.AsView(), Ann(plan).ToBuilder(), buffer);
                Assert.Equal(1, buffer.RulesVisited);
            }
        );
}
