using Loyalty.Rules.Evaluation;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(300, new long[] { 4000, 2000, 2000 }, new long[] { 150, 75, 75 })] // Vendure, F1
    [InlineData(-300, new long[] { 4000, 2000, 2000 }, new long[] { -150, -75, -75 })]
    [InlineData(-10, new long[] { 1, 1, 1 }, new long[] { -4, -3, -3 })]
    [InlineData(299, new long[] { 1000, 1000, 1000 }, new long[] { 100, 100, 99 })]
    [InlineData(40, new long[] { 10, 0 }, new long[] { 40, 0 })]
    [InlineData(10, new long[] { 0, 0 }, new long[] { 5, 5 })]
    [InlineData(95, new long[] { 10, 20, 10, 30, 50, 20, 10, 40 }, new long[] { 5, 10, 5, 15, 25, 10, 5, 20 })] // F1b
    [InlineData(15, new long[] { 20, 30, 100 }, new long[] { 2, 3, 10 })] // Solidus, E1
    [InlineData(15, new long[] { 50, 50, 50 }, new long[] { 5, 5, 5 })] // E3
    [InlineData(1000, new long[] { 50, 50, 50 }, new long[] { 334, 333, 333 })] // E4
    [InlineData(1377, new long[] { 30, 10 }, new long[] { 1033, 344 })] // Saleor, G2
    [InlineData(2, new long[] { 1, 1, 1, 2 }, new long[] { 1, 0, 0, 1 })]
    [InlineData(0, new long[] { 3, 4 }, new long[] { 0, 0 })]
    [InlineData(7, new long[] { 5 }, new long[] { 7 })]
    [InlineData(5, new long[] { 0, 0, 0 }, new long[] { 2, 2, 1 })]
    public void Share_Weights_SumsExactly(long amount, long[] weights, long[] shares) =>
        Assert.Equal(shares, Share(amount, weights));

    [Fact]
    public void Law41_Share_LargestNumbers_SumExactly()
    {
        long[] shares = Share(1_000_000_000_000, [.. Enumerable.Repeat(333_333_333_333, 3), 1]);

        Assert.Equal(1_000_000_000_000, shares.Sum());
        Assert.Equal([333_333_333_333, 333_333_333_333, 333_333_333_333, 1], shares);
    }

    [Fact]
    public void Law41_Share_ManyTakers_GoesByRemainderThenByPlace()
    {
        long[] shares = Share(4_999, [.. Enumerable.Repeat(7L, 10_000)]);

        Assert.Equal(4_999, shares.Sum());
        Assert.All(shares.Take(4_999), share => Assert.Equal(1, share));
    }

    [Theory]
    [InlineData(1500, new[] { 2000, 3000, 10000 }, new long[] { 200, 300, 1000 })]
    [InlineData(1000, new[] { 5000, 5000, 5000 }, new long[] { 334, 333, 333 })]
    [InlineData(1377, new[] { 3000, 1000 }, new long[] { 1033, 344 })]
    [InlineData(95, new[] { 10, 20, 10, 30, 50, 20, 10, 40 }, new long[] { 5, 10, 5, 15, 25, 10, 5, 20 })]
    public void Evaluate_AmountOverTheBasket_IsSharedByWhatRemains(int off, int[] prices, long[] shares)
    {
        var shop = new Shop(p => p.BasketTiers("off", r => r.Spend().AmountOff(0m, off / 100m)));

        var decision = shop.Sell([.. prices.Select((price, i) => Each("sku-" + (char)('a' + i), 1, price))]);

        Assert.Equal(shares, decision.OffLines());
    }

    private static long[] Share(long amount, long[] weights)
    {
        var slots = Array.ConvertAll(weights, weight => new ShareSlot { Weight = weight });
        LargestRemainder.Share(amount, slots);
        return Array.ConvertAll(slots, slot => slot.Share);
    }
}
