using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.CrossSell;

public sealed class PurchaseHistoryTests
{
    private const long FirstOfJune2026 = 20_605;

    private static readonly Line Printer = Each("printer", 1, 20_000);
    private static readonly Line Ink = Each("ink", 1, 3000);

    [Fact]
    public void Sell_WhatWasBoughtBefore_BringsTheOfferFromTheNextSaleOn()
    {
        var shop = Owners(r => r.WhenBought(Sku("printer")));

        var both = shop.Sell(Printer, Ink);
        var later = shop.At("2036-06-01 12:00").Sell(Ink);

        Assert.Equal((Verdict.NotEligible, EligibilityReason.History), (both.Verdict(), both.Told().Reason));
        Assert.Equal([$"LastBought ink 0->{FirstOfJune2026}"], both.Posted(PostingAccount.LastBought));
        Assert.Equal((1500L, Verdict.Awarded), (later.Off(), later.Verdict()));
        Assert.Empty(later.Posted(PostingAccount.LastBought));
        Assert.Equal((FirstOfJune2026, 0L), (shop.Ann.LastBought("ink"), shop.Ann.LastTried("ink")));
    }

    [Fact]
    public void Sell_WhatWasBoughtBefore_GivesTheOfferOnceASaleAndWhole()
    {
        var shop = Owners(r => r.WhenBought(Sku("printer")).Offer(Sku("ink"), 2));
        shop.Sell(Printer);

        var one = shop.Sell(Ink);

        Assert.Equal((0L, Verdict.NoTarget, 2L), (one.Off(), one.Verdict(), one.Told().Waiting));
        Assert.Equal(["ink AddItem 1 Units"], one.Said());
        Assert.Equal(3000, shop.Sell(Each("ink", 5, 3000)).Off());
    }

    [Theory]
    [InlineData("2026-07-01 12:00", true)]
    [InlineData("2026-07-02 00:00", false)]
    public void Sell_BoughtWithinDays_CountsBusinessDays(string at, bool gives)
    {
        var shop = Owners(r => r.WhenBought(Sku("printer"), 30));
        shop.Sell(Printer);

        Assert.Equal(gives ? Verdict.Awarded : Verdict.NotEligible, shop.At(at).Sell(Ink).Verdict());
    }

    [Fact]
    public void Sell_ANewPurchase_MovesTheDay()
    {
        var shop = Owners(r => r.WhenBought(Sku("printer"), 30));
        shop.Sell(Printer);
        shop.At("2026-06-20 12:00").Sell(Printer);

        Assert.Equal(Verdict.Awarded, shop.At("2026-07-20 12:00").Sell(Ink).Verdict());
    }

    [Fact]
    public void Sell_Trial_IsForThoseWhoHaveNeverBoughtIt()
    {
        var shop = Trial(r => r.Trial());

        var first = shop.Sell(Printer, Ink);
        var second = shop.Sell(Printer, Ink);

        Assert.Equal((1500L, Verdict.Awarded), (first.Off(), first.Verdict()));
        Assert.Equal([$"LastTried ink 0->{FirstOfJune2026}"], first.Posted(PostingAccount.LastTried));
        Assert.Equal((Verdict.NotEligible, EligibilityReason.Trial), (second.Verdict(), second.Told().Reason));
    }

    [Theory]
    [InlineData("2026-07-31 12:00", false)] // 60 days after 1 June
    [InlineData("2026-08-01 12:00", true)]
    public void Sell_NotBoughtForDays_IsTheOppositeOfBoughtWithinThem(string at, bool gives)
    {
        var shop = Trial(r => r.Trial(60));
        Assert.Equal(Verdict.Awarded, shop.Sell(Printer, Ink).Verdict());

        Assert.Equal(gives ? Verdict.Awarded : Verdict.NotEligible, shop.At(at).Sell(Printer, Ink).Verdict());
    }

    [Fact]
    public void Sell_AWinBack_AsksForBoth()
    {
        var shop = Owners(r => r.WhenBought(Sku("ink")).Trial(60));

        Assert.Equal(EligibilityReason.History, shop.Sell(Ink).Told().Reason);
        Assert.Equal(EligibilityReason.Trial, shop.At("2026-07-31 12:00").Sell(Printer, Ink).Told().Reason);
        Assert.Equal(1500, shop.At("2026-09-30 12:00").Sell(Ink).Off());
    }

