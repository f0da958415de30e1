using System.Numerics;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Basket rewards on lines, units and sets, slab and marginal, with every rounding.</summary>
public sealed class BasketPieceLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law41_EveryLine_GetsWhatUnitByUnitArithmeticGives() =>
        new Law(output)
            .Meets(500, "a discount")
            .Meets(100, "a set of several lines")
            .Meets(60, "a unit that another reward made free")
            .Meets(150, "a fraction of a unit")
            .Meets(150, "marginal steps of units")
            .Meets(100, "marginal percentages of spend")
            .Meets(100, "rounded by unit")
            .Meets(100, "rounded once")
            .Holds(
                Worlds.Seeds,
                4101,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    bool gift = dice.Chance(30);
                    var (rule, plan) = Rule(dice, gift);
                    var lines = Lines(dice);
                    var decision = Decide(plan, [.. dice.Shuffled(lines)]);
                    var goods = Goods(lines, decision, out long spend, out long units);
                    long measure =
                        rule.Measure == BasketMeasure.Units ? units
                        : rule.Basis == SpendBasis.Shelf ? lines.Sum(line => line.Amount)
                        : spend;
                    tally.Meet(
                        decision.Awards.Any(award => award.RuleId == "gift"),
                        "a unit that another reward made free"
                    );
                    Note(rule, goods, lines, tally);

                    long[] expected = NaivePieces.Off(rule, measure, [.. goods.Select(one => one.Goods)]);

                    tally.Meet(expected.Sum() > 0, "a discount");
                    Assert.Equal(
                        goods.Select((one, i) => (one.Sku, expected[i])).Where(one => one.Item2 > 0),
                        OffBySku(decision, "big")
                    );
                }
            );

    [Fact]
    public void Law42_CapsOnTimesAndMoney_CutSetsInTheirOrderAndSharesByTheirParts() =>
        new Law(output)
            .Meets(80, "sets that a cap on times cut")
            .Meets(200, "a cap on money cut")
            .Meets(40, "both")
            .Holds(
                Worlds.Seeds,
                4201,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    long times = dice.Of(1, 1, 2, 3);
                    long money = dice.Of(1, 50, 333, 1000, 5000);
                    var (rule, plan) = Rule(dice, gift: false, r => r.CapTimes(times).CapMoney(money / 100m));
                    var lines = Lines(dice);
                    var decision = Decide(plan, [.. lines]);
                    NaivePieces.Goods[] goods =
                    [
                        .. Goods(lines, decision, out long spend, out long units).Select(one => one.Goods),
                    ];
                    long measure = rule.Measure == BasketMeasure.Units ? units : spend;
                    long[] uncut = NaivePieces.Off(rule, measure, goods);
                    long[] sets = NaivePieces.Off(rule, measure, goods, times);
                    long[] parts = IsWhole(rule, measure) ? [.. goods.Select(one => one.Remaining)] : sets;
                    long[] expected =
                        sets.Sum() <= money
                            ? sets
                            : NaivePieces.Share(money, [.. parts.Select(part => (BigInteger)part)]);
                    tally.Meet(uncut.Sum() > sets.Sum(), "sets that a cap on times cut");
                    tally.Meet(sets.Sum() > money, "a cap on money cut");
                    tally.Meet(uncut.Sum() > sets.Sum() && sets.Sum() > money, "both");
                    Assert.Equal(expected.Where(off => off > 0), OffBySku(decision, "big").Select(one => one.Off));
                    var told = decision.Outcomes.SingleOrDefault();
                    Assert.Equal(expected.Sum(), told.Granted);
                    if (!IsWhole(rule, measure))
                        Assert.Equal(uncut.Sum(), told.Asked);
                }
            );

    [Fact]
    public void Law62_ANudge_ReachesTheNextStep_AndNothingLessDoes() =>
        new Law(output)
            .Meets(80, "units are missing")
            .Meets(30, "money is missing")
            .Meets(10, "a set is missing")
            .Holds(
                Worlds.Seeds,
                6203,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var (rule, plan) = Rule(dice, gift: false);
                    var lines = Lines(dice);
                    var decision = Decide(plan, [.. lines]);
                    if (decision.Nudges.Count == 0)
                        return;
                    var nudge = decision.Nudges[0];
                    bool units = nudge.Unit == OutcomeUnit.Units;
                    tally.Meet(units, "units are missing");
                    tally.Meet(!units, "money is missing");
                    tally.Meet(
                        units && rule.Per == RewardPer.Set && rule.Pricing == StepPricing.Marginal,
                        "a set is missing"
                    );
                    long need = OutcomeOf(decision, "big").Need;
                    Assert.True(With(nudge.Missing).Need != need);
                    Assert.Equal(need, nudge.Missing > 1 ? With(nudge.Missing - 1).Need : need);

                    Outcome With(long more) =>
                        OutcomeOf(
                            Decide(
                                plan,
                                [.. lines, units ? Units("more", (int)more, more * 1000) : Units("more", 1, more)]
                            ),
                            "big"
                        );
                }
            );

    /// <summary>Whether the discount is one off the basket as a whole: it asks for itself and is shared by what remains, however much is granted.</summary>
    private static bool IsWhole(BasketTierRule rule, long measure)
    {
        var highest = rule.Steps.LastOrDefault(step => step.From <= measure) ?? rule.Steps[0];
        return rule.Per == RewardPer.Basket && highest.Reward.Kind != RewardKind.PercentOff;
    }

    private static void Note(
        BasketTierRule rule,
        List<(string Sku, NaivePieces.Goods Goods)> goods,
        List<Line> lines,
        Tally tally
    )
    {
        bool marginal = rule.Pricing == StepPricing.Marginal;
        var first = rule.Steps[0].Reward;
        tally.Meet(rule.Per == RewardPer.Set && goods.Count > 1, "a set of several lines");
        tally.Meet(lines.Exists(line => line.Quantity.Thousandths % 1000 > 0), "a fraction of a unit");
        tally.Meet(marginal && rule.Measure == BasketMeasure.Units, "marginal steps of units");
        tally.Meet(
            marginal && rule.Measure == BasketMeasure.Spend && first.Kind == RewardKind.PercentOff,
            "marginal percentages of spend"
        );
        tally.Meet(rule.Steps.Any(step => step.Reward.Rounding.Level == RoundingLevel.Unit), "rounded by unit");
        tally.Meet(rule.Steps.Any(step => step.Reward.Rounding.Level == RoundingLevel.Transaction), "rounded once");
    }

    private static (BasketTierRule Rule, LoyaltyPlan Plan) Rule(
        Dice dice,
        bool gift,
        Action<BasketTierRuleBuilder>? cap = null
    )
    {
        var plan = Plan(p =>
        {
            if (gift)
                p.FreeItem("gift", r => r.Buy(Sku("item-0", "item-2"), 1).InBasket());
            p.BasketTiers(
                "big",
                r =>
                {
                    Describe(dice, r);
                    cap?.Invoke(r);
                }
            );
        });
        return ((BasketTierRule)plan.Program.Rules[plan.Program.Rules.Count - 1], plan);
    }

    private static void Describe(Dice dice, BasketTierRuleBuilder rule)
    {
        bool units = dice.Chance(50);
        if (units)
            rule.Units();
        else
            rule.Spend(basis: dice.Of(SpendBasis.Remaining, SpendBasis.Remaining, SpendBasis.Shelf));
        decimal from = dice.Of(0m, 0m, 1m, 2m);
        for (int i = dice.Between(1, 3); i > 0; i--)
        {
            rule.AmountOff(from, 1);
            from += units ? dice.Of(1, 2, 3, 5) : dice.Of(0.01m, 1m, 5m, 19.99m);
        }
        new PieceGenerator(dice).Describe(rule);
    }

    private static List<Line> Lines(Dice dice) =>
        [
            .. Enumerable
                .Range(0, dice.Between(1, 6))
                .Select(i =>
                {
                    decimal quantity = dice.Of(1, 1, 2, 3, 5, 12, 0.455m, 1.5m, 2.333m);
                    return new Line(
                        "item-" + i,
                        Quantity.FromDecimal(quantity),
                        Amounts.OfLine(dice, (long)(quantity * 1000))
                    );
                })
                .Where(line => line.Amount < 1_000_000_000),
        ];

    /// <summary>The lines that have something left after the gift, and the measures.</summary>
    private static List<(string Sku, NaivePieces.Goods Goods)> Goods(
        List<Line> lines,
        Decision decision,
        out long spend,
        out long units
    )
    {
        var goods = new List<(string, NaivePieces.Goods)>();
        spend = 0;
        units = 0;
        foreach (var line in lines)
        {
            int whole = (int)(line.Quantity.Thousandths / 1000);
            int fraction = (int)(line.Quantity.Thousandths % 1000);
            var prices = NaivePieces.Prices(new NaivePieces.Goods(line.Amount, whole, fraction));
            units += prices.Count;
            long free = OffBySku(decision, "gift").Where(one => one.Sku == line.Sku).Sum(one => one.Off);
            // The cheapest units are free.
            prices.Sort();
            int freed = 0;
            for (long rest = free; rest > 0; freed++)
                rest -= prices[freed];
            spend += line.Amount - free;
            if (line.Amount > free)
                goods.Add((line.Sku!, new NaivePieces.Goods(line.Amount - free, prices.Count - freed, fraction)));
        }
        return goods;
    }

    private static List<(string Sku, long Off)> OffBySku(Decision decision, string rule) =>
        [
            .. decision
                .LineDiscounts.Where(part => decision.Awards[part.Award].RuleId == rule)
                .GroupBy(part => decision.Sale.Lines[part.Line].Sku!)
                .Select(group => (group.Key, group.Sum(part => part.Amount)))
                .OrderBy(one => one.Key, StringComparer.Ordinal),
        ];
}
