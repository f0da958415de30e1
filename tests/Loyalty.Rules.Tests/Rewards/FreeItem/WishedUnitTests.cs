using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>What a customer chooses comes first also where prices say how many units there are.</summary>
public sealed class WishedUnitTests
{
    [Theory]
    [InlineData("tea", 400, "StampRemainder card 0->400")]
    [InlineData("coffee", 600, "StampRemainder card 0->200")]
    public void Sell_PerAmount_CountsWhatTheUnitsCostThatWereChosen(string wish, long off, string remainder)
    {
        var drinks = Sku("coffee", "cake", "tea");
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(drinks, 1).Get(drinks, 1).StampPerAmount(10)));

        var decision = shop.Sell(
            w => w.Choose("card", wish),
            Each("coffee", 1, 600),
            Each("cake", 1, 800),
            Each("tea", 1, 400)
        );

        Assert.Equal(off, decision.Discount.MinorUnits);
        Assert.Equal(remainder, Assert.Single(decision.Posted(PostingAccount.StampRemainder)));
    }

    [Theory]
    [InlineData("none", 100)] // the dearest first: a cup would leave the tea to pay, which is cheaper
    [InlineData("tea", 600)]
    public void Sell_UpToTheCheapestPaid_SeeksThePriceWithWhatWasChosen(string wish, long off)
    {
        var goods = Sku("tea", "cup");
        var shop = new Shop(p =>
            p.FreeItem(
                "deal",
                r => r.Buy(goods, 1).Get(goods, 1).InBasket().Choose(UnitOrder.Dearest).UpToCheapestPaid()
            )
        );

        var decision = shop.Sell(w => w.Choose("deal", wish), Each("tea", 1, 100), Each("cup", 3, 500));

        Assert.Equal(off, decision.Discount.MinorUnits);
    }
}
