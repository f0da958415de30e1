using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

public sealed class ExplainTests
{
    private readonly Shop _shop = new(p =>
        p.FreeItem("card", r => r.Buy(Sku("cone"), 5))
            .FreeItem("tea-card", r => r.Buy(Sku("tea"), 5).For(c => c.Store("harbour")))
            .CrossSell("pair", r => r.When(Sku("cone"), 2).Offer(Sku("tea")))
            .BasketTiers("big", r => r.Spend(Sku("cake")).AmountOff(50m, 5m))
            .MemberTiers("year", r => r.Items(Sku("cake")).Tier("one", 0m, 1m, 1m).Tier("two", 50m))
            .SignUpBonus("welcome", r => r.Points(500))
    );

    [Fact]
    public void Law62_Explain_TouchedRules_SaysWhatTheDecisionSays()
    {
        var decision = _shop.Try("a", Each("cone", 6, 225), Each("cake", 1, 6000));

        Assert.Equal(["card", "pair", "big", "year"], decision.Outcomes.Select(one => one.RuleId));
        foreach (var eager in decision.Outcomes)
            Assert.Equal(eager, _shop.Plan.Explain(eager.RuleId, decision.Sale, _shop.Ann));
    }

    [Theory]
    [InlineData("tea-card", "NotEligible")]
    [InlineData("big", "NotYet")]
    [InlineData("year", "NotYet")]
    [InlineData("welcome", "NoOccasion")]
    [InlineData("pair", "NotYet")]
    public void Law62_Explain_UntouchedRule_HasAnOutcomeToo(string ruleId, string verdict)
    {
        var sale = _shop.Sale("a", "ann", null, Each("cup", 1, 100));
        Assert.Empty(_shop.Plan.Evaluate(sale, _shop.Ann).Outcomes);

        var told = _shop.Plan.Explain(ruleId, sale, _shop.Ann);

        Assert.Equal((ruleId, verdict), (told.RuleId, told.Verdict.ToString()));
    }

    [Fact]
    public void Explain_UntouchedRule_HasItsNumbers()
    {
        _shop.Sell(Each("cake", 1, 2000));

        var told = _shop.Plan.Explain("year", _shop.Sale("a", "ann", null, Each("cup", 1, 100)), _shop.Ann);

        Assert.Equal((2000L, 5000L), (told.Have, told.Need));
    }

    [Theory]
    [InlineData("card", "NeedsMember")]
    [InlineData("big", "NotYet")]
    public void Explain_Guest_IsAnswered(string ruleId, string verdict) =>
        Assert.Equal(
            verdict,
            _shop.Plan.Explain(ruleId, _shop.Sale("a", null, null, Each("cup", 1, 100))).Verdict.ToString()
        );

    [Fact]
    public void Explain_SaleThatIsRefused_HasNoVerdict() =>
        Assert.Equal(
            Verdict.None,
            _shop.Plan.Explain("card", _shop.Sale("a", "ann", null, Each("cone", 1, -1)), _shop.Ann).Verdict
        );

    [Fact]
    public void Explain_UnknownRule_Throws()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            _shop.Plan.Explain("Card", _shop.Sale("a", "ann", null), _shop.Ann)
        );

        Assert.StartsWith("The program has no rule 'Card'. Rule ids are compared letter by letter.", thrown.Message);
    }

    // 100 points for cake would pay for the tea, but there is no cake in the sale.
    [Fact]
    public void Explain_PointsOfARuleThatTheSaleDoesNotTouch_PayForNothing()
    {
        var shop = new Shop(p =>
            p.BasketTiers("cake", r => r.Spend(Sku("cake")).Points(0, 100))
                .Redemption("tea", r => r.Points(50).Get(Sku("tea")).IncludingThisSale())
        );
        var details = new SaleDetailsBuilder().Redeem("tea", orRefuseSale: true).Build();
        var sale = new Transaction(new SaleHeader("s", shop.Now, shop.Currency, "ann", details), [Each("tea", 1, 300)]);

        Assert.Equal(Verdict.None, shop.Plan.Explain("cake", sale, shop.Ann).Verdict);
        Assert.Equal(Verdict.NotEnoughPoints, shop.Plan.Explain("tea", sale, shop.Ann).Verdict);
    }
}
