using System.Text;
using Loyalty.Rules.Json;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

/// <summary>Rewards for points of a program whose points have decimals.</summary>
public sealed class RedemptionDecimalTests
{
    [Fact]
    public void Block_OfDecimals_IsPaidExactly()
    {
        var shop = Club(p => p.Redemption("voucher", r => r.Points(2.5m).AmountOff(1)));

        var decision = shop.Sell(w => w.RedeemMost("voucher"), Each("rice", 1, 2000));

        // 12.34 points pay four blocks of 2.50, and 2.34 are left.
        Assert.Equal((400, 1000), (decision.Discount.MinorUnits, decision.PointsRedeemed));
        Assert.Equal((234, 250), (decision.OutcomeOf("voucher").Have, decision.OutcomeOf("voucher").Need));
        Assert.Equal(234 + decision.Points, shop.Ann.Points);
    }

    [Fact]
    public void Block_OfMoreThanIsHeld_IsShortByTheLastDecimal()
    {
        var shop = Club(p => p.Redemption("voucher", r => r.Points(12.35m).AmountOff(1)));

        var decision = shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 2000));

        Assert.Equal(Verdict.NotEnoughPoints, decision.OutcomeOf("voucher").Verdict);
        Assert.Equal("voucher: it costs 12.35 points, and 12.34 points can be spent.", Told(decision));
        Assert.Contains(
            "voucher: it takes 12.35 points, and you have 12.34",
            decision.Receipt().ToString().Replace("\n  ", " "),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(5, 500)] // Two blocks of 2.50.
    [InlineData(4.99, 250)]
    [InlineData(2.49, 0)]
    public void Cap_OnPointsSpent_CountsDecimals(double cap, long spent)
    {
        var shop = Club(p => p.Redemption("voucher", r => r.Points(2.5m).AmountOff(1).CapPoints((decimal)cap)));

        Assert.Equal(spent, shop.Sell(w => w.RedeemMost("voucher"), Each("rice", 1, 2000)).PointsRedeemed);
    }

    [Fact]
    public void Cap_OnPointsOfAMember_IsUsedUpInDecimals()
    {
        var shop = Club(p =>
            p.Redemption("voucher", r => r.Points(2.5m).AmountOff(1).CapPoints(7.5m, CalendarWindow.Day))
        );
        Line rice = Each("rice", 1, 2000);

        Assert.Equal(500, shop.Sell(w => w.Redeem("voucher", 2), rice).PointsRedeemed);
        Assert.Equal(Verdict.CapReached, shop.Sell(w => w.Redeem("voucher", 2), rice).OutcomeOf("voucher").Verdict);
        Assert.Equal(250, shop.Sell(w => w.Redeem("voucher"), rice).PointsRedeemed);
    }

    [Fact]
    public void Receipt_OfARedemption_ShowsDecimals()
    {
        var shop = Club(p => p.Redemption("voucher", r => r.Points(2.5m).AmountOff(1)));

        string receipt = shop.Sell(w => w.Redeem("voucher"), Each("rice", 1, 2000)).Receipt().ToString();

        Assert.Matches("Points spent: voucher +-2.5", receipt);
        Assert.Matches("Your points +29.84", receipt);
    }

    [Theory]
    [InlineData("2.5", "voucher: gave 1.00 USD off for 2.5 points.")]
    [InlineData("2.500", "voucher: gave 1.00 USD off for 2.5 points.")]
    [InlineData("2.499", "voucher: gave 1.00 USD off for 2.5 points (the till said 2.499).")]
    [InlineData("250", "voucher: gave 1.00 USD off for 2.5 points (the till said 250).")]
    public void Claim_OfTheTill_IsInPointsAndToldWhereItIsWrong(string claimed, string told)
    {
        var shop = Club(p => p.Redemption("voucher", r => r.Points(2.5m).AmountOff(1)));
        decimal points = decimal.Parse(claimed, System.Globalization.CultureInfo.InvariantCulture);

        var decision = shop.Sell(w => w.Redeem("voucher", claimedPoints: points), Each("rice", 1, 2000));

        Assert.Equal(told + " So far 9.84 of 2.5 points.", Told(decision));
        var read = LoyaltyJson.ReadTransaction(Encoding.UTF8.GetString(LoyaltyJson.WriteTransaction(decision.Sale)));
        Assert.Equal(points, read.Header.Details.Redemptions[0].ClaimedPoints);
    }

    [Fact]
    public void Claim_WithMoreThanThreeDecimalsOrBelowZero_IsRefused()
    {
        var details = new SaleDetailsBuilder();

        Assert.Throws<ArgumentException>(() => details.Redeem("voucher", claimedPoints: 0.0001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => details.RedeemMost("voucher", claimedPoints: -1));
    }

    private static string Told(Decision decision) =>
        decision.Explain().Single(line => line.StartsWith("voucher", StringComparison.Ordinal));

    /// <summary>A shop of 1 point per 1.00 with two decimals, whose Ann holds 12.34 of them.</summary>
    private static Shop Club(Action<LoyaltyProgramBuilder> rules)
    {
        var shop = new Shop(p =>
        {
            p.PointDecimals(2).MemberTiers("points", r => r.Tier("one", 0, 1, 1));
            rules(p);
        });
        shop.Sell(Each("rice", 1, 1234));
        Assert.Equal(1234, shop.Ann.Points);
        return shop;
    }
}
