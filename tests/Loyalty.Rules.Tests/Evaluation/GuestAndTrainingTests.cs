using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

public sealed class GuestAndTrainingTests
{
    private readonly Shop _shop = new(p =>
        p.FreeItem("card", r => r.Buy(Sku("cone"), 5))
            .CrossSell("pair", r => r.When(Sku("cone"), 5).Offer(Sku("tea")))
            .MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m))
    );

    [Fact]
    public void SellToGuest_GetsBasketRewardsNoStateAndOneInvitation()
    {
        var decision = _shop.SellToGuest(Each("cone", 6, 225), Each("tea", 1, 100));

        Assert.Equal((100, 0), (decision.Off(), decision.Points));
        Assert.Equal(Verdict.NeedsMember, decision.Verdict("card"));
        Assert.Equal(Verdict.NeedsMember, decision.Verdict("year"));
        Assert.Empty(decision.Postings);
        Assert.Null(decision.NextState);
        Assert.Equal("Join 0 None", decision.Said()[0]);
        Assert.Single(decision.Nudges, nudge => nudge.Kind == NudgeKind.Join);
        Assert.Null(decision.Nudges[0].RuleId);
    }

    [Fact]
    public void SellToGuest_InvitationStandsFirst()
    {
        var decision = _shop.SellToGuest(Each("cone", 5, 225));

        Assert.Equal(["Join 0 None", "pair AddItem 1 Units"], decision.Said());
    }

    [Fact]
    public void SellToGuest_NothingThatNeedsAMember_InvitesNobody()
    {
        var shop = new Shop(p => p.CrossSell("pair", r => r.When(Sku("cone"), 5).Offer(Sku("tea"))));

        Assert.Empty(shop.SellToGuest(Each("cone", 5, 225), Each("tea", 1, 100)).Said());
    }

    [Fact]
    public void SellToGuest_Twice_IsTwoSales()
    {
        var sale = _shop.Sale("same", null, null, Each("cone", 5, 225), Each("tea", 1, 100));

        Assert.Equal(100, _shop.Plan.Evaluate(sale).Off());
        Assert.Equal(100, _shop.Plan.Evaluate(sale).Off());
    }

    [Fact]
    public void Sell_Training_IsDecidedAndPostsNothing()
    {
        var before = _shop.Ann;

        var decision = _shop.Sell(sale => sale.Training().Enrol(), Each("cone", 6, 225), Each("tea", 1, 100));

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal((325, 11), (decision.Off(), decision.Points));
        Assert.Empty(decision.Postings);
        Assert.Equal(before, _shop.Ann);
    }

    [Fact]
    public void Sell_TheSameSaleAfterTraining_IsTaken()
    {
        var lines = new[] { Each("cone", 6, 225) };
        _shop.Ann = _shop.Plan.Evaluate(_shop.Sale("a", "ann", sale => sale.Training(), lines), _shop.Ann).NextState!;

        var real = _shop.Plan.Evaluate(_shop.Sale("a", "ann", null, lines), _shop.Ann);

        Assert.True(real.Admission.IsAccepted);
        Assert.NotEmpty(real.Postings);
    }
}
