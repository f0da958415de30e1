using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>The table of docs/arbitration.md: two rules that want the same units, under each policy.</summary>
public sealed class SideBySideTests
{
    [Theory]
    [InlineData("no tree", 360)]
    [InlineData("first, free", 400)]
    [InlineData("first, percent", 360)]
    [InlineData("best", 400)]
    [InlineData("best by unit", 640)]
    [InlineData("combine", 640)]
    [InlineData("guard", 270)]
    public void Sell_TwoRulesThatWantTheSameUnits_GiveWhatTheTableSays(string policy, long off)
    {
        bool combine = policy == "combine";
        var shop = new Shop(
            p =>
            {
                p.CrossSell(
                        "percent",
                        r =>
                        {
                            r.When(Sku("tea"), 1).Offer(Sku("cone"), 3).PercentOff(30).PartialGet().Priority(1);
                            if (combine)
                                r.Combine().Consume(ConsumedUnits.None);
                        }
                    )
                    .FreeItem(
                        "free",
                        r =>
                        {
                            r.Buy(Sku("cone"), 2).InBasket();
                            if (combine)
                                r.Combine();
                        }
                    );
                if (policy == "guard")
                    p.GuardMargin(30);
                if (TreeOf(policy) is { } tree)
                    p.Arbitrate(tree);
            },
            goods => goods.Item("cone", i => i.Cost(100)).Item("tea", i => i.Cost(100))
        );

        Assert.Equal(off, shop.Sell(Each("cone", 3, 400), Each("tea", 1, 100)).Off());
    }

    private static ArbitrationNode? TreeOf(string policy) =>
        policy switch
        {
            "first, free" => ArbitrationNode.First("free", "percent"),
            "first, percent" => ArbitrationNode.First("percent", "free"),
            "best" => ArbitrationNode.Best("free", "percent"),
            "best by unit" => ArbitrationNode.Best("free", "percent").PerUnit(),
            _ => null,
        };
}
