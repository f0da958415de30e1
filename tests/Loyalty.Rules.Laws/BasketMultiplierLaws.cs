using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Steps of a basket that multiply points.</summary>
public sealed class BasketMultiplierLaws(ITestOutputHelper output)
{
    private static readonly string[] Skus = ["a", "b", "c"];

    [Fact]
    public void Law29_AStepThatMultiplies_AddsWhatATierThatMultipliesAdds() =>
        new Law(output)
            .Meets(300, "points added")
            .Meets(100, "carried")
            .Meets(150, "steps of rates")
            .Meets(150, "below the step")
            .Holds(
                Worlds.Seeds,
                2901,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var draw = new Drawn(dice);
                    var basket = Plan(p =>
                        draw.Others(p)
                            .BasketTiers(
                                "m",
                                r => r.Units(draw.Items).MultipliesPoints(draw.From, draw.Times, draw.Rounding)
                            )
                    );
                    var tier = Plan(p =>
                        draw.Others(p)
                            .MemberTiers(
                                "m",
                                r =>
                                    r.Items(draw.Items)
                                        .Round(draw.Rounding)
                                        .Tier("all", 0, t => t.Multiplies(draw.Times))
                            )
                    );
                    var (one, other) = (Ann(basket), Ann(tier));
                    for (int i = 0; i < 4; i++)
                    {
                        var sale = Sale(
                            "s" + i,
                            [.. dice.Some(Skus, 3).Select(sku => Units(sku, 1, dice.Between(1L, 900)))]
                        );
                        // All three skus are in every sale, so that the step of a basket is reached in all sales or in none.
                        var first = basket.Evaluate(sale, one);
                        var second = tier.Evaluate(sale, other);
                        (one, other) = (first.NextState!, second.NextState!);
                        bool reached = OutcomeOf(first, "m").Have >= draw.From;
                        tally.Meet(!reached, "below the step");
                        tally.Meet(PointsOf(first) > 0, "points added");
                        tally.Meet(draw.Rounding.Level == RoundingLevel.Carry && i > 0 && reached, "carried");
                        tally.Meet(draw.Step, "steps of rates");
                        Assert.Equal(reached ? PointsOf(second) : 0, PointsOf(first));
                    }
                }
            );

    private static long PointsOf(Decision decision) =>
        decision.Awards.Where(award => award.RuleId == "m").Sum(award => award.Points);

    /// <summary>Two rules that earn, of which one multiplies too, and a multiplier.</summary>
    private sealed class Drawn
    {
        private readonly MultiplierCombination _combination;
        private readonly decimal _other;

        internal Drawn(Dice dice)
        {
            _combination = dice.Of(
                MultiplierCombination.Highest,
                MultiplierCombination.Add,
                MultiplierCombination.Multiply
            );
            _other = dice.Of(2m, 1.5m, 3m);
            Items = Sku([.. dice.Some(Skus, dice.Between(1, 3))]);
            Times = dice.Of(2m, 1.5m, 1.25m, 3m);
            From = dice.Of(0, 0, 1, 2, 3);
            Step = dice.Chance(30);
            var level = dice.Of(RoundingLevel.Carry, RoundingLevel.Transaction, RoundingLevel.Line);
            var mode = dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.Ceiling);
            Rounding = new Rounding(level, mode);
        }

        internal Selector Items { get; }
        internal decimal Times { get; }
        internal int From { get; }
        internal bool Step { get; }
        internal Rounding Rounding { get; }

        internal LoyaltyProgramBuilder Others(LoyaltyProgramBuilder program) =>
            program
                .Multipliers(_combination)
                .MemberTiers("earn", r => r.Tier("all", 0, t => Rate(t.Earns(1, 1))))
                .MemberTiers(
                    "zearn",
                    r => r.Items(Sku("a", "b")).Tier("all", 0, t => t.Earns(0.5m, 1).Multiplies(_other))
                );

        private void Rate(TierBuilder tier)
        {
            if (Step)
                tier.InSteps();
        }
    }
}
