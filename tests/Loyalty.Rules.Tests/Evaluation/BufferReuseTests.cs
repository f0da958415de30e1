using Loyalty.Rules.Tests.GuardRails;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>Nothing of one sale is left in a buffer for the next.</summary>
public sealed class BufferReuseTests
{
    private static readonly string[] Kinds =
    [
        "item keys, four families",
        "skus with a catalog",
        "skus without a catalog",
        "unsorted lines that merge",
        "details",
        "a zone",
        "caps that cut",
        "a guest",
        "joining",
        "conditions",
    ];

    [Fact]
    public void Evaluate_IntoAUsedBuffer_DecidesAsIntoAFreshOne()
    {
        var used = new DecisionBuffer();
        foreach (string first in Kinds)
        {
            foreach (string second in Kinds)
            {
                BusySale.Of(first).Decide(used);
                var fresh = new DecisionBuffer();
                var sale = BusySale.Of(second);
                sale.Decide(used);
                sale.Decide(fresh);
                Assert.Equal(fresh.Awards.ToArray(), used.Awards.ToArray());
                Assert.Equal(fresh.Outcomes.ToArray(), used.Outcomes.ToArray());
                Assert.Equal(fresh.Postings.ToArray(), used.Postings.ToArray());
                Assert.Equal(fresh.Nudges.ToArray(), used.Nudges.ToArray());
                Assert.Equal(fresh.LineDiscounts.ToArray(), used.LineDiscounts.ToArray());
                Assert.Equal((fresh.Total, fresh.Points), (used.Total, used.Points));
            }
        }
    }

    [Fact]
    public void Law73_Evaluate_OnePlanOnManyThreads_DecidesAlike()
    {
        var sale = BusySale.Of("unsorted lines that merge");
        var alone = new DecisionBuffer();
        sale.Decide(alone);
        var expected = alone.Outcomes.ToArray();

        Parallel.For(
            0,
            64,
            _ =>
            {
                var own = new DecisionBuffer();
                for (int i = 0; i < 50; i++)
                    sale.Decide(own);
                Assert.Equal(expected, own.Outcomes.ToArray());
            }
        );
    }
}
