using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>What code proposes passes through the same arbitration, caps, verdicts and postings as the families.</summary>
public sealed class CustomRuleTests
{
    private static readonly Reward Free = Reward.PercentOff(Percent.Hundred);

    [Theory]
    [InlineData(2, 10, 400, "Awarded")]
    [InlineData(2, 1, 200, "Reduced")]
    [InlineData(2, 0, 0, "CapReached")]
    [InlineData(9, 10, 600, "Awarded")] // asks for what there is
    [InlineData(0, 10, 0, "Silent")]
    public void Sell_Units_TakeTheCheapestUnderTheCap(int asked, int cap, int off, string verdict)
    {
        var shop = Proposing.Shop(
            RewardStage.Item,
            (_, proposal) => proposal.Units(asked, Free),
            r => r.On(Sku("cone")).Cap(new Cap(cap, CapUnit.Units, CapScope.Transaction))
        );

        var decision = shop.Sell(Each("cone", 3, 200), Each("tea", 5, 100));

        Assert.Equal((off, verdict), ((int)decision.Off(), decision.Verdict().ToString()));
    }

    [Theory]
    [InlineData("cone", "Lost", "first")]
    [InlineData("cup", "NoTarget", null)]
    public void Sell_UnitsWhereNoneAreLeft_SaysWhy(string target, string verdict, string? lostTo)
    {
        var shop = new Shop(
            p =>
                p.FreeItem("first", r => r.InBasket().Buy(Sku("tea"), 1).Get(Sku("cone"), 1).Priority(1))
                    .Custom("own", r => r.Uses("code").Stage(RewardStage.Item).Items(Sku("tea")).On(Sku(target))),
            custom: new Dictionary<string, ICustomRewardRule>
            {
                ["code"] = new Proposing((_, proposal) => proposal.Units(2, Free)),
            }
        );

        var told = shop.Sell(Each("tea", 1, 300), Each("cone", 1, 200)).Told("own");

        Assert.Equal((verdict, lostTo), (told.Verdict.ToString(), told.LostTo));
        Assert.Equal((0, 0, 2), (told.Asked, told.Granted, told.Waiting));
    }

    [Fact]
    public void TryCompile_WithNullRegistered_IsRefused()
    {
        var program = LoyaltyProgram.Create("shop", "USD").Custom("a", r => r.Uses("code")).Build();

        var thrown = Assert.Throws<ArgumentException>(() =>
            program.Compile(null, new Dictionary<string, ICustomRewardRule> { ["code"] = null! })
        );

        Assert.Equal("customRules", thrown.ParamName);
        Assert.StartsWith(
            "The code registered as 'code' is null. Register an instance, or leave the name out.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sell_PercentOffNothing_HasNoTarget() =>
        Assert.Equal(
            Verdict.NoTarget,
            Proposing
                .Shop(RewardStage.Basket, (_, proposal) => proposal.PercentOff(Percent.Of(50)), r => r.On(Sku("cup")))
                .Sell(Each("cone", 1, 200))
                .Verdict()
        );

    [Theory]
    [InlineData(300, 1000, 300, "Awarded")]
    [InlineData(300, 150, 150, "Reduced")]
    [InlineData(5000, 9000, 900, "Reduced")] // no more than there is
    [InlineData(0, 1000, 0, "Silent")]
    public void Sell_AmountOff_IsSharedUnderTheCap(int asked, int cap, int off, string verdict)
    {
        var shop = Proposing.Shop(
            RewardStage.Basket,
            (_, proposal) => proposal.AmountOff(asked),
            r => r.Cap(new Cap(cap, CapUnit.Money, CapScope.Transaction))
        );

        var decision = shop.Sell(Each("cone", 2, 300), Each("tea", 1, 300));

        Assert.Equal((off, verdict), ((int)decision.Off(), decision.Verdict().ToString()));
        Assert.Equal([off * 2 / 3, off / 3], decision.OffLines());
    }

    [Fact]
    public void Sell_PercentOff_IsRoundedALine() =>
        Assert.Equal(
            [3, 3],
            Proposing
                .Shop(RewardStage.Basket, (_, proposal) => proposal.PercentOff(Percent.Of(50)))
                .Sell(Each("a", 1, 5), Each("b", 1, 5))
                .OffLines()
        );

    [Fact]
    public void Sell_Points_AreCappedOverTheWindowAndBecomeALot()
    {
        var shop = Proposing.Shop(
            RewardStage.Points,
            (_, proposal) => proposal.Points(70),
            r => r.Cap(new Cap(100, CapUnit.Points, CapScope.Member, CalendarWindow.Month))
        );

        Assert.Equal([70, 30, 0], Enumerable.Range(0, 3).Select(_ => (int)shop.Sell(Each("cone", 1, 100)).Points));
        Assert.Equal((100, 2), (shop.Ann.Points, shop.Ann.Lots.Count));
    }

    [Fact]
    public void Sell_SeveralProposals_TheLastStands() =>
        Assert.Equal(
            50,
            Proposing
                .Shop(
                    RewardStage.Basket,
                    (_, proposal) =>
                    {
                        proposal.PercentOff(Percent.Of(50));
                        proposal.AmountOff(50);
                    }
                )
                .Sell(Each("cone", 1, 500))
                .Off()
        );

    [Fact]
    public void Sell_Turn_ShowsTheSaleAsItStands()
    {
        var seen = new List<string>();
        var shop = new Shop(
            p =>
                p.BasketTiers("half", r => r.Spend(Sku("cone")).PercentOff(0m, 50m).Priority(1))
                    .Custom("own", r => r.Uses("code").Items(Sku("cone")).On(Sku("tea"))),
            custom: new Dictionary<string, ICustomRewardRule>
            {
                ["code"] = new Proposing(
                    (turn, _) =>
                    {
                        var lines = new RuleLine[turn.LineCount];
                        turn.CopyLines(lines);
                        seen.Add($"{turn.Sale.MemberId} has {turn.PointsBefore}");
                        foreach (var line in lines)
                            seen.Add(
                                $"{line.Units} of {line.Quantity} {line.Sku}: {line.Remaining}/{line.Amount} {line.IsMeasured} {line.IsTarget}"
                            );
                    }
                ),
            }
        );

        shop.Sell(Total("tea", 1.5m, 150), Each("cone", 2, 225), Each("cup", 1, 1));

        Assert.Equal(["ann has 0", "2 of 2 cone: 225/450 True False", "1 of 1.5 tea: 150/150 False True"], seen);
    }

    [Fact]
    public void Sell_SpanShorterThanLineCount_IsAFaultOfTheRule()
    {
        var shop = Proposing.Shop(RewardStage.Basket, (turn, _) => turn.CopyLines([]));

        Assert.Equal("ArgumentException", shop.Sell(Each("cone", 1, 100)).Faults.Single().Type);
    }

    [Fact]
    public void SellToGuest_PointsRule_NeedsAMember()
    {
        var shop = Proposing.Shop(RewardStage.Points, (_, proposal) => proposal.Points(5));

        Assert.Equal(Verdict.NeedsMember, shop.SellToGuest(Each("cone", 1, 100)).Verdict());
    }

    [Fact]
    public void Sell_OtherGoods_DoNotCallTheCode()
    {
        int calls = 0;
        var shop = Proposing.Shop(RewardStage.Basket, (_, _) => calls++, r => r.Items(Sku("cone")));

        shop.Sell(Each("tea", 1, 100));

        Assert.Equal(0, calls);
    }
}
