using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>Rewards on pieces of a basket in the tree of arbitration.</summary>
public sealed class ChoiceOfPiecesTests
{
    // 6 units for 4.00: two sets save 4.00, 10 % of it 2.40; and a rule that is only tried takes nothing.
    [Theory]
    [InlineData(ArbitrationKind.First, 400)]
    [InlineData(ArbitrationKind.Best, 400)]
    public void Sell_SetsAgainstAPercentage_OneOfThemIsGiven(ArbitrationKind kind, int off)
    {
        var shop = new Shop(p =>
            p.BasketTiers("three-for-ten", r => r.Units().SetPrice(3, 3, 10))
                .BasketTiers("tenth", r => r.Spend().PercentOff(0, 10))
                .Arbitrate(
                    kind == ArbitrationKind.First
                        ? ArbitrationNode.First("three-for-ten", "tenth")
                        : ArbitrationNode.Best("tenth", "three-for-ten")
                )
        );

        var decision = shop.Sell(Each("soap", 6, 400));

        Assert.Equal(off, decision.Off());
        Assert.Equal((Verdict.Lost, "three-for-ten"), (decision.Verdict("tenth"), decision.Told("tenth").LostTo));
        Assert.Equal(80, shop.Sell(Each("soap", 2, 400)).Off());
    }
}