    [Fact]
    public void Sell_OutsideTheRulesWindow_HistoryIsKeptAllTheSame()
    {
        var shop = Owners(r =>
            r.WhenBought(Sku("printer")).Between(LocalMoment.BusinessDay(2026, 7, 1), null).For(c => c.Channel("web"))
        );
        var before = shop.Sell(Printer);
        var elsewhere = shop.At("2026-07-01 12:00").Sell(Printer);

        Assert.Equal((Verdict.OutsideWindow, Verdict.NotEligible), (before.Verdict(), elsewhere.Verdict()));
        Assert.Equal([$"LastBought ink 0->{FirstOfJune2026}"], before.Posted(PostingAccount.LastBought));
        Assert.Equal(
            [$"LastBought ink {FirstOfJune2026}->{FirstOfJune2026 + 30}"],
            elsewhere.Posted(PostingAccount.LastBought)
        );
    }

    [Fact]
    public void Sell_LinesThatBuyNothing_AreNoPurchase()
    {
        var shop = Trial(r => r.Trial());

        var given = shop.Sell(Printer, Each("ink", 1, 0));
        var granted = shop.Sell(Printer, Each("ink", 1, 0, l => l.GrantedBy("ink")));
        var practised = shop.Sell(sale => sale.Training(), Printer, Ink);

        Assert.Empty(given.Posted(PostingAccount.LastTried));
        Assert.Empty(granted.Posted(PostingAccount.LastTried));
        Assert.Empty(practised.Postings);
        Assert.Equal(1500, shop.Sell(Printer, Ink).Off());
    }

    [Fact]
    public void Sell_LinesThatMayNotBeDiscounted_AreBoughtAllTheSame()
    {
        var shop = Trial(r => r.Trial());

        shop.Sell(Printer, Each("ink", 1, 3000, l => l.NotDiscountable()));

        Assert.Equal(FirstOfJune2026, shop.Ann.LastTried("ink"));
    }

    [Fact]
    public void Sell_ExceptedItems_AreNotBought()
    {
        var shop = Owners(r => r.WhenBought(Where(s => s.Sku("printer", "scanner"))).Except(Sku("scanner")));

        shop.Sell(Each("scanner", 1, 9000));

        Assert.Equal(0, shop.Ann.LastBought("ink"));
    }

    [Fact]
    public void Sell_AssumedBought_TheFirstSaleThatTouchesTheRuleKeepsTheDay()
    {
        var shop = Trial(r => r.Trial(60).History(PurchaseHistory.AssumeBought));

        var first = shop.Sell(Printer);

        Assert.Equal((Verdict.NotEligible, EligibilityReason.Trial), (first.Verdict(), first.Told().Reason));
        Assert.Equal(FirstOfJune2026, shop.Ann.LastTried("ink"));
        Assert.Equal(1500, shop.At("2026-08-01 12:00").Sell(Printer, Ink).Off());
    }

    [Theory]
    [InlineData("never", true, null)]
    [InlineData("2026-03-31", true, "2026-03-31")]
    [InlineData("2026-04-02", false, "2026-04-02")]
    [InlineData("2027-01-01", false, "2026-06-01")] // nobody has bought in the future
    [InlineData("yes", false, null)]
    [InlineData("2026-03-31T12:00", false, null)]
    [InlineData(null, false, null)]
    public void Sell_HistoryFromTheHost_IsWhatTheSaleDeclares(string? said, bool gives, string? kept)
    {
        var shop = new Shop(p =>
            p.MemberAttribute("tried:ink")
                .CrossSell(
                    "ink",
                    r => r.When(Sku("printer"), 1).Offer(Sku("ink")).Trial(60).History(PurchaseHistory.FromHost)
                )
        );

        var decision = shop.Sell(sale => _ = said is null ? sale : sale.Attribute("tried:ink", said), Printer);

        Assert.Equal(gives ? Verdict.NoTarget : Verdict.NotEligible, decision.Verdict());
        Assert.Equal(gives ? EligibilityReason.None : EligibilityReason.Trial, decision.Told().Reason);
        long day = kept is null ? 0 : (DateTime.Parse(kept, null) - new DateTime(1970, 1, 1)).Days;
        Assert.Equal(day, shop.Ann.LastTried("ink"));
    }

    [Fact]
    public void Sell_ToAGuest_NeedsAMember()
    {
        var shop = Owners(r => r.WhenBought(Sku("printer")));

        Assert.Equal(Verdict.NeedsMember, shop.SellToGuest(Printer).Verdict());
    }

    private static Shop Owners(Action<CrossSellRuleBuilder> describe) => Of(r => r.Offer(Sku("ink")), describe);

    private static Shop Trial(Action<CrossSellRuleBuilder> describe) =>
        Of(r => r.When(Sku("printer"), 1).Offer(Sku("ink")), describe);

    private static Shop Of(Action<CrossSellRuleBuilder> common, Action<CrossSellRuleBuilder> describe) =>
        new(p =>
            p.CrossSell(
                "ink",
                rule =>
                {
                    common(rule);
                    rule.PercentOff(50);
                    describe(rule);
                }
            )
        );
}
