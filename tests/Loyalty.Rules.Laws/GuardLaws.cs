using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>A margin guard is never exceeded, cuts as each rule says, and changes nothing else.</summary>
public sealed class GuardLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law42_WhatIsGivenAway_NeverPassesTheBudget_AndIsCutOnlyWhereItHasTo() =>
        new Law(output)
            .Meets(300, "a cut")
            .Meets(100, "a cut to nothing")
            .Meets(100, "all or nothing")
            .Meets(200, "an unknown cost")
            .Meets(200, "points cut")
            .Holds(
                Worlds.Seeds,
                4200,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var unknown = dice.Of(UnknownCost.Allow, UnknownCost.Deny);
                    int percent = dice.Of(1, 20, 50, 100);
                    (int points, long worth) = dice.Of((1, 1L), (3, 7L), (100, 100L));
                    var whole = new HashSet<string>(StringComparer.Ordinal);
                    var catalog = Costs(dice);
                    string[] ids = ["a", "b", "c", "d", "e"];
                    foreach (string id in ids)
                    {
                        if (dice.Chance(30))
                            whole.Add(id);
                    }
                    var free = Compile(seed, whole, catalog, null);
                    var guarded = Compile(
                        seed,
                        whole,
                        catalog,
                        p => p.PointValue(points, worth / 100m).GuardMargin(percent, unknown)
                    );
                    Line[] goods =
                    [
                        .. dice.Some(Skus, 3).Select(sku => Units(sku, dice.Between(1, 4), dice.Between(1, 2000))),
                    ];
                    var open = free.Evaluate(Sale("s", goods), Ann(free));
                    var decision = guarded.Evaluate(Sale("s", goods), Ann(guarded));

                    long margin = goods.Sum(line => CostOf(catalog, line) is { } cost ? line.Amount - cost : 0);
                    long left = Math.Max(0, margin) * percent / 100;
                    long before = left;
                    tally.Meet(goods.Any(line => CostOf(catalog, line) is null), "an unknown cost");
                    foreach (string id in ids)
                    {
                        var asked = open.Awards.SingleOrDefault(award => award.RuleId == id);
                        var given = decision.Awards.SingleOrDefault(award => award.RuleId == id);
                        long charge =
                            given.Points > 0
                                ? ((given.Points * worth) + points - 1) / points
                                : Charged(decision, id, catalog);
                        left -= charge;
                        Assert.True(left >= 0, $"{id} takes {charge} too much of {before}");
                        Assert.True(
                            given.Discount <= asked.Discount
                                && given.Units <= asked.Units
                                && given.Points <= asked.Points
                        );
                        if (unknown == UnknownCost.Deny)
                            Assert.Equal(0, given.Discount - Charged(decision, id, catalog));
                        else
                            Assert.True(given.Discount > 0 || whole.Contains(id) || FreeOf(open, id, catalog) == 0);
                        bool cut = given.Discount + given.Points < asked.Discount + asked.Points;
                        tally.Meet(cut, "a cut");
                        tally.Meet(cut && asked.Points > 0, "points cut");
                        if (!cut)
                            continue;
                        var outcome = OutcomeOf(decision, id);
                        tally.Meet(given.RuleId is null, "a cut to nothing");
                        Assert.Equal(given.RuleId is null ? Verdict.CutByGuard : Verdict.Reduced, outcome.Verdict);
                        Assert.Equal(OutcomeOf(open, id).Asked, outcome.Asked);
                        if (whole.Contains(id))
                        {
                            tally.Meet("all or nothing");
                            Assert.Null(given.RuleId);
                        }
                        else if (unknown == UnknownCost.Allow || FreeOf(open, id, catalog) == 0)
                        {
                            // What could be given is: less than a point, or nothing, is left.
                            Assert.True(asked.Points > 0 ? left * points < worth : left == 0, $"{id} leaves {left}");
                        }
                    }
                }
            );

    private static readonly string[] Skus = ["x", "y", "z"];

    private static Catalog Costs(Dice dice)
    {
        var catalog = Catalog.Create();
        foreach (string sku in Skus)
        {
            long cost = dice.Between(0, 300);
            bool known = dice.Chance(75);
            catalog.Item(
                sku,
                i =>
                {
                    if (known)
                        i.Cost(cost);
                }
            );
        }
        return catalog.Build();
    }

    private static LoyaltyPlan Compile(
        int seed,
        HashSet<string> whole,
        Catalog catalog,
        Action<LoyaltyProgramBuilder>? guard
    )
    {
        var dice = new Dice(seed + 1);
        string[] gets = [.. dice.Some(Skus, 2)];
        int units = dice.Between(1, 3);
        decimal percent = dice.Of(20m, 50m, 100m);
        decimal off = dice.Between(1, 400) / 100m;
        return Plan(
            p =>
            {
                p.CrossSell(
                        "a",
                        r =>
                        {
                            r.When(Sku(Skus), 1).Offer(Sku(gets), units).PercentOff(percent).PartialGet();
                            if (whole.Contains("a"))
                                r.AllOrNothing();
                        }
                    )
                    .CrossSell(
                        "b",
                        r =>
                        {
                            r.When(Sku("x"), 1).Offer(Sku(Skus), 1).AmountOff(off);
                            if (whole.Contains("b"))
                                r.AllOrNothing();
                        }
                    )
                    .BasketTiers(
                        "c",
                        r =>
                        {
                            r.Spend().PercentOff(0, percent / 2);
                            if (whole.Contains("c"))
                                r.AllOrNothing();
                        }
                    )
                    .BasketTiers(
                        "d",
                        r =>
                        {
                            r.Spend().AmountOff(0, off);
                            if (whole.Contains("d"))
                                r.AllOrNothing();
                        }
                    )
                    .BasketTiers(
                        "e",
                        r =>
                        {
                            r.Spend().Points(0, 500);
                            if (whole.Contains("e"))
                                r.AllOrNothing();
                        }
                    );
                guard?.Invoke(p);
            },
            catalog: catalog
        );
    }

    private static long? CostOf(Catalog catalog, Line line) =>
        catalog.ItemOf(catalog[line.Sku!]).UnitCost is { } unit ? unit * line.Quantity.Thousandths / 1000 : null;

    /// <summary>What falls on lines of known cost.</summary>
    private static long Charged(Decision decision, string rule, Catalog catalog) =>
        Of(decision, rule, line => CostOf(catalog, line) is not null);

    private static long FreeOf(Decision decision, string rule, Catalog catalog) =>
        Of(decision, rule, line => CostOf(catalog, line) is null);

    private static long Of(Decision decision, string rule, Func<Line, bool> which) =>
        decision
            .LineDiscounts.Where(part =>
                decision.Awards[part.Award].RuleId == rule && which(decision.Sale.Lines[part.Line])
            )
            .Sum(part => part.Amount);
}
