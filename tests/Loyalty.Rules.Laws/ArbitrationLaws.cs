using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Choices between rules: the best is the best, the first is the first, and nothing is lost in silence.</summary>
public sealed class ArbitrationLaws(ITestOutputHelper output)
{
    private static readonly string[] Skus = ["a", "b", "c"];

    [Fact]
    public void Law67_Best_IsTheFirstOfTheLargestAmongAllCombinations_EachTriedAsTheWholeSale() =>
        new Law(output)
            .Meets(300, "several combinations")
            .Meets(100, "a choice that is not the first")
            .Meets(50, "a tie")
            .Holds(
                Worlds.Seeds,
                6700,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var offers = Offers(dice, dice.Between(3, 6));
                    var rest = new Queue<string>(dice.Shuffled(offers).Select(offer => offer.Id));
                    var nodes = new List<List<string>>();
                    while (rest.Count > 1 && nodes.Count < 3)
                        nodes.Add(Take(rest, dice.Between(2, Math.Min(3, rest.Count))));
                    var goods = Goods(dice);
                    var tree = ArbitrationNode.All([
                        .. nodes.Select(ids => ArbitrationNode.Best([.. ids.Select(ArbitrationNode.Rule)])),
                    ]);
                    var plan = Plan(p => Describe(p, offers).Arbitrate(tree));
                    var decision = plan.Evaluate(Sale("s", goods), Ann(plan));

                    long most = -1;
                    List<string> best = [];
                    foreach (var combination in Combinations(nodes))
                    {
                        // As if the other branches were not in the program at all.
                        var without = nodes
                            .SelectMany(ids => ids)
                            .Except(combination)
                            .ToHashSet(StringComparer.Ordinal);
                        var alone = Plan(p => Describe(p, offers.Where(offer => !without.Contains(offer.Id))));
                        var decided = alone.Evaluate(Sale("s", goods), Ann(alone));
                        long worth = (decided.Discount.MinorUnits * 10) + (decided.Points * 7);
                        tally.Meet(worth == most, "a tie");
                        if (worth > most)
                            (most, best) = (worth, combination);
                    }
                    tally.Meet(nodes.Count > 0, "several combinations");
                    tally.Meet(!best.SequenceEqual(nodes.Select(ids => ids[0])), "a choice that is not the first");
                    Assert.Equal(most, (decision.Discount.MinorUnits * 10) + (decision.Points * 7));
                    var lost = nodes.SelectMany(ids => ids).Except(best).ToHashSet(StringComparer.Ordinal);
                    Assert.DoesNotContain(decision.Awards, award => lost.Contains(award.RuleId));
                }
            );

    [Fact]
    public void Law67_First_IsTheFirstBranchThatWouldGiveAnythingWithoutTheOthers() =>
        new Law(output)
            .Meets(300, "the first")
            .Meets(100, "a later one")
            .Meets(20, "none")
            .Holds(
                Worlds.Seeds,
                6701,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var offers = Offers(dice, dice.Between(2, 5));
                    var ids = dice.Shuffled(offers).Select(offer => offer.Id).Take(dice.Between(2, 4)).ToList();
                    var plan = Plan(p =>
                        Describe(p, offers).Arbitrate(ArbitrationNode.First([.. ids.Select(ArbitrationNode.Rule)]))
                    );
                    var goods = Goods(dice);
                    var decision = plan.Evaluate(Sale("s", goods), Ann(plan));
                    var fired = ids.Find(id =>
                    {
                        var alone = Plan(p =>
                            Describe(p, offers.Where(offer => offer.Id == id || !ids.Contains(offer.Id)))
                        );
                        return alone.Evaluate(Sale("s", goods), Ann(alone)).Awards.Any(award => award.RuleId == id);
                    });
                    tally.Meet(
                        fired == ids[0] ? "the first"
                        : fired is null ? "none"
                        : "a later one"
                    );
                    Assert.Equal(
                        fired is null ? [] : [fired],
                        decision.Awards.Select(award => award.RuleId).Where(ids.Contains)
                    );
                }
            );

    [Fact]
    public void Law45_WhatIsKeptOut_LosesWithItsNode_OrSaysWhatItWouldHaveSaid() =>
        new Law(output)
            .Meets(300, "lost")
            .Meets(200, "kept out with nothing to lose")
            .Holds(
                Worlds.Seeds,
                4500,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var offers = Offers(dice, dice.Between(2, 5));
                    var ids = offers.Select(offer => offer.Id).ToList();
                    bool best = dice.Chance(50);
                    var rules = ids.Select(ArbitrationNode.Rule).ToArray();
                    var plan = Plan(p =>
                        Describe(p, offers)
                            .Arbitrate(
                                (best ? ArbitrationNode.Best(rules) : ArbitrationNode.First(rules)).Named("node")
                            )
                    );
                    var goods = Goods(dice);
                    var decision = plan.Evaluate(Sale("s", goods), Ann(plan));
                    string? winner = decision.Awards.SingleOrDefault().RuleId;
                    foreach (var outcome in decision.Outcomes.Where(outcome => outcome.RuleId != winner))
                    {
                        var alone = Plan(p => Describe(p, offers.Where(offer => offer.Id == outcome.RuleId)));
                        var would = OutcomeOf(alone.Evaluate(Sale("s", goods), Ann(alone)), outcome.RuleId);
                        tally.Meet(would.Granted > 0, "lost");
                        tally.Meet(would.Granted == 0, "kept out with nothing to lose");
                        Assert.Equal(0, outcome.Granted);
                        Assert.Equal(would.Asked, outcome.Asked);
                        if (would.Granted > 0)
                            Assert.Equal(
                                (Verdict.Lost, winner, "node"),
                                (outcome.Verdict, outcome.LostTo, outcome.Node)
                            );
                        else
                            Assert.Null(outcome.Node);
                    }
                }
            );

    [Fact]
    public void Law31_AnItemMore_NeverLowersTheBenefit_WhereTheBestIsTakenAndNothingExcludes() =>
        new Law(output)
            .Meets(200, "more")
            .Meets(200, "the same")
            .Holds(
                Worlds.Seeds,
                3100,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    // One of several discounts that grow with the basket.
                    var offers = Offers(dice, dice.Between(2, 5)).FindAll(offer => offer.Grows);
                    if (offers.Count == 0)
                        offers.Add(Offer.Amount("r0"));
                    var plan = Plan(p =>
                        Describe(p, offers)
                            .Arbitrate(
                                ArbitrationNode.Best([.. offers.Select(offer => ArbitrationNode.Rule(offer.Id))])
                            )
                    );
                    var goods = Goods(dice);
                    Line[] more = [.. goods, Units(dice.Of(Skus), 1, dice.Between(1, 900))];
                    long before = plan.Evaluate(Sale("s", goods), Ann(plan)).Discount.MinorUnits;
                    long after = plan.Evaluate(Sale("s", more), Ann(plan)).Discount.MinorUnits;
                    tally.Meet(after > before ? "more" : "the same");
                    Assert.True(after >= before, $"{before} with {goods.Length} lines, {after} with one more");
                }
            );

    /// <summary>An exclusive rule of little worth fires with one item more, and takes the place of the coupon.</summary>
    [Fact]
    public void Law30_Witness_AnExclusiveRuleLowersTheBenefitOfAFullerBasket()
    {
        var plan = Plan(p =>
            p.BasketTiers("exclusive", r => r.Units(Sku("card")).AmountOff(1, 1))
                .BasketTiers("coupon", r => r.Spend().AmountOff(10, 5))
                .Arbitrate(ArbitrationNode.First("exclusive", "coupon"))
        );

        Assert.Equal(500, Decide(plan, Units("cone", 1, 1000)).Discount.MinorUnits);
        Assert.Equal(100, Decide(plan, Units("cone", 1, 1000), Units("card", 1, 300)).Discount.MinorUnits);
    }

    /// <summary>The rule of higher priority takes the units that would have brought more under the other one.</summary>
    [Fact]
    public void Law30_Witness_PriorityFirstLowersTheBenefitWhereTheBestDoesNot()
    {
        void Rules(LoyaltyProgramBuilder p) =>
            p.CrossSell("first", r => r.When(Sku("tea"), 1).Offer(Sku("cone")).PercentOff(10).Priority(1))
                .CrossSell("free", r => r.When(Sku("cake"), 1).Offer(Sku("cone")));
        var ordered = Plan(Rules);
        var best = Plan(p =>
        {
            Rules(p);
            p.Arbitrate(ArbitrationNode.Best("first", "free"));
        });
        Line[] goods = [Units("cake", 1, 500), Units("cone", 1, 400)];

        Assert.Equal(400, Decide(ordered, goods).Discount.MinorUnits);
        Assert.Equal(40, Decide(ordered, [.. goods, Units("tea", 1, 100)]).Discount.MinorUnits);
        Assert.Equal(400, Decide(best, [.. goods, Units("tea", 1, 100)]).Discount.MinorUnits);
    }

    private static LoyaltyProgramBuilder Describe(LoyaltyProgramBuilder program, IEnumerable<Offer> offers)
    {
        foreach (var offer in offers)
            offer.AddTo(program);
        return program.PointValue(10, 0.07m);
    }

    private static List<Offer> Offers(Dice dice, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Offer.Next(dice, "r" + i))];

    private static Line[] Goods(Dice dice) =>
        [.. dice.Some(Skus, dice.Between(1, 3)).Select(sku => Units(sku, dice.Between(1, 5), dice.Between(1, 2500)))];

    private static List<string> Take(Queue<string> rest, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => rest.Dequeue())];

    /// <summary>One of each list, in the order of the lists: the last one changes first.</summary>
    private static IEnumerable<List<string>> Combinations(List<List<string>> nodes)
    {
        IEnumerable<List<string>> all =
        [
            [],
        ];
        foreach (var ids in nodes)
            all = [.. all.SelectMany(begun => ids.Select(id => new List<string>(begun) { id }))];
        return all;
    }

    /// <summary>A rule of some kind over the three items.</summary>
    private sealed class Offer
    {
        private Action<LoyaltyProgramBuilder> _add = _ => { };

        internal string Id { get; private init; } = "";

        /// <summary>Whether a fuller basket never lowers what it gives.</summary>
        internal bool Grows { get; private init; }

        internal void AddTo(LoyaltyProgramBuilder program) => _add(program);

        internal static Offer Amount(string id) =>
            new()
            {
                Id = id,
                Grows = true,
                _add = p => p.BasketTiers(id, r => r.Spend().AmountOff(1, 1)),
            };

        internal static Offer Next(Dice dice, string id)
        {
            int priority = dice.Between(0, 2);
            string[] on = [.. dice.Some(Skus, dice.Between(1, 2))];
            string[] when = [.. dice.Some(Skus, dice.Between(1, 2))];
            decimal amount = dice.Between(1, 900) / 100m;
            decimal from = dice.Of(0m, 0m, 5m, 15m);
            decimal percent = dice.Of(5, 10, 33, 50);
            int kind = dice.Weighted(30, 25, 30, 15);
            int y = dice.Between(1, 2);
            bool partial = dice.Chance(50);
            return new Offer
            {
                Id = id,
                Grows = kind is 0 or 1,
                _add = kind switch
                {
                    0 => p => p.BasketTiers(id, r => r.Spend(Sku(on)).AmountOff(from, amount).Priority(priority)),
                    1 => p => p.BasketTiers(id, r => r.Spend(Sku(on)).PercentOff(from, percent).Priority(priority)),
                    2 => p =>
                        p.CrossSell(
                            id,
                            r =>
                                r.When(Sku(when), 1)
                                    .Offer(Sku(on), y)
                                    .PercentOff(percent * 2)
                                    .PartialGet(partial)
                                    .Priority(priority)
                        ),
                    _ => p => p.BasketTiers(id, r => r.Spend().Points(from, (long)(amount * 100)).Priority(priority)),
                },
            };
        }
    }
}
