using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Stamp cards and pairs: what is counted, freed and owed adds up over any visits.</summary>
public sealed class CardLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law38_WithBuyAndGetApart_StampsAndOwedUnitsAddUp() =>
        new Law(output)
            .Meets(300, "units owed")
            .Meets(200, "a unit of amount 0")
            .Meets(120, "a cap that cuts")
            .Holds(
                Worlds.Seeds,
                38,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int x = dice.Between(1, 8);
                    int y = dice.Between(1, 3);
                    var plan = Plan(p =>
                        p.FreeItem("card", rule => Card(dice, rule.Buy(Sku("cone"), x).Get(Sku("tea"), y)))
                    );
                    var state = Ann(plan);
                    long paid = 0;
                    long freed = 0;
                    for (int visit = dice.Between(1, 6); visit > 0; visit--)
                    {
                        int cones = dice.Between(1, 9);
                        int teas = dice.Between(1, 3);
                        int free = dice.Chance(20) ? dice.Between(1, 3) : 0;
                        var decision = plan.Evaluate(
                            Sale(
                                "s" + visit,
                                Units("cone", cones, 250L * cones),
                                Units("tea", teas, 100L * teas),
                                Units("cone", free + 1, 0)
                            ),
                            state
                        );
                        state = decision.NextState!;
                        paid += cones;
                        freed += decision.Awards.Sum(award => award.Units);
                        tally.Meet("a unit of amount 0");
                        tally.Meet(
                            OutcomeOf(decision, "card").Granted < OutcomeOf(decision, "card").Asked,
                            "a cap that cuts"
                        );
                        Assert.Equal(paid % x, state.Stamps("card"));
                        Assert.Equal((y * (paid / x)) - freed, state.OwedUnits("card"));
                        Assert.True(state.OwedUnits("card") >= 0);
                    }
                    tally.Meet(state.OwedUnits("card") > 0, "units owed");
                }
            );

    [Fact]
    public void Law38_WithTheSameItems_TheUnitsFreedAreThoseOfTheFormula() =>
        new Law(output)
            .Meets(500, "a unit freed")
            .Meets(300, "units owed between visits")
            .Holds(
                Worlds.Seeds,
                3800,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int x = dice.Between(1, 8);
                    int y = dice.Between(1, 4);
                    var plan = Plan(p => p.FreeItem("card", r => r.Buy(Sku("cone"), x).Get(Sku("cone"), y)));
                    var state = Ann(plan);
                    long units = 0;
                    long freed = 0;
                    for (int visit = dice.Between(1, 8); visit > 0; visit--)
                    {
                        int more = dice.Between(1, 12);
                        var decision = plan.Evaluate(Sale("s" + visit, Units("cone", more, 250L * more)), state);
                        state = decision.NextState!;
                        units += more;
                        freed += decision.Awards.Sum(award => award.Units);
                        tally.Meet(visit > 1 && state.OwedUnits("card") > 0, "units owed between visits");
                        Assert.Equal((y * (units / (x + y))) + Math.Max(0, (units % (x + y)) - x), freed);
                        Assert.Equal(250 * decision.Awards.Sum(award => award.Units), decision.Discount.MinorUnits);
                    }
                    tally.Meet(freed > 0, "a unit freed");
                }
            );

    [Fact]
    public void Law40_PairsOfACrossSell_AreAsManyAsBothSidesAndTheCapAllow() =>
        new Law(output)
            .Meets(35, "no pair")
            .Meets(300, "too few offered")
            .Meets(150, "a cap that cuts")
            .Holds(
                Worlds.Seeds,
                40,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int a = dice.Between(1, 4);
                    int b = dice.Between(1, 3);
                    int cap = dice.Of(1, 2, 3, 1000);
                    var plan = Plan(p =>
                        p.CrossSell(
                            "pair",
                            r =>
                                r.When(Sku("cone"), a)
                                    .Offer(Sku("tea", "cup"), b)
                                    .Cap(new Cap(cap, CapUnit.Times, CapScope.Transaction))
                        )
                    );
                    int cones = dice.Between(1, 20);
                    int teas = dice.Between(1, 8);
                    int cups = dice.Between(1, 8);
                    var decision = Decide(
                        plan,
                        Units("cone", cones, 99L * cones),
                        Units("tea", teas, 250L * teas),
                        Units("cup", cups, 100L * cups)
                    );
                    long uncapped = Math.Min(cones / a, (teas + cups) / b);
                    long pairs = Math.Min(uncapped, cap);
                    tally.Meet(pairs == 0, "no pair");
                    tally.Meet((teas + cups) / b < cones / a, "too few offered");
                    tally.Meet(pairs < uncapped, "a cap that cuts");
                    Assert.Equal(pairs * b, decision.Awards.Sum(award => award.Units));
                    // The cheapest first: cups, then teas; no unit is discounted twice.
                    long ofCups = Math.Min(pairs * b, cups);
                    Assert.Equal((100 * ofCups) + (250 * ((pairs * b) - ofCups)), decision.Discount.MinorUnits);
                }
            );

    private static void Card(Dice dice, Rewards.FreeItem.FreeItemRuleBuilder rule)
    {
        if (dice.Chance(50))
            rule.Cap(new Cap(dice.Between(1, 2), CapUnit.Units, CapScope.Transaction));
        if (dice.Chance(30))
            rule.PercentOff(50);
    }
}
