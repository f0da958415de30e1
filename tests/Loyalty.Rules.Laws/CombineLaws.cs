using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Rules that combine and consume, against units that are discounted one by one.</summary>
public sealed class CombineLaws(ITestOutputHelper output)
{
    private static readonly string[] Skus = ["a", "b", "c"];

    [Fact]
    public void Law40_RulesThatCombineAndConsume_GiveWhatUnitsOneByOneGive() =>
        new Law(output)
            .Meets(250, "a unit discounted twice")
            .Meets(30, "a unit discounted three times")
            .Meets(150, "a buy used up")
            .Meets(300, "a line of several prices")
            .Meets(80, "a unit of code discounted before")
            .Holds(
                Worlds.Seeds,
                4000,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var rules = Enumerable.Range(0, dice.Between(2, 5)).Select(i => NaiveRule.Next(dice, i)).ToList();
                    var program = LoyaltyProgram.Create("shop", "USD");
                    rules.ForEach(rule => rule.AddTo(program));
                    var plan = program.Build().Compile(null, rules.ToDictionary(rule => rule.Id, rule => rule.Code));
                    var lines = Skus.Select(sku =>
                        {
                            int units = dice.Between(1, 6);
                            return Units(sku, units, dice.Between(units, units * dice.Of(3, 40, 500)));
                        })
                        .ToArray();
                    var units = lines.SelectMany(NaiveUnit.Of).ToList();
                    tally.Meet(
                        units.GroupBy(u => u.Sku).Any(g => g.Select(u => u.Left).Distinct().Count() > 1),
                        "a line of several prices"
                    );
                    var expected = rules.Select(rule => rule.Give(units, tally)).ToList();
                    var decision = plan.Evaluate(Sale("sale", lines), Ann(plan));
                    var actual = rules.Select(rule =>
                    {
                        var award = decision.Awards.SingleOrDefault(award => award.RuleId == rule.Id);
                        return (award.Units, award.Discount);
                    });
                    Assert.Equal(expected, actual);
                    foreach (var (line, place) in lines.Select((line, place) => (line, place)))
                        Assert.Equal(
                            units.Where(unit => unit.Sku == line.Sku).Sum(unit => unit.Price - unit.Left),
                            decision.LineDiscounts.Where(part => part.Line == place).Sum(part => part.Amount)
                        );
                }
            );

    private sealed class NaiveUnit
    {
        internal string Sku { get; init; } = "";
        internal long Price { get; init; }
        internal long Left { get; set; }
        internal int Discounts { get; set; }
        internal bool Combinable { get; set; } = true;
        internal bool IsBuy { get; set; } = true;
        internal bool IsTarget { get; set; } = true;

        internal static IEnumerable<NaiveUnit> Of(Line line)
        {
            long units = line.Quantity.Thousandths / 1000;
            for (long i = 0; i < units; i++)
            {
                long price = (line.Amount / units) + (i >= units - (line.Amount % units) ? 1 : 0);
                if (price > 0)
                    yield return new NaiveUnit
                    {
                        Sku = line.Sku!,
                        Price = price,
                        Left = price,
                    };
            }
        }
    }

    private sealed class Asking(int units, Reward each) : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal) => proposal.Units(units, each);
    }

    private sealed class NaiveRule
    {
        internal string Id { get; init; } = "";
        private string[] _when = [];
        private string[] _offer = [];
        private int _x;
        private int _y;
        private Reward _reward = null!;
        private bool _combine;
        private bool _dearest;
        private ConsumedUnits _consume;

        /// <summary>How many units code asks for; 0 for a cross-sell.</summary>
        private int _asked;

        internal ICustomRewardRule Code => new Asking(_asked, _reward);

        internal static NaiveRule Next(Dice dice, int number)
        {
            var rule = new NaiveRule
            {
                Id = "r" + number,
                _when = [.. dice.Some(Skus, dice.Between(1, 2))],
                _offer = [.. dice.Some(Skus, dice.Between(1, 2))],
                _x = dice.Between(1, 2),
                _y = dice.Between(1, 3),
                _reward = dice.Chance(70)
                    ? Reward.PercentOff(Percent.Of(dice.Of(10, 33, 50, 100)))
                    : Reward.AmountOff(dice.Between(1, 30)),
                _combine = dice.Chance(75),
                _dearest = dice.Chance(30),
                _consume = dice.Of(ConsumedUnits.Target, ConsumedUnits.None, ConsumedUnits.Both),
            };
            rule._asked = rule._consume != ConsumedUnits.Both && dice.Chance(40) ? dice.Between(1, 4) : 0;
            return rule;
        }

        internal void AddTo(LoyaltyProgramBuilder program)
        {
            if (_asked > 0)
                program.Custom(Id, AddCode);
            else
                AddCrossSell(program);
        }

        private void AddCode(CustomRuleBuilder rule)
        {
            rule.Uses(Id).Stage(RewardStage.Item).Items(Sku(_when)).On(Sku(_offer)).Consume(_consume);
            rule.Choose(_dearest ? UnitOrder.Dearest : UnitOrder.Cheapest);
            if (_combine)
                rule.Combine();
        }

        private void AddCrossSell(LoyaltyProgramBuilder program) =>
            program.CrossSell(
                Id,
                r =>
                {
                    r.When(Sku(_when), _x).Offer(Sku(_offer), _y).Consume(_consume);
                    r.Choose(_dearest ? UnitOrder.Dearest : UnitOrder.Cheapest);
                    if (_combine)
                        r.Combine();
                    if (_reward.Kind == RewardKind.AmountOff)
                        r.AmountOff(_reward.Amount / 100m);
                    else
                        r.PercentOff(_reward.Percent.ToDecimal());
                }
            );

        internal (long Units, long Discount) Give(List<NaiveUnit> all, Tally tally)
        {
            bool IsTarget(NaiveUnit unit) =>
                _offer.Contains(unit.Sku)
                && unit.IsTarget
                && (unit.Discounts == 0 || (_combine && unit.Combinable && unit.Left > 0));
            bool IsBuy(NaiveUnit unit) => _when.Contains(unit.Sku) && unit.IsBuy;
            int both = all.Count(unit => IsTarget(unit) && IsBuy(unit));
            int targets = all.Count(IsTarget);
            int buys = all.Count(IsBuy);
            int f = 0;
            for (int more = _y; more <= targets; more += _y)
            {
                int fromBoth = Math.Max(0, more - (targets - both));
                if (fromBoth <= both && more <= _y * ((buys - fromBoth) / _x))
                    f = more;
            }
            int overlap = Enumerable.Range(0, both + 1).Last(fb => f == 0 || f <= _y * ((buys - fb) / _x));
            if (_asked > 0)
                (f, overlap) = (Math.Min(_asked, targets), targets);
            var order = all.Where(IsTarget)
                .OrderBy(unit => _dearest ? -unit.Left : unit.Left)
                .ThenBy(unit => unit.Sku, StringComparer.Ordinal)
                .ThenBy(unit => unit.Discounts > 0)
                .ThenBy(unit => !unit.IsBuy)
                .ToList();
            var chosen = new List<NaiveUnit>();
            foreach (var unit in order)
            {
                if (chosen.Count == f)
                    break;
                if (IsBuy(unit) && overlap-- <= 0)
                    continue;
                chosen.Add(unit);
                tally.Meet(_asked > 0 && unit.Discounts > 0, "a unit of code discounted before");
            }
            long discount = Discount(chosen, tally);
            if (_consume == ConsumedUnits.Both)
                Use(all, IsBuy, (f + _y - 1) / _y * _x, tally);
            return (chosen.Count, discount);
        }

        private long Discount(List<NaiveUnit> chosen, Tally tally)
        {
            long discount = 0;
            var before = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var unit in chosen)
            {
                before.TryGetValue(unit.Sku, out long sum);
                before[unit.Sku] = sum + unit.Left;
                long part =
                    _reward.Kind == RewardKind.AmountOff
                        ? Math.Min(_reward.Amount, unit.Left)
                        : PartOf(sum + unit.Left) - PartOf(sum);
                unit.Left -= part;
                discount += part;
                unit.Discounts++;
                unit.Combinable &= _combine;
                if (_consume != ConsumedUnits.None)
                    unit.IsBuy = false;
                tally.Meet(unit.Discounts == 2, "a unit discounted twice");
                tally.Meet(unit.Discounts == 3, "a unit discounted three times");
            }
            return discount;
        }

        /// <summary>The dearest first; what can be discounted no further has no price to go by, and comes last.</summary>
        private static void Use(List<NaiveUnit> all, Func<NaiveUnit, bool> isBuy, int count, Tally tally)
        {
            var order = all.Where(isBuy)
                .OrderByDescending(unit => unit.Discounts == 0 || (unit.Combinable && unit.Left > 0) ? unit.Left : 0)
                .ThenBy(unit => unit.Sku, StringComparer.Ordinal)
                .ThenBy(unit => unit.Discounts > 0)
                .Take(count);
            foreach (var unit in order.ToList())
            {
                tally.Meet("a buy used up");
                unit.IsBuy = false;
                unit.IsTarget = false;
            }
        }

        private long PartOf(long amount) => ((2 * amount * _reward.Percent.Millionths) + 1_000_000) / 2_000_000;
    }
}
