using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>Units to add to the basket: section 5.6 of docs/semantics.md.</summary>
public sealed class OnTopTests
{
    private static readonly Action<LineDetailsBuilder> Gift = line => line.GrantedBy("pens");

    private static Shop Pens(Action<FreeItemRuleBuilder>? more = null) =>
        new(p =>
            p.Select("pens", items => items.Sku("pen"))
                .FreeItem(
                    "pens",
                    rule =>
                    {
                        rule.OnTop().Buy(Sku("board"), 3).Get("pens", 1);
                        more?.Invoke(rule);
                    }
                )
        );

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 2)]
    public void Sell_OfPaidUnits_GivesUnitsToAdd(int boards, int pens)
    {
        var decision = Pens().SellToGuest(Each("board", boards, 198));

        Assert.Equal(pens, decision.Free());
        Assert.Equal(0, decision.Off());
        Assert.All(
            decision.Awards,
            award =>
                Assert.Equal(
                    (AwardKind.ItemAdded, "pens", "pen", 0),
                    (award.Kind, award.Items, award.Sku, award.Discount)
                )
        );
    }

    [Fact]
    public void Sell_OfAnAwardOfSeveralSkus_NamesTheSelectorOnly()
    {
        var shop = new Shop(p =>
            p.Select("sweets", items => items.Category("sweet"))
                .FreeItem("treat", r => r.OnTop().Buy(Sku("board"), 1).Get("sweets", 2).Costs(0.10m).Feels(1m))
        );

        var award = Assert.Single(shop.SellToGuest(Each("board", 2, 198)).Awards);

        Assert.Equal(("sweets", null, 4), (award.Items, award.Sku, award.Units));
        Assert.Equal((40, 400), (award.Cost, award.PerceivedValue));
    }

    [Fact]
    public void Sell_OfUnitsTaken_CountsThemNowhere()
    {
        var shop = new Shop(p => p.FreeItem("pens", r => r.OnTop().Buy(Sku("pen"), 3)));

        Assert.Equal(1, shop.Sell(Each("pen", 5, 100), Each("pen", 1, 0, Gift)).Free());
    }

    [Fact]
    public void Sell_WithoutABank_LosesWhatIsNotTaken()
    {
        var shop = Pens();

        shop.Sell(Each("board", 6, 198));

        Assert.Equal(0, shop.Ann.OwedUnits("pens"));
        Assert.Equal(0, shop.Sell(Each("board", 1, 198)).Free());
    }

    [Fact]
    public void Sell_WithABank_OwesWhatIsNotTaken()
    {
        var shop = Pens(r => r.OnTop(bank: true));

        Assert.Equal(2, shop.Sell(Each("board", 6, 198)).Free());
        Assert.Equal(2, shop.Ann.OwedUnits("pens"));
        var next = shop.Sell(Each("board", 1, 198), Each("pen", 1, 0, Gift));

        Assert.Equal(2, next.Free());
        Assert.Equal(
            (Loyalty.Rules.Verdict.Awarded, 1, 3, 1),
            (next.Verdict(), next.Told().Have, next.Told().Need, next.Told().Waiting)
        );
        Assert.Equal(["OwedUnits pens 2->1"], next.Posted(PostingAccount.OwedUnits));
    }

    [Fact]
    public void Sell_WithMoreTakenThanGiven_TakesItAsTheTillsOwnGift()
    {
        var shop = Pens(r => r.OnTop(bank: true));

        shop.Sell(Each("board", 3, 198), Each("pen", 5, 0, Gift));

        Assert.Equal(0, shop.Ann.OwedUnits("pens"));
    }

    [Fact]
    public void Sell_WithABank_CapsCountWhatWasTaken()
    {
        var shop = Pens(r => r.OnTop(bank: true).Cap(new Cap(3, CapUnit.Units, CapScope.Member)));

        var first = shop.Sell(Each("board", 15, 198), Each("pen", 2, 0, Gift));
        Assert.Equal((5, 3), (first.Told().Asked, first.Told().Granted));
        Assert.Equal(["CapUse pens 0->2"], first.Posted(PostingAccount.CapUse));
        Assert.Equal(3, shop.Ann.OwedUnits("pens"));
        var second = shop.Sell(Each("pen", 1, 0, Gift));

        Assert.Equal((3, 1), (second.Told().Asked, second.Told().Granted));
        Assert.Equal(Verdict.CapReached, shop.Sell(Each("board", 1, 198)).Verdict());
    }

    [Theory]
    [InlineData(false, 2)] // whole rewards of 2: a cap of 3 units holds one
    [InlineData(true, 3)]
    public void Sell_OfACapOfUnits_IsFilledWithWholeRewards(bool partial, int given)
    {
        var shop = Pens(r => r.Get("pens", 2).PartialGet(partial).Cap(new Cap(3, CapUnit.Units, CapScope.Transaction)));

        var decision = shop.Sell(Each("board", 6, 198));

        Assert.Equal((4, given), (decision.Told().Asked, decision.Told().Granted));
        Assert.Equal(Verdict.Reduced, decision.Verdict());
    }

    [Fact]
    public void Sell_ToAGuest_NeedsAMemberOnlyForABank()
    {
        Assert.Equal(1, Pens().SellToGuest(Each("board", 3, 198)).Free());
        Assert.Equal(Verdict.NeedsMember, Pens(r => r.OnTop(bank: true)).SellToGuest(Each("board", 3, 198)).Verdict());
    }

    [Fact]
    public void Sell_OfWhatIsGivenAlone_DoesNotTouchTheRule() =>
        Assert.Empty(Pens().Sell(Each("pen", 3, 100)).Outcomes);

    [Fact]
    public void Sell_BelowTheNextReward_SaysHowMuchIsMissing() =>
        Assert.Equal(["pens More 1 Units"], Pens().Sell(Each("board", 5, 198)).Said());

    [Fact]
    public void Sell_OfUnitsThatOtherRulesTook_EarnsNothing()
    {
        var shop = new Shop(p =>
            p.FreeItem("half", r => r.InBasket().Buy(Sku("board"), 1).PercentOff(50).Priority(1))
                .FreeItem("pens", r => r.OnTop().Buy(Sku("board"), 3).Get(Sku("pen"), 1))
        );

        // Of 4 boards 2 are sold at half price.
        Assert.Equal(0, shop.Sell(Each("board", 4, 198)).Free("pens"));
        Assert.Equal(1, shop.Sell(Each("board", 6, 198)).Free("pens"));
    }
}
