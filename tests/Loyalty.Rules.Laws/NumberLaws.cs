using System.Numerics;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.ReferenceModel;
using Loyalty.Rules.Rewards;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Numbers near their limits, decimals, rounding, currencies.</summary>
public sealed class NumberLaws(ITestOutputHelper output)
{
    private static readonly BigInteger Largest = BigInteger.Pow(10, 18);

    // A sale of 10^12 minor units at a million points for each is the largest award there is; twelve of them would wrap 64 bits.
    [Fact]
    public void Law54_PointsNearTheLimit_AreExactOrRefused_AndNeverWrap() =>
        new Law(output)
            .Meets(200, "refused")
            .Meets(200, "taken near the limit")
            .Meets(30, "sums beyond 64 bits")
            .Holds(
                Worlds.Seeds,
                54,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    int rules = dice.Between(1, dice.Of(3, 12));
                    long rate = dice.Of(1_000_000, 999_999, 600_000, 100_000, 1);
                    var plan = Plan(p =>
                    {
                        for (int i = 0; i < rules; i++)
                            p.MemberTiers("rule-" + i, r => r.Tier("all", 0, rate, 0.01m).Round(Transaction()));
                    });
                    var state = Ann(plan);
                    for (int visit = dice.Between(1, 3); visit > 0; visit--)
                    {
                        long amount = dice.Of(1_000_000_000_000, 999_999_999_999, dice.Between(0L, 1_000_000_000_000L));
                        var due = (BigInteger)amount * rate * rules;
                        bool fits = state.Points + due <= Largest;
                        var decision = plan.Evaluate(Sale("s" + visit, Units("cone", 1, amount)), state);
                        tally.Meet(due > long.MaxValue, "sums beyond 64 bits");
                        tally.Meet(fits && state.Points + due > Largest / 2, "taken near the limit");
                        tally.Meet(!fits, "refused");
                        Assert.Equal(fits ? Refusal.None : Refusal.Overflow, decision.Admission.Refusal);
                        Assert.Equal(fits ? state.Points + due : state.Points, decision.NextState!.Points);
                        Assert.True(fits || state.Equals(decision.NextState));
                        state = decision.NextState;
                    }
                }
            );

    [Fact]
    public void Law55_DecimalsThatAreEqual_AreTheSameSale() =>
        new Law(output)
            .Meets(400, "trailing zeros")
            .Holds(
                Worlds.Seeds,
                55,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    string currency = dice.Of("USD", "KWD", "VND");
                    var plan = Plan(
                        p =>
                            p.MemberTiers("points", r => r.Tier("all", 0, 0.3m, 1))
                                .FreeItem("card", r => r.Buy(Selector.Everything, 2)),
                        currency
                    );
                    var unit = Amounts.Major(Currency.Parse(currency), 1);
                    int a = dice.Between(1, 3000);
                    int b = dice.Between(1, 3000);
                    int thousandths = dice.Between(1, 5000);
                    decimal zeros = dice.Of(1m, 1.0m, 1.00m, 1.000000000000m);
                    tally.Meet(
                        zeros.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > 1,
                        "trailing zeros"
                    );
                    var sum = Of(currency, thousandths / 1000m, (a * unit) + (b * unit));
                    var same = Of(currency, zeros * thousandths / 1000m, zeros * (a + b) * unit);
                    var first = plan.Evaluate(sum, Ann(plan));
                    var second = plan.Evaluate(same, Ann(plan));
                    DecisionText.AssertSame(DecisionText.Of(first), DecisionText.Of(second));
                    Assert.Equal(first.Record.BodyHash, second.Record.BodyHash);
                    Assert.Equal(first.Total.ToString(), second.Total.ToString());
                }
            );

    [Fact]
    public void Law56_PointsOfASale_AreRoundedOnce_AsTheModeSays() =>
        new Law(output)
            .Meets(45, "a tie")
            .Meets(300, "a fraction")
            .Holds(
                Worlds.Seeds,
                56,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var mode = Mode(dice);
                    string currency = dice.Of("USD", "VND", "KWD");
                    long thousandths = dice.Of<long>(500, 250, 1000, 333, 1500);
                    long per = dice.Of<long>(1, 2, 50, 100, 900);
                    long amount = dice.Between(0, 5000);
                    var major = Amounts.Major(Currency.Parse(currency), per);
                    var plan = Plan(
                        p =>
                            p.MemberTiers(
                                "points",
                                r =>
                                    r.Tier("all", 0, thousandths / 1000m, major)
                                        .Round(new(RoundingLevel.Transaction, mode))
                            ),
                        currency
                    );
                    // Cash is rounded by the till: the tender never changes what a sale earns.
                    var paid = new SaleDetailsBuilder().Tender("cash", dice.Between(0, 6000)).Build();
                    var header = new SaleHeader("s", Noon, Currency.Parse(currency), "ann", paid);
                    var decision = plan.Evaluate(new Transaction(header, [Units("cone", 1, amount)]), Ann(plan));
                    var top = (BigInteger)amount * thousandths;
                    tally.Meet(top * 2 % (per * 1000) == 0 && top % (per * 1000) != 0, "a tie");
                    tally.Meet(top % (per * 1000) != 0, "a fraction");
                    Assert.Equal(Exact.Round(top, per * 1000, mode), decision.Points);
                }
            );

    [Fact]
    public void Law56_Division_RoundsTiesAsTheModeSays_AlsoBelowZero() =>
        new Law(output)
            .Meets(80, "a tie below 0")
            .Meets(80, "a tie above 0")
            .Holds(
                Worlds.Seeds,
                5600,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var mode = Mode(dice);
                    long bottom = dice.Of(2, 4, 10, dice.Between(1, 12));
                    long top = dice.Chance(70) ? bottom * dice.Between(-9, 9) / 2 : dice.Between(-100, 100);
                    bool tie = 2 * top % bottom == 0 && top % bottom != 0;
                    tally.Meet(tie && top < 0, "a tie below 0");
                    tally.Meet(tie && top > 0, "a tie above 0");
                    // Half up is away from zero; the oracle's, for carried totals, is towards the higher neighbour.
                    var expected =
                        mode == RoundingMode.HalfUp && top < 0
                            ? -Exact.Round(-top, bottom, mode)
                            : Exact.Round(top, bottom, mode);
                    Assert.Equal(expected, Rounded.Divide(top, bottom, mode));
                }
            );

    [Fact]
    public void Law57_AnotherCurrency_IsRefused_AndChangesNothing() =>
        new Law(output)
            .Meets(500, "a sale that would give something")
            .Holds(
                Worlds.Any(),
                57,
                (world, tally) =>
                    world.Walk(
                        (sale, before, decision) =>
                        {
                            var header = sale.Header;
                            var other = Currency.Parse(world.Program.Currency.Code == "EUR" ? "GBP" : "EUR");
                            var foreign = new Transaction(
                                new SaleHeader(header.Id, header.At, other, header.MemberId, header.Details),
                                [.. sale.Lines]
                            );
                            if (string.IsNullOrEmpty(header.Id))
                                return;
                            tally.Meet(decision.Awards.Count > 0, "a sale that would give something");
                            var refused = before is null
                                ? world.Plan.Evaluate(foreign)
                                : world.Plan.Evaluate(foreign, before);
                            Assert.Equal(Refusal.WrongCurrency, refused.Admission.Refusal);
                            Assert.Empty(refused.Postings);
                            Assert.Equal(before, refused.NextState);
                        }
                    )
            );

    private static RoundingMode Mode(Dice dice) =>
        dice.Of(RoundingMode.Floor, RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Ceiling);

    private static Rounding Transaction() => new(RoundingLevel.Transaction, RoundingMode.Floor);

    private static Transaction Of(string currency, decimal quantity, decimal amount) =>
        Loyalty.Rules.Transaction.Create("s", Noon, currency).Member("ann").Line("cone", quantity, amount).Build();
}
