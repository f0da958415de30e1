using System.Numerics;
using Loyalty.Rules.Evaluation;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Sharing an amount over lines.</summary>
public sealed class AllocationLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law41_ABasketDiscount_IsSharedExactlyAndFairly() =>
        new Law(output)
            .Meets(200, "a line of amount 0")
            .Meets(300, "equal lines")
            .Meets(500, "a remainder")
            .Holds(
                Worlds.Seeds,
                41,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    long off = dice.Of<long>(1, 2, 100, dice.Between(1, 4000));
                    var plan = Plan(p => p.BasketTiers("off", r => r.Spend().AmountOff(0, off / 100m)));
                    long[] weights =
                    [
                        .. Enumerable
                            .Range(0, dice.Between(1, 9))
                            .Select(_ => dice.Chance(12) ? 0 : Amounts.UnitPrice(dice)),
                    ];
                    var lines = weights.Select((weight, place) => Units("item-" + place, 1, weight)).ToArray();
                    var decision = Decide(plan, lines);
                    long[] shares = new long[weights.Length];
                    foreach (var part in decision.LineDiscounts)
                        shares[part.Line] += part.Amount;
                    Assert.Equal(Math.Min(off, weights.Sum()), shares.Sum());
                    AssertFair(decision.Discount.MinorUnits, weights, shares, tally);
                }
            );

    [Fact]
    public void Law41_LargestRemainder_IsExactForAnyWeights() =>
        new Law(output)
            .Meets(30, "weights of all 0")
            .Meets(200, "a line of amount 0")
            .Meets(200, "huge weights")
            .Holds(
                Worlds.Seeds,
                4100,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    long most = dice.Of(0, 3, 1000, 1_000_000_000_000);
                    long[] weights =
                    [
                        .. Enumerable
                            .Range(0, dice.Between(1, 12))
                            .Select(_ => dice.Chance(12) ? 0 : dice.Between(0, most)),
                    ];
                    long amount = dice.Of(0, 1, dice.Between(0L, 1000L), dice.Between(0L, 1_000_000_000_000L));
                    var slots = new ShareSlot[weights.Length];
                    for (int i = 0; i < slots.Length; i++)
                        slots[i].Weight = weights[i];
                    LargestRemainder.Share(amount, slots);
                    tally.Meet(most > 1_000_000, "huge weights");
                    tally.Meet(weights.Sum() == 0, "weights of all 0");
                    long[] shares = [.. slots.Select(slot => slot.Share)];
                    Assert.Equal(amount, shares.Sum());
                    if (weights.Sum() == 0)
                        weights = [.. weights.Select(_ => 1L)];
                    AssertFair(amount, weights, shares, tally);
                }
            );

    private static void AssertFair(long amount, long[] weights, long[] shares, Tally tally)
    {
        BigInteger sum = weights.Sum();
        for (int i = 0; i < weights.Length; i++)
        {
            var exact = (BigInteger)amount * weights[i];
            tally.Meet(weights[i] == 0, "a line of amount 0");
            tally.Meet(sum > 0 && exact % sum != 0, "a remainder");
            Assert.True(BigInteger.Abs((shares[i] * sum) - exact) < BigInteger.Max(1, sum));
            Assert.True(weights[i] > 0 || shares[i] == 0);
            for (int other = 0; other < i; other++)
            {
                if (weights[i] != weights[other])
                    continue;
                tally.Meet("equal lines");
                // The earlier of two equal ones never gets less.
                Assert.InRange(shares[other] - shares[i], 0, 1);
            }
        }
    }
}
