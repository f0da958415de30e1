using System.Numerics;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Points that multipliers of several rules make of the rates of several rules, against exact fractions worked out line by line.</summary>
public sealed class MultiplierLaws(ITestOutputHelper output)
{
    private static readonly string[] Skus = ["a", "b", "c", "d"];

    [Fact]
    public void Law29_MultipliedPoints_AreTheExactSumRoundedOnce() =>
        new Law(output)
            .Meets(250, "several on a line")
            .Meets(200, "parts of several tiers")
            .Meets(150, "steps")
            .Meets(400, "another rule's points")
            .Holds(
                Worlds.Seeds,
                2900,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var combination = dice.Of(
                        MultiplierCombination.Highest,
                        MultiplierCombination.Add,
                        MultiplierCombination.Multiply
                    );
                    var rules = Enumerable.Range(0, dice.Between(1, 3)).Select(i => new Drawn(dice, "r" + i)).ToList();
                    var plan = Plan(p =>
                    {
                        p.Multipliers(combination);
                        foreach (var rule in rules)
                            p.MemberTiers(rule.Id, rule.Describe);
                    });
                    var amounts = dice.Some(Skus, dice.Between(1, 4))
                        .OrderBy(sku => sku, StringComparer.Ordinal)
                        .Select(sku => (Sku: sku, Amount: dice.Between(0L, 3000)))
                        .ToList();
                    var decision = plan.Evaluate(
                        Sale("s1", [.. amounts.Select(line => Units(line.Sku, 1, line.Amount))]),
                        Ann(plan)
                    );
                    var naive = new Naive(rules, combination, amounts, tally);
                    foreach (var rule in rules)
                        Assert.Equal(
                            naive.PointsOf(rule),
                            decision.Awards.Where(award => award.RuleId == rule.Id).Sum(award => award.Points)
                        );
                }
            );

    /// <summary>A rule of one or two tiers; the second begins at 10.00.</summary>
    private sealed class Drawn
    {
        private readonly (decimal Points, bool Step, (string[] Skus, decimal Times)[] Multipliers)[] _tiers;

        internal Drawn(Dice dice, string id)
        {
            Id = id;
            Pricing = dice.Of(TierPricing.Before, TierPricing.After, TierPricing.Marginal);
            Items = [.. dice.Some(Skus, dice.Between(2, 4))];
            ByLine = dice.Chance(30);
            Mode = dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Ceiling);
            _tiers = [.. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => Tier(dice))];
        }

        internal string Id { get; }

        internal TierPricing Pricing { get; }

        internal string[] Items { get; }

        internal bool ByLine { get; }

        internal RoundingMode Mode { get; }

        internal int Tiers => _tiers.Length;

        internal void Describe(MemberTierRuleBuilder rule)
        {
            rule.Items(Sku(Items)).Price(Pricing);
            rule.Round(new Rounding(ByLine ? RoundingLevel.Line : RoundingLevel.Transaction, Mode));
            for (int i = 0; i < _tiers.Length; i++)
            {
                var drawn = _tiers[i];
                rule.Tier(
                    "t" + i,
                    10 * i,
                    tier =>
                    {
                        tier.Earns(drawn.Points, 1);
                        if (drawn.Step)
                            tier.InSteps();
                        foreach (var (skus, times) in drawn.Multipliers)
                            tier.Multiplies(skus.Length == 0 ? null : Sku(skus), times);
                    }
                );
            }
        }

        internal BigInteger ThousandthsOf(int tier) => (BigInteger)(_tiers[tier].Points * 1000);

        internal bool IsStep(int tier) => _tiers[tier].Step;

        /// <summary>The multipliers of a tier that act on a line, in thousandths; 0 where one does not act.</summary>
        internal BigInteger[] On(int tier, string sku) =>
            [
                .. _tiers[tier]
                    .Multipliers.Select(one =>
                        Items.Contains(sku) && (one.Skus.Length == 0 || one.Skus.Contains(sku))
                            ? (BigInteger)(one.Times * 1000)
                            : 0
                    ),
            ];

        private static (decimal, bool, (string[], decimal)[]) Tier(Dice dice) =>
            (
                dice.Of(0m, 1m, 2m, 0.5m),
                dice.Chance(25),
                [
                    .. Enumerable
                        .Range(0, dice.Weighted(40, 40, 20))
                        .Select(_ =>
                            (
                                dice.Chance(30) ? (string[])[] : [.. dice.Some(Skus, dice.Between(1, 3))],
                                dice.Of(2m, 1.5m, 3m, 2m)
                            )
                        ),
                ]
            );
    }

    /// <summary>Fractions of one denominator: thousandths of points per cent, of every multiplier that there may be, and of the parts of a rule.</summary>
    private sealed class Naive(
        List<Drawn> rules,
        MultiplierCombination combination,
        List<(string Sku, long Amount)> lines,
        Tally tally
    )
    {
        private static readonly BigInteger One = BigInteger.Pow(1000, 6);

        internal long PointsOf(Drawn rule)
        {
            // Over 100 * 1000 * One for each whole of its own base.
            BigInteger whole = BigInteger.Max(1, WholeOf(rule));
            BigInteger bottom = 100_000 * One * whole;
            if (!rule.ByLine)
                return (long)Exact.Round(Sum(rule, lines, whole), bottom, rule.Mode);
            BigInteger points = 0;
            foreach (var line in lines)
                points += Exact.Round(Sum(rule, [line], whole), bottom, rule.Mode);
            return (long)points;
        }

        private BigInteger Sum(Drawn rule, List<(string Sku, long Amount)> some, BigInteger whole)
        {
            BigInteger sum = 0;
            foreach (var (tier, size) in PartsOf(rule))
            {
                BigInteger own = some.Where(line => rule.Items.Contains(line.Sku))
                    .Aggregate(BigInteger.Zero, (all, line) => all + line.Amount);
                BigInteger rate = rule.ThousandthsOf(tier) * One;
                sum += rule.IsStep(tier) ? own * size / whole / 100 * 100 * rate * whole : own * size * rate;
            }
            foreach (var earner in rules)
                sum += Extra(rule, earner, some) * (earner == rule ? 1 : whole);
            return sum;
        }

        /// <summary>What a rule's multipliers add to what an earner earns; of another one over 100 * 1000 * One, of its own over that of its whole too.</summary>
        private BigInteger Extra(Drawn rule, Drawn earner, List<(string Sku, long Amount)> some)
        {
            BigInteger whole = BigInteger.Max(1, WholeOf(earner));
            BigInteger extra = 0;
            var linear = new BigInteger[some.Count];
            foreach (var (tier, size) in PartsOf(earner))
            {
                BigInteger rate = earner.ThousandthsOf(tier);
                if (rate == 0)
                    continue;
                tally.Meet(earner != rule, "another rule's points");
                foreach (var group in Groups(rule, earner, tier, some))
                {
                    if (!earner.IsStep(tier))
                        continue;
                    tally.Meet("steps");
                    BigInteger amount = group.Lines.Aggregate(BigInteger.Zero, (all, line) => all + some[line].Amount);
                    BigInteger steps = amount * size / whole / 100;
                    extra += steps * 100 * rate * group.Share * (earner == rule ? whole : 1);
                }
                for (int i = 0; !earner.IsStep(tier) && i < some.Count; i++)
                {
                    if (!earner.Items.Contains(some[i].Sku))
                        continue;
                    foreach (var share in Shares(rule, earner, tier, some[i].Sku))
                        linear[i] += some[i].Amount * size * rate * share.Share;
                }
            }
            foreach (var line in linear)
                extra += earner == rule ? line : Floor(line, whole);
            return extra;
        }

        /// <summary>Of another rule's parts, what the common denominator cannot say is left out.</summary>
        private BigInteger Floor(BigInteger amount, BigInteger whole)
        {
            BigInteger unit = 100_000 * One / ScaleOf();
            return amount / (unit * whole) * unit;
        }

        private BigInteger ScaleOf()
        {
            var scale = PointsScale.Of(
                Plan(p =>
                {
                    p.Multipliers(combination);
                    foreach (var rule in rules)
                        p.MemberTiers(rule.Id, rule.Describe);
                }).Program
            );
            return scale is null ? 1 : scale.Rates * scale.Factors;
        }

        /// <summary>For each multiplier of a rule, lines that it finds multiplied alike before.</summary>
        private IEnumerable<(BigInteger Share, List<int> Lines)> Groups(
            Drawn rule,
            Drawn earner,
            int tier,
            List<(string Sku, long Amount)> some
        ) =>
            Enumerable
                .Range(0, some.Count)
                .Where(line => earner.Items.Contains(some[line].Sku))
                .SelectMany(line =>
                    Shares(rule, earner, tier, some[line].Sku).Select(share => (share.Place, share.Share, Line: line))
                )
                .GroupBy(one => (one.Place, one.Share))
                .Select(group => (group.Key.Share, group.Select(one => one.Line).ToList()));

        /// <summary>What each multiplier of a rule adds on a line to what a tier of an earner gives there, over One.</summary>
        private IEnumerable<(int Place, BigInteger Share)> Shares(Drawn rule, Drawn earner, int tier, string sku)
        {
            var acting = new List<(Drawn Rule, int Place, BigInteger Times)>();
            foreach (var other in rules)
            {
                var times = other.On(other == earner ? tier : HeldBy(other), sku);
                for (int i = 0; i < times.Length; i++)
                {
                    if (times[i] > 0)
                        acting.Add((other, i, times[i]));
                }
            }
            tally.Meet(acting.Count > 1, "several on a line");
            BigInteger product = One;
            var highest = acting.OrderByDescending(one => one.Times).FirstOrDefault();
            foreach (var one in acting)
            {
                BigInteger more = one.Times - 1000;
                BigInteger share = combination switch
                {
                    MultiplierCombination.Highest => one == highest ? One * more / 1000 : 0,
                    MultiplierCombination.Add => One * more / 1000,
                    _ => product * more / 1000,
                };
                product = product * one.Times / 1000;
                if (one.Rule == rule && share > 0)
                    yield return (one.Place, share);
            }
        }

        /// <summary>The tier that stands for a rule where others earn: that of the sale, or under marginal the one held before.</summary>
        private int HeldBy(Drawn rule) =>
            rule.Pricing == TierPricing.After && WholeOf(rule) >= 1000 ? rule.Tiers - 1 : 0;

        private BigInteger WholeOf(Drawn rule) =>
            lines
                .Where(line => rule.Items.Contains(line.Sku))
                .Aggregate(BigInteger.Zero, (sum, line) => sum + line.Amount);

        private List<(int Tier, BigInteger Size)> PartsOf(Drawn rule)
        {
            BigInteger whole = WholeOf(rule);
            if (rule.Pricing != TierPricing.Marginal || rule.Tiers == 1 || whole <= 1000)
                return [(HeldBy(rule), whole)];
            tally.Meet("parts of several tiers");
            return [(0, 1000), (1, whole - 1000)];
        }
    }
}
