using System.Numerics;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>What holds for member tiers in every pricing: more earns no less, parts telescope, boundaries are exact.</summary>
public sealed class TierLaws(ITestOutputHelper output)
{
    private static readonly TierPricing[] Pricings = [TierPricing.Before, TierPricing.After, TierPricing.Marginal];

    // Rates that do not fall, and steps of one size: otherwise who spends more may earn less.
    [Fact]
    public void Law29_SpendingMore_NeverEarnsLess_InEveryPricing() =>
        new Law(output)
            .Meets(200, "a crossing")
            .Meets(100, "steps")
            .Meets(100, "no difference")
            .Holds(
                Worlds.Seeds,
                2901,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    bool step = dice.Chance(40);
                    var level = dice.Of(
                        RoundingLevel.Carry,
                        RoundingLevel.Transaction,
                        RoundingLevel.Line,
                        RoundingLevel.Unit
                    );
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r => Rising(r.Round(new Rounding(level, RoundingMode.Floor)).Price(dice.Of(Pricings)), step)
                        )
                    );
                    var state = Earned(plan, dice.Between(0, 9000));
                    long less = dice.Between(0, 9000);
                    long more = less + dice.Of(0, 1, 2, dice.Between(0L, 9000L));
                    var small = plan.Evaluate(Sale("s1", Units("cone", 1, less)), state);
                    var large = plan.Evaluate(Sale("s1", Units("cone", 1, more)), state);
                    long before = state.Measure("points");
                    tally.Meet(before < 4000 && before + more > 4000, "a crossing");
                    tally.Meet(step, "steps");
                    tally.Meet(small.Points == large.Points && less < more, "no difference");
                    Assert.True(small.Points <= large.Points);
                    // Law 34: the tier after the sale does not fall either.
                    Assert.True(small.NextState!.Measure("points") <= large.NextState!.Measure("points"));
                }
            );

    [Fact]
    public void Law29_UnderFallingRates_SpendingMoreMayEarnLess()
    {
        var plan = Plan(p =>
            p.MemberTiers("points", r => r.Price(TierPricing.After).Tier("high", 0, 2, 1).Tier("low", 10, 1, 1))
        );
        Assert.Equal(18, Decide(plan, Units("cone", 1, 900)).Points);
        Assert.Equal(10, Decide(plan, Units("cone", 1, 1000)).Points);
    }

    [Fact]
    public void Law93_MarginalTiersThatCarry_DoNotDependOnHowSpendWasSplit() =>
        new Law(output)
            .Meets(500, "several visits")
            .Meets(300, "a crossing")
            .Meets(200, "steps")
            .Meets(200, "a rolling window")
            .Holds(
                Worlds.Seeds,
                9302,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    bool step = dice.Chance(40);
                    bool rolling = dice.Chance(40);
                    var mode = dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.Ceiling);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r =>
                            {
                                r.Price(TierPricing.Marginal).Round(new Rounding(RoundingLevel.Carry, mode));
                                if (rolling)
                                    r.Over(MeasureWindow.RollingDays(3));
                                Anyhow(r, dice, step);
                            }
                        )
                    );
                    var parts = Split(dice, dice.Between(1, 12000));
                    var visits = Visit(plan, parts);
                    var whole = Visit(plan, [parts.Sum()]);
                    tally.Meet(parts.Count > 1, "several visits");
                    tally.Meet(parts.Sum() > 2000, "a crossing");
                    tally.Meet(step, "steps");
                    tally.Meet(rolling, "a rolling window");
                    Assert.Equal(whole.Points, visits.Points);
                    Assert.Equal(whole.Measure("points"), visits.Measure("points"));
                    Assert.Equal(
                        Kept(whole, PostingAccount.Remainder, PostingAccount.StepRemainder),
                        Kept(visits, PostingAccount.Remainder, PostingAccount.StepRemainder)
                    );
                }
            );

    // Law 32: floor once a transaction never pays who splits; carry neither pays nor costs.
    [Fact]
    public void Law32_SplittingAMarginalSale_GainsNothingUnderFloor() =>
        new Law(output)
            .Meets(200, "a loss")
            .Holds(
                Worlds.Seeds,
                3200,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r =>
                                Rising(
                                    r.Price(TierPricing.Marginal)
                                        .Round(new Rounding(RoundingLevel.Transaction, RoundingMode.Floor)),
                                    step: dice.Chance(40)
                                )
                        )
                    );
                    var parts = Split(dice, dice.Between(1, 12000));
                    long split = Visit(plan, parts).Points;
                    long whole = Visit(plan, [parts.Sum()]).Points;
                    tally.Meet(split < whole, "a loss");
                    Assert.True(split <= whole);
                }
            );

    [Fact]
    public void Law33_MarginalTiers_AreExactAtEachBoundaryAndBesideIt() =>
        new Law(output)
            .Meets(700, "several tiers")
            .Holds(
                Worlds.Seeds,
                3300,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var tiers = new List<(long From, decimal Points, long Per)>();
                    long from = dice.Chance(70) ? 0 : dice.Between(1, 500);
                    for (int i = dice.Between(1, 4); i > 0; i--)
                    {
                        tiers.Add((from, dice.Of(0m, 1m, 0.5m, 0.333m, 7m), dice.Of<long>(3, 50, 100)));
                        from += dice.Between(1, 3000);
                    }
                    var mode = dice.Of(
                        RoundingMode.Floor,
                        RoundingMode.HalfUp,
                        RoundingMode.HalfEven,
                        RoundingMode.Ceiling
                    );
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r =>
                            {
                                r.Price(TierPricing.Marginal).Round(new Rounding(RoundingLevel.Transaction, mode));
                                for (int i = 0; i < tiers.Count; i++)
                                    r.Tier("t" + i, tiers[i].From / 100m, tiers[i].Points, tiers[i].Per / 100m);
                            }
                        )
                    );
                    long before = dice.Of(0, dice.Between(0L, 2000));
                    var state = Earned(plan, before);
                    tally.Meet(tiers.Count > 1, "several tiers");
                    foreach (var (boundary, _, _) in tiers)
                    {
                        for (long end = boundary - 1; end <= boundary + 1; end++)
                        {
                            if (end < before)
                                continue;
                            var decision = plan.Evaluate(Sale("s1", Units("cone", 1, end - before)), state);
                            Assert.Equal((long)Exact.Round(Area(tiers, before, end), 300_000, mode), decision.Points);
                        }
                    }
                }
            );

    /// <summary>What all tiers give between two measures, over 300,000: minor unit by minor unit.</summary>
    private static BigInteger Area(List<(long From, decimal Points, long Per)> tiers, long before, long after)
    {
        BigInteger area = 0;
        for (int i = 0; i < tiers.Count; i++)
        {
            long low = Math.Max(before, tiers[i].From);
            long high = Math.Min(after, i + 1 < tiers.Count ? tiers[i + 1].From : long.MaxValue);
            if (high > low)
                area += (BigInteger)(high - low) * (long)(tiers[i].Points * 1000) * (300 / tiers[i].Per);
        }
        return area;
    }

    private static MemberTierRuleBuilder Rising(MemberTierRuleBuilder rule, bool step) =>
        rule.Tier("low", 0, t => Earns(t, 1, 3, step))
            .Tier("middle", 40, t => Earns(t, 1.5m, 3, step))
            .Tier("high", 70, t => Earns(t, 2, 3, step));

    private static void Anyhow(MemberTierRuleBuilder rule, Dice dice, bool step)
    {
        rule.Tier("low", dice.Of(0m, 5m), t => Earns(t, dice.Of(1m, 0.333m), dice.Of(1m, 3m), step));
        if (dice.Chance(30))
            rule.Tier("none", 15);
        rule.Tier("high", 20, t => Earns(t, dice.Of(2m, 0.5m), dice.Of(1m, 7m), step && dice.Chance(70)));
    }

    private static void Earns(TierBuilder tier, decimal points, decimal per, bool step)
    {
        tier.Earns(points, per);
        if (step)
            tier.InSteps();
    }

    private static MemberState Earned(LoyaltyPlan plan, long spend) =>
        plan.Evaluate(Sale("s0", Units("cone", 1, spend)), Ann(plan)).NextState!;

    private static MemberState Visit(LoyaltyPlan plan, List<long> parts)
    {
        var state = Ann(plan);
        for (int i = 0; i < parts.Count; i++)
            state = plan.Evaluate(Sale("s" + i, Units("cone", 1, parts[i])), state).NextState!;
        return state;
    }

    private static List<long> Split(Dice dice, int total)
    {
        var parts = new List<long>();
        for (int left = total; left > 0; left -= (int)parts[parts.Count - 1])
            parts.Add(dice.Chance(20) ? left : dice.Between(1, left));
        return parts;
    }

    private static List<long> Kept(MemberState state, params PostingAccount[] accounts) =>
        [.. accounts.Select(account => state.Core.Latest(account, "points"))];
}
