using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.CrossSell;

public sealed class NextVisitTests
{
    [Fact]
    public void Sell_ADozenWithASundae_OwesTheSundaeUntilTheNextVisit()
    {
        var shop = Dozen();

        var first = shop.Sell(Each("cone", 12, 225), Each("sundae", 1, 450));
        var second = shop.Sell(Each("sundae", 2, 450));
        var third = shop.Sell(Each("sundae", 1, 450));

        Assert.Equal((0L, Verdict.NotYet, 1L), (first.Off(), first.Verdict(), first.Told().Waiting));
        Assert.Contains("dozen: 1 unit is due, to be taken at a later visit. So far 0 of 12 units.", first.Explain());
        Assert.Equal(["OwedUnits dozen 0->1"], first.Posted(PostingAccount.OwedUnits));
        Assert.Equal((450L, Verdict.Awarded), (second.Off(), second.Verdict()));
        Assert.Equal(["OwedUnits dozen 1->0"], second.Posted(PostingAccount.OwedUnits));
        Assert.Equal((0L, Verdict.NotYet), (third.Off(), third.Verdict()));
    }

    [Fact]
    public void Sell_WhatIsTakenAndWhatIsEarned_AreCountedInOneSale()
    {
        var shop = Dozen();
        shop.Sell(Each("cone", 24, 225));

        var decision = shop.Sell(Each("cone", 13, 225), Each("sundae", 1, 450));

        Assert.Equal((1L, 2L, 1L), (decision.Free(), decision.Told().Waiting, decision.Told().Have));
        Assert.Equal(["OwedUnits dozen 2->2"], decision.Posted(PostingAccount.OwedUnits));
        Assert.Equal(["dozen AddItem 1 Units"], decision.Said());
    }

    [Fact]
    public void Sell_WithUnitsOwed_TouchesTheRuleInEverySale()
    {
        var shop = Dozen();
        shop.Sell(Each("cone", 12, 225));

        var decision = shop.Sell(Each("tea", 1, 100));

        Assert.Equal((Verdict.NoTarget, 1L), (decision.Verdict(), decision.Told().Waiting));
        Assert.Contains("dozen: 1 free item waiting for you", decision.Receipt().ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "dozen: 1 unit is due, and nothing in the basket can take it. So far 0 of 12 units.",
            decision.Explain()
        );
    }

    [Fact]
    public void Sell_UnitsGivenThatAreBuysAsWell_AreNotPaid()
    {
        var shop = new Shop(p => p.CrossSell("more", r => r.When(Sku("cone"), 2).Offer(Sku("cone")).NextVisit()));
        shop.Sell(Each("cone", 2, 225));

        var decision = shop.Sell(Each("cone", 3, 225));

        Assert.Equal((1L, 1L), (decision.Free(), decision.Told().Waiting));
        Assert.Equal(["OwedUnits more 1->1"], decision.Posted(PostingAccount.OwedUnits));
    }

    [Fact]
    public void Sell_ATrialForTheNextVisit_IsAskedWhenItIsEarned()
    {
        var shop = new Shop(p => p.CrossSell("try", r => r.When(Sku("cone"), 1).Offer(Sku("tea")).Trial().NextVisit()));
        shop.Sell(Each("cone", 2, 225));

        var tries = shop.Sell(Each("cone", 1, 225), Each("tea", 1, 100));
        var after = shop.Sell(Each("cone", 1, 225), Each("tea", 2, 100));
        var done = shop.Sell(Each("cone", 1, 225), Each("tea", 2, 100));
        var last = shop.Sell(Each("cone", 1, 225), Each("tea", 1, 100));

        Assert.Equal((1L, 2L), (tries.Free(), tries.Told().Waiting));
        Assert.Equal((2L, 0L), (after.Free(), after.Told().Waiting));
        Assert.Equal((Verdict.NotEligible, EligibilityReason.Trial), (done.Verdict(), done.Told().Reason));
        Assert.Equal(Verdict.NotEligible, last.Verdict());
    }

    [Fact]
    public void Sell_Caps_HoldWhereUnitsAreGiven()
    {
        var shop = Dozen(r => r.Cap(new Cap(1, CapUnit.Units, CapScope.Transaction)));
        shop.Sell(Each("cone", 24, 225));

        var decision = shop.Sell(Each("sundae", 2, 450));

        Assert.Equal((Verdict.Reduced, 1L, 1L), (decision.Verdict(), decision.Free(), decision.Told().Waiting));
    }

    private static Shop Dozen(Action<CrossSellRuleBuilder>? more = null) =>
        new(p =>
            p.CrossSell(
                "dozen",
                rule =>
                {
                    rule.When(Sku("cone"), 12).Offer(Sku("sundae")).NextVisit();
                    more?.Invoke(rule);
                }
            )
        );
}
