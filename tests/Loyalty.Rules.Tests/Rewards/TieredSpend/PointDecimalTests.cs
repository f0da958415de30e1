using System.Text;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

public sealed class PointDecimalTests
{
    // K1, Siebel: two accruals of 20.158, rounded to 2 places each.
    [Fact]
    public void Sell_PointsOfTwoDecimals_AreCountedInTheLastOne()
    {
        var shop = new Shop(
            p =>
                p.PointDecimals(2)
                    .MemberTiers(
                        "points",
                        r => r.Round(new Rounding(RoundingLevel.Transaction, RoundingMode.HalfUp)).Tier("all", 0, 1, 1)
                    ),
            currency: "KWD"
        );

        Assert.Equal(2016, shop.Sell(Each("item", 1, 20158)).Points);
        shop.Sell(Each("item", 1, 20158));
        Assert.Equal(4032, shop.Ann.Points);
    }

    [Fact]
    public void ToJson_OfDecisionAndState_ShowsDecimalsAndReadsBack()
    {
        var shop = Club();
        var decision = shop.Sell(Each("item", 1, 1234));

        Assert.Equal(1234 + 50 + 250, decision.Points);
        string json = Encoding.UTF8.GetString(decision.ToJson(indented: false));
        Assert.Contains("\"points\":15.34,", json, StringComparison.Ordinal);
        Assert.Contains("\"asked\":14.84,\"granted\":14.84", json, StringComparison.Ordinal);
        Assert.Contains("\"account\":\"measure\"", json, StringComparison.Ordinal);
        Assert.Contains("\"account\":\"points\",\"before\":0,\"after\":14.84", json, StringComparison.Ordinal);
        Assert.True(
            shop.Plan.TryReadDecision(decision.ToJson(), decision.Sale, out var read, out var report),
            report.ToString()
        );
        Assert.Equal(decision.ToJson(), read.ToJson());
        Assert.True(shop.Plan.TryReadState(shop.Ann.ToJson(), out var state, out report), report.ToString());
        Assert.Equal(shop.Ann, state);
    }

    [Fact]
    public void Receipt_AndExplanation_ShowDecimals()
    {
        var decision = Club().Sell(Each("item", 1, 1234));
        string receipt = decision.Receipt().ToString();

        Assert.Contains("+14.84", receipt, StringComparison.Ordinal);
        Assert.Contains("15.34", receipt, StringComparison.Ordinal);
        Assert.Contains("5.16 points more to high", receipt, StringComparison.Ordinal);
        Assert.Contains(
            "club: gave 14.84 points. So far 12.34 of 17.5 points.",
            string.Join("\n", decision.Explain()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Points_OfMoreDecimalsThanTheProgramHas_Throw()
    {
        var builder = LoyaltyProgram.Create("p", "USD").PointDecimals(1);

        Assert.Throws<ArgumentException>(() => builder.SignUpBonus("welcome", r => r.Points(0.25m)));
        builder.SignUpBonus("welcome", r => r.Points(0.5m));
        Assert.Throws<InvalidOperationException>(() => builder.PointDecimals(2));
        Assert.Equal(builder.Build(), LoyaltyProgram.Parse(builder.Build().ToString()));
        Assert.Contains("\"points\": 0.5", builder.Build().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OfPointsWithTooManyDecimals_SaysSo()
    {
        const string Document = """
            {"program":"p","currency":"USD","pointDecimals":1,"rules":[{"id":"w","type":"signUpBonus","occasion":"enrolment","reward":{"points":0.25}}]}
            """;

        Assert.False(LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes(Document), out _, out var report));
        Assert.Equal(
            "error LR0026 at $.rules[0].reward.points (line 1, column 133): 0.25 has too many decimals. Here belongs a number of points with at most one decimal.",
            report.ToString()
        );
    }

    [Fact]
    public void Sell_MeasureAndCapOfPoints_AreInDecimalsToo()
    {
        var shop = new Shop(p =>
            p.PointDecimals(2)
                .MemberTiers(
                    "club",
                    r =>
                        r.Measure(TierMeasure.Points)
                            .CapPoints(10.5m)
                            .Tier("low", 0, 1, 1)
                            .Tier("high", 12.34m, t => t.Earns(2, 1).OnReaching(0.75m))
                )
        );

        Assert.Equal(1050, shop.Sell(Each("item", 1, 1233)).Points);
        Assert.Equal(1, shop.Sell(Each("item", 1, 1)).Told().Asked - 75);
        Assert.Equal(1234, shop.Ann.Measure("club"));
    }

    [Theory]
    [InlineData(1233, false)]
    [InlineData(1234, true)]
    public void Sell_ForMembersWithSoManyPoints_CountsDecimals(long spent, bool given)
    {
        var shop = new Shop(p =>
            p.PointDecimals(2)
                .MemberTiers("club", r => r.Measure(TierMeasure.Points).Tier("all", 0, 1, 1))
                .BasketTiers("of-balance", r => r.Spend().AmountOff(1, 1).For(e => e.Points(12.34m)))
                .BasketTiers("of-measure", r => r.Spend().AmountOff(1, 2).For(e => e.PointsOf("club", 12.34m, 12.5m)))
        );
        shop.Sell(Each("item", 1, spent));

        var decision = shop.Sell(Each("item", 1, 1000));

        Assert.Equal(given ? 300 : 0, decision.Discount.MinorUnits);
    }

    [Fact]
    public void Parse_OfRangesOfPoints_IsTheFluentProgramWhereverTheRuleStands()
    {
        var fluent = LoyaltyProgram
            .Create("p", "USD")
            .PointDecimals(2)
            .BasketTiers("before", r => r.Spend().AmountOff(1, 1).For(e => e.PointsOf("club", 12.34m).Points(0.5m)))
            .MemberTiers("club", r => r.Measure(TierMeasure.Points).Tier("all", 0, 1, 1))
            .MemberTiers("visits", r => r.Measure(TierMeasure.Visits).Tier("all", 0))
            .BasketTiers("after", r => r.Spend().AmountOff(1, 1).For(e => e.PointsOf("club", 1, 2).Count("visits", 3)))
            .Build();

        string json = Encoding.UTF8.GetString(fluent.ToJson(indented: false));
        Assert.Contains(
            "{\"rule\":\"club\",\"atLeast\":12.34},{\"count\":\"points\",\"atLeast\":0.5}",
            json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "{\"rule\":\"club\",\"atLeast\":1,\"below\":2},{\"rule\":\"visits\",\"atLeast\":3}",
            json,
            StringComparison.Ordinal
        );
        var read = LoyaltyProgram.Parse(json);
        Assert.Equal(fluent, read);
        var range = read.Rules[0].Eligibility.Member[0];
        Assert.Equal((1234, true, false), (range.AtLeast, range.InPoints, range.InMoney));
        read.Compile();
    }

    private static Shop Club() =>
        new(p =>
            p.PointDecimals(2)
                .BasketTiers("bonus", r => r.Spend().Points(0, 0.5m))
                .MemberTiers(
                    "club",
                    r =>
                        r.Measure(TierMeasure.Points)
                            .Tier("low", 0, t => t.Earns(1, 1).OnReaching(2.5m))
                            .Tier("high", 17.5m, 2, 1)
                )
        );
}
