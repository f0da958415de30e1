using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Conformance;

/// <summary>Faults that other systems shipped, each named by what it did to a customer or a merchant. Those of returns and lots come with the ledger.</summary>
public sealed class ShippedFaults
{
    // odoo#114004: points were earned on the price before the reward. Here they are earned on what is paid.
    [Fact]
    public void Points_AfterAnItemReward_AreEarnedOnWhatIsPaid()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.InBasket().Buy(Sku("cone"), 2))
                .MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m))
        );

        Assert.Equal(20, shop.Sell(Each("cone", 3, 1000)).Points);
    }

    // erpnext#33550: an order of 196,000 that lifted the member was priced by the new tier: 217 points instead of 196.
    [Fact]
    public void Points_OfTheSaleThatReachesATier_ArePricedByTheTierBefore()
    {
        var shop = new Shop(p =>
            p.MemberTiers("points", r => r.Tier("silver", 0m, 1m, 1000m).Tier("gold", 100_000m, 1m, 900m))
        );

        Assert.Equal(196, shop.Sell(Each("item", 1, 19_600_000)).Points);
        Assert.Equal(217, shop.Sell(Each("item", 1, 19_600_000)).Points);
    }

    // erpnext#22167: the first tier was skipped, so that new members earned nothing.
    [Fact]
    public void Points_OfTheFirstSale_AreThoseOfTheFirstTier()
    {
        var shop = new Shop(p => p.MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m).Tier("two", 500m, 2m, 1m)));

        Assert.Equal(7, shop.Sell(Each("item", 1, 700)).Points);
    }

    // POS-Awesome#45: the rate divided where it should multiply.
    [Fact]
    public void Points_OfAHighRate_AreMoreThanTheMoney()
    {
        var shop = new Shop(p => p.MemberTiers("points", r => r.Tier("one", 0m, 50m, 1m)));

        Assert.Equal(500, shop.Sell(Each("item", 1, 1000)).Points);
    }

    // habitica#281: something of a negative price gave money.
    [Fact]
    public void Sale_OfANegativePrice_IsRefusedAndChangesNothing()
    {
        var shop = new Shop(p => p.MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m)));

        var decision = shop.Try("s", Each("item", 1, 1000), Total("trick", 1, -5000));

        Assert.Equal(Refusal.AmountOutOfRange, decision.Admission.Refusal);
        Assert.Equal(shop.Ann, decision.NextState);
    }

    // Cara#6043: what was shown before the sale was not what was awarded.
    [Fact]
    public void Preview_OfASale_IsWhatTheSaleAwards()
    {
        var shop = new Shop(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), 2)).MemberTiers("points", r => r.Tier("one", 0m, 1m, 1m))
        );
        shop.Sell(Each("cone", 2, 333));

        var shown = shop.Try("next", Each("cone", 4, 333));
        var given = shop.Try("next", Each("cone", 4, 333));

        Assert.Equal((shown.Off(), shown.Points, 2), (given.Off(), given.Points, (int)given.Free("card")));
        Assert.Equal(shown.Posted(), given.Posted());
    }

    // shopper#510, medusa#13760, vendure#4660, pretix#6396: a limit was checked, but its use was counted elsewhere, late or never.
    [Fact]
    public void Cap_OfAMember_IsUsedUpByTheAwardItself()
    {
        var shop = new Shop(p =>
            p.BasketTiers("once", r => r.Spend().AmountOff(0m, 1m).Cap(new Cap(1, CapUnit.Times, CapScope.Member)))
        );

        Assert.Equal([100, 0, 0], Enumerable.Range(0, 3).Select(_ => (int)shop.Sell(Each("item", 1, 900)).Off()));
    }

    // medusa#15396: a promotion whose budget was gone was silently left out.
    [Fact]
    public void Cap_ThatIsUsedUp_IsSaid()
    {
        var shop = new Shop(p =>
            p.FreeItem("one", r => r.InBasket().Buy(Sku("cone"), 1).Cap(new Cap(1, CapUnit.Units, CapScope.Member)))
        );
        shop.Sell(Each("cone", 2, 200));

        var told = shop.Sell(Each("cone", 2, 200)).Told();

        Assert.Equal((Verdict.CapReached, 1, 0), (told.Verdict, told.Asked, told.Granted));
    }
}
