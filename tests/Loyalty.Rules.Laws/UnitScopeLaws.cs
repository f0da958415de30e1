using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Nodes that choose by the unit, against units that choose one by one.</summary>
public sealed class UnitScopeLaws(ITestOutputHelper output)
{
    private static readonly string[] Skus = ["a", "b", "c"];

    [Fact]
    public void Law67_EachUnit_IsKeptByTheBranchThatGivesItMost_OrByTheFirst() =>
        new Law(output)
            .Meets(300, "units of one line in different branches")
            .Meets(60, "a percentage that is rounded anew")
            .Meets(120, "a cap on money that cuts")
            .Meets(100, "a rule that keeps nothing")
            .Holds(
                Worlds.Seeds,
                6702,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    bool best = dice.Chance(60);
                    var rules = Enumerable
                        .Range(0, dice.Between(2, 5))
                        .Select(i => NaiveOffer.Next(dice, "r" + i))
                        .ToList();
                    var branches = new List<List<NaiveOffer>>();
                    foreach (var rule in dice.Shuffled(rules))
                    {
                        if (branches.Count > 0 && dice.Chance(30))
                            branches[branches.Count - 1].Add(rule);
                        else
                            branches.Add([rule]);
                    }
                    var nodes = branches
                        .Select(branch =>
                            ArbitrationNode.All([.. branch.Select(rule => ArbitrationNode.Rule(rule.Id))])
                        )
                        .ToArray();
                    var plan = Plan(p =>
                    {
                        rules.ForEach(rule => rule.AddTo(p));
                        p.Arbitrate((best ? ArbitrationNode.Best(nodes) : ArbitrationNode.First(nodes)).PerUnit());
                    });
                    Line[] goods =
                    [
                        .. Skus.Select(sku =>
                        {
                            int units = dice.Between(1, 5);
                            return Units(sku, units, dice.Between(units, units * dice.Of(4, 60, 700)));
                        }),
                        Units("ticket", 1, 100),
                    ];
                    var decision = plan.Evaluate(Sale("s", goods), Ann(plan));

                    var kept = Keep(goods, branches, best);
                    foreach (var rule in rules)
                    {
                        var mine = kept.Where(part => part.Rule == rule).ToList();
                        long off = mine.Where(part => part.Cut).Sum(part => part.Off);
                        foreach (var line in mine.Where(part => !part.Cut).GroupBy(part => part.Unit.Sku))
                        {
                            long anew = rule.Off([.. line.Select(part => part.Unit.Price)]).Sum();
                            tally.Meet(anew != line.Sum(part => part.Off), "a percentage that is rounded anew");
                            off += anew;
                        }
                        tally.Meet(mine.Exists(part => part.Cut), "a cap on money that cuts");
                        tally.Meet(mine.Count == 0, "a rule that keeps nothing");
                        var award = decision.Awards.SingleOrDefault(award => award.RuleId == rule.Id);
                        Assert.Equal((mine.Count, off), (award.Units, award.Discount));
                    }
                    tally.Meet(
                        kept.GroupBy(part => part.Unit.Sku)
                            .Any(line => line.Select(part => part.Rule).Distinct().Count() > 1),
                        "units of one line in different branches"
                    );
                }
            );

    private static List<Part> Keep(Line[] goods, List<List<NaiveOffer>> branches, bool best)
    {
        var offered = branches.ConvertAll(branch =>
        {
            var left = goods.Where(line => line.Sku != "ticket").SelectMany(UnitsOf).ToList();
            var parts = new List<Part>();
            foreach (var rule in branch.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                parts.AddRange(rule.Take(left));
                left.RemoveAll(unit => parts.Exists(part => part.Unit == unit));
            }
            return parts;
        });
        var kept = new List<Part>();
        foreach (var unit in goods.SelectMany(UnitsOf))
        {
            var parts = offered.SelectMany(branch => branch.Where(part => part.Unit == unit)).ToList();
            if (parts.Count == 0)
                continue;
            var first = parts.Find(part => part.Off > 0);
            kept.Add(best ? parts.Find(part => part.Off == parts.Max(one => one.Off))! : first ?? parts[0]);
        }
        return kept;
    }

    private static IEnumerable<(string Sku, int Number, long Price)> UnitsOf(Line line)
    {
        int units = (int)(line.Quantity.Thousandths / 1000);
        for (int i = 0; i < units; i++)
        {
            bool high = i >= units - (line.Amount % units);
            yield return (line.Sku!, i, (line.Amount / units) + (high ? 1 : 0));
        }
    }

    private sealed record Part((string Sku, int Number, long Price) Unit, NaiveOffer Rule, long Off, bool Cut);

    private sealed class NaiveOffer
    {
        private string[] _offer = [];
        private int _units;
        private Percent? _percent;
        private long _amount;
        private long? _cap;
        private bool _dearest;

        internal string Id { get; private init; } = "";

        internal static NaiveOffer Next(Dice dice, string id) =>
            new()
            {
                Id = id,
                _offer = [.. dice.Some(Skus, dice.Between(1, 3))],
                _units = dice.Between(1, 6),
                _percent = dice.Chance(60) ? Percent.Of(dice.Of(10, 25, 33, 50, 100)) : null,
                _amount = dice.Between(1, 60),
                _cap = dice.Chance(35) ? dice.Between(1, 300) : null,
                _dearest = dice.Chance(40),
            };

        internal void AddTo(LoyaltyProgramBuilder program) =>
            program.CrossSell(
                Id,
                r =>
                {
                    r.When(Sku("ticket"), 1).Offer(Sku(_offer), _units).PartialGet();
                    r.Choose(_dearest ? UnitOrder.Dearest : UnitOrder.Cheapest);
                    if (_percent is { } percent)
                        r.PercentOff(percent.ToDecimal());
                    else
                        r.AmountOff(_amount / 100m);
                    if (_cap is { } cap)
                        r.Cap(new Cap(cap, CapUnit.Money, CapScope.Transaction));
                }
            );

        /// <summary>What is taken off units of one line, in the order of choice.</summary>
        internal List<long> Off(List<long> prices)
        {
            var off = new List<long>();
            long sum = 0;
            foreach (long price in prices)
            {
                off.Add(
                    _percent is { } percent
                        ? percent.PartOf(sum + price) - percent.PartOf(sum)
                        : Math.Min(_amount, price)
                );
                sum += price;
            }
            return off;
        }

        internal List<Part> Take(List<(string Sku, int Number, long Price)> left)
        {
            var chosen = left.Where(unit => _offer.Contains(unit.Sku))
                .OrderBy(unit => _dearest ? -unit.Price : unit.Price)
                .ThenBy(unit => unit.Sku, StringComparer.Ordinal)
                .ThenBy(unit => unit.Number)
                .Take(_units)
                .ToList();
            var prices = Skus.ToDictionary(sku => sku, _ => new List<long>());
            var parts = new List<Part>();
            long money = _cap ?? long.MaxValue;
            foreach (var unit in chosen)
            {
                prices[unit.Sku].Add(unit.Price);
                var off = Off(prices[unit.Sku]);
                long part = off[off.Count - 1];
                if (part > money)
                {
                    if (money > 0)
                        parts.Add(new Part(unit, this, money, Cut: true));
                    break;
                }
                parts.Add(new Part(unit, this, part, Cut: false));
                money -= part;
            }
            return parts;
        }
    }
}
