using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>Stamps by visit and by money, and cards that give at the next visit: sections 5.4 and 5.5 of docs/semantics.md.</summary>
public sealed class StampRateTests
{
    private static Shop Card(int buy, Action<FreeItemRuleBuilder> more) =>
        new(p =>
            p.Select("drinks", items => items.Sku("drink", "tea"))
                .FreeItem(
                    "card",
                    rule =>
                    {
                        rule.Buy("drinks", buy).Get("drinks", 1);
                        more(rule);
                    }
                )
        );

    [Fact]
    public void Sell_PerVisit_AddsOneStampHoweverMuchIsBought()
    {
        var shop = Card(3, r => r.StampPerVisit());

        shop.Sell(Each("drink", 3, 450));
        var second = shop.Sell(Each("drink", 1, 450));

        Assert.Equal(2, shop.Ann.Stamps("card"));
        Assert.Equal((OutcomeUnit.Visits, 2, 3), (second.Told().ProgressUnit, second.Told().Have, second.Told().Need));
        Assert.Equal(["card More 1 Visits"], second.Said());
        // The third visit owes a drink, which its second one may be: one of them stays paid.
        Assert.Equal(1, shop.Sell(Each("drink", 2, 450)).Free());
        Assert.Equal((0, 0), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_PerVisitOfAFreeUnitAlone_AddsNoStamp()
    {
        var shop = Card(1, r => r.StampPerVisit());

        Assert.Equal(0, shop.Sell(Each("drink", 1, 450)).Free());
        Assert.Equal(1, shop.Sell(Each("drink", 1, 450)).Free());
        Assert.Equal(0, shop.Ann.OwedUnits("card"));
    }

    [Fact]
    public void Sell_PerAmount_CarriesWhatIsLeftOver()
    {
        var shop = Card(2, r => r.StampPerAmount(10));
        var seen = new List<string>();
        foreach (int drinks in new[] { 3, 4, 1, 1 })
        {
            var decision = shop.Sell(Each("drink", drinks, 600));
            seen.Add(
                $"{decision.Free()} free: T {shop.Ann.Stamps("card")} B {shop.Ann.OwedUnits("card")} R {decision.Posted(PostingAccount.StampRemainder).SingleOrDefault()}"
            );
        }

        Assert.Equal(
            [
                "0 free: T 1 B 0 R StampRemainder card 0->800",
                "1 free: T 1 B 0 R StampRemainder card 800->600",
                "0 free: T 0 B 1 R StampRemainder card 600->200",
                "1 free: T 0 B 0 R ",
            ],
            seen
        );
    }

    [Fact]
    public void Sell_PerAmount_SaysTheMoneyThatIsMissing()
    {
        var decision = Card(5, r => r.StampPerAmount(10)).Sell(Each("drink", 2, 600));

        Assert.Equal(
            (OutcomeUnit.Stamps, 1, 5),
            (decision.Told().ProgressUnit, decision.Told().Have, decision.Told().Need)
        );
        Assert.Equal(["card More 3800 Money"], decision.Said());
        Assert.Equal(OutcomeUnit.Money, Assert.Single(decision.Nudges).Unit);
    }

    [Fact]
    public void Sell_PerAmount_CountsWhatOtherRulesHaveLeft()
    {
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.InBasket().Buy(Sku("bun"), 1).Get(Sku("drink"), 1).PercentOff(50).Priority(1))
                .FreeItem("card", r => r.Buy(Sku("drink"), 9).StampPerAmount(1))
        );

        shop.Sell(Each("bun", 1, 100), Each("drink", 1, 600));

        Assert.Equal(3, shop.Ann.Stamps("card"));
    }

    // 2.3 units for 6.90: the fraction is no unit, and its money earns nothing.
    [Fact]
    public void Sell_PerAmountOfAFraction_LeavesItsMoneyOut()
    {
        var shop = Card(9, r => r.StampPerAmount(1));

        shop.Sell(Total("drink", 2.3m, 690));

        Assert.Equal(6, shop.Ann.Stamps("card"));
    }

    [Fact]
    public void Sell_NextVisit_GivesNothingOfWhatItEarns()
    {
        var shop = Card(2, r => r.RedeemNextVisit());

        var first = shop.Sell(Each("drink", 3, 450));
        Assert.Equal((0, Verdict.NotYet, 1), (first.Free(), first.Verdict(), first.Told().Waiting));
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
        Assert.Equal(1, shop.Sell(Each("drink", 3, 450)).Free());
        Assert.Equal((1, 1), (shop.Ann.Stamps("card"), shop.Ann.OwedUnits("card")));
    }

    [Fact]
    public void Sell_NextVisitWithoutTarget_SaysSo()
    {
        var shop = new Shop(p => p.FreeItem("card", r => r.Buy(Sku("drink"), 1).Get(Sku("bun"), 1).RedeemNextVisit()));

        shop.Sell(Each("drink", 1, 450));

        Assert.Equal(Verdict.NoTarget, shop.Sell(Each("drink", 1, 450)).Verdict());
        Assert.Equal(2, shop.Ann.OwedUnits("card"));
    }
}
