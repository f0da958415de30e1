using Loyalty.Rules.Rewards;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.SignUpBonus;

public sealed class SignUpBonusTests
{
    [Fact]
    public void Sell_Joining_GivesPoints()
    {
        var shop = Welcome();

        var decision = shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225));

        Assert.Equal((500L, Verdict.Awarded), (decision.Points, decision.Verdict()));
        Assert.True(shop.Ann.HasJoined);
        Assert.Equal((500, 500), (shop.Ann.Points, shop.Ann.Lots.Single().Remaining));
        long seconds = shop.Now.ToUnixTimeSeconds();
        Assert.Equal(
            [$"Enrolment - 0->{seconds}", "Purchases - 0->1", "Bonus welcome 0->1", "Points welcome 0->500"],
            decision.Posted()
        );
    }

    [Fact]
    public void Sell_NotJoining_DoesNotTouchIt()
    {
        var shop = Welcome();

        var decision = shop.Sell(Each("cone", 1, 225));

        Assert.Empty(decision.Outcomes);
        Assert.False(shop.Ann.HasJoined);
        Assert.Equal(
            Verdict.NoOccasion,
            shop.Plan.Explain("welcome", decision.Sale, shop.Plan.NewMember("ann")).Verdict
        );
    }

    [Fact]
    public void Law39_Sell_JoiningAgain_IsGivenOnceForEver()
    {
        var shop = Welcome();
        shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225));

        var again = shop.At("2036-06-01 12:00").Sell(sale => sale.Enrol(), Each("cone", 1, 225));

        Assert.Equal((0L, Verdict.AlreadyGiven), (again.Points, again.Verdict()));
        Assert.Equal(["Purchases - 1->2"], again.Posted());
    }

    [Fact]
    public void Sell_JoinedWhereTheRuleDidNotHold_TheOccasionIsGone()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.Points(500).For(c => c.Store("harbour"))));

        Assert.Equal(Verdict.NotEligible, shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225)).Verdict());
        Assert.True(shop.Ann.HasJoined);
        Assert.Equal(
            Verdict.NoOccasion,
            shop.Sell(sale => sale.Enrol().Store("harbour"), Each("cone", 1, 225)).Verdict()
        );
    }

    [Fact]
    public void Sell_JoiningWithoutBuying_GivesPointsAndCountsNoPurchase()
    {
        var decision = Welcome().Sell(sale => sale.Enrol());

        Assert.Equal(500, decision.Points);
        Assert.DoesNotContain(decision.Postings, posting => posting.Account == PostingAccount.Purchases);
    }

    [Fact]
    public void Sell_DiscountAtThisCheckout_FallsOnTheGoods()
    {
        var shop = Discount();

        var decision = shop.Sell(sale => sale.Enrol(), Each("cone", 2, 225), Each("tea", 1, 100));

        Assert.Equal([45, 10], decision.OffLines());
        Assert.Equal(["Bonus welcome 0->1"], decision.Posted(PostingAccount.Bonus));
        Assert.Equal(Verdict.AlreadyGiven, shop.Sell(sale => sale.Enrol(), Each("cone", 2, 225)).Verdict());
    }

    [Fact]
    public void Sell_DiscountWithoutLines_HasNoTargetAndTheOccasionIsGone()
    {
        var shop = Discount();

        var first = shop.Sell(sale => sale.Enrol());

        Assert.Equal(Verdict.NoTarget, first.Verdict());
        Assert.Empty(first.Posted(PostingAccount.Bonus));
        Assert.Equal(Verdict.NoOccasion, shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225)).Verdict());
    }

    [Fact]
    public void Sell_DiscountOnSomeGoods_LeavesTheOthers()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.AmountOff(1m).On(Sku("tea"))));

        Assert.Equal([0, 80], shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225), Each("tea", 1, 80)).OffLines());
    }

    [Fact]
    public void Sell_CapOfZeroPointsLeft_TheBonusIsNotGiven()
    {
        var shop = new Shop(p =>
            p.SignUpBonus(
                "welcome",
                r => r.Points(500).Cap(new Cap(100, CapUnit.Points, CapScope.Transaction)).AllOrNothing()
            )
        );

        var decision = shop.Sell(sale => sale.Enrol(), Each("cone", 1, 225));

        Assert.Equal(Verdict.CapReached, decision.Verdict());
        Assert.Empty(decision.Posted(PostingAccount.Bonus));
    }

    [Fact]
    public void SellToGuest_WhoAsksToJoin_NeedsAMember()
    {
        var decision = Welcome().SellToGuest(sale => sale.Enrol(), Each("cone", 1, 225));

        Assert.Equal(Verdict.NeedsMember, decision.Verdict());
        Assert.Equal([NudgeKind.Join], decision.Nudges.Select(nudge => nudge.Kind));
    }

    [Fact]
    public void Sell_JoinedAtTheEpoch_IsStillJoined()
    {
        var shop = Welcome().At("1970-01-01 00:00");

        shop.Sell(sale => sale.Enrol());

        Assert.True(shop.Ann.HasJoined);
    }

    private static Shop Welcome() => new(p => p.SignUpBonus("welcome", r => r.Points(500)));

    private static Shop Discount() => new(p => p.SignUpBonus("welcome", r => r.PercentOff(10)));
}
