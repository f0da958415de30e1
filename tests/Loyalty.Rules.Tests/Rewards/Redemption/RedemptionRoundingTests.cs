using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Redemption;

/// <summary>Percentages for points are rounded as their reward says.</summary>
public sealed class RedemptionRoundingTests
{
    // The table of docs/semantics.md, section 6: 10 % off 3 x 0.33 and 1 x 0.05.
    [Theory]
    [InlineData(RoundingLevel.Line, RoundingMode.HalfUp, 10, 1)]
    [InlineData(RoundingLevel.Unit, RoundingMode.HalfUp, 9, 1)]
    [InlineData(RoundingLevel.Transaction, RoundingMode.HalfUp, 10, 0)]
    [InlineData(RoundingLevel.Line, RoundingMode.Floor, 9, 0)]
    [InlineData(RoundingLevel.Line, RoundingMode.Ceiling, 10, 1)]
    [InlineData(RoundingLevel.Line, RoundingMode.HalfEven, 10, 0)]
    public void Percentage_WithARounding_IsRoundedSo(RoundingLevel level, RoundingMode mode, long sweets, long straw)
    {
        var rounding = new Rounding(level, mode);
        var shop = Members.With(500, p => p.Redemption("tenth", r => r.Points(50).PercentOff(10, rounding)));

        var decision = shop.Sell(w => w.Redeem("tenth"), Each("sweet", 3, 33), Each("straw", 1, 5));

        Assert.Equal([sweets, straw], decision.OffLines());
        Assert.Equal(sweets + straw, decision.OutcomeOf("tenth").Granted);
        Assert.Equal(450, shop.Ann.Points - decision.Points);
    }

    [Theory]
    [InlineData(RoundingLevel.Unit, 5, 4, 1)]
    [InlineData(RoundingLevel.Line, 5, 5, 0)]
    [InlineData(RoundingLevel.Line, 99, 10, 1)]
    [InlineData(RoundingLevel.Unit, 99, 9, 1)]
    public void Percentage_WithARoundingAndACap_IsCutOverItsParts(
        RoundingLevel level,
        long cap,
        long sweets,
        long straw
    )
    {
        var rounding = new Rounding(level, RoundingMode.HalfUp);
        var shop = Members.With(
            500,
            p => p.Redemption("tenth", r => r.Points(50).PercentOff(10, rounding).CapMoney(cap / 100m))
        );

        var decision = shop.Sell(w => w.Redeem("tenth"), Each("sweet", 3, 33), Each("straw", 1, 5));

        Assert.Equal([sweets, straw], decision.OffLines());
    }

    [Fact]
    public void Percentage_OfItemsWithARounding_IsRoundedSo()
    {
        var floor = new Rounding(RoundingLevel.Unit, RoundingMode.Floor);
        var shop = Members.With(
            500,
            p => p.Redemption("third", r => r.Points(50).Get(Sku("sweet"), 2).PercentOff(33.3333m, floor))
        );

        Assert.Equal(2, shop.Sell(w => w.Redeem("third"), Each("sweet", 2, 5)).Discount.MinorUnits);
    }

    [Fact]
    public void Percentage_WithARounding_ReadsBack()
    {
        var fluent = LoyaltyProgram
            .Create("p", "USD")
            .Redemption("tenth", r => r.Points(50).PercentOff(10, new Rounding(RoundingLevel.Unit, RoundingMode.Floor)))
            .Build();

        var read = LoyaltyProgram.Parse(
            """
            { "program": "p", "currency": "USD", "rules": [
              { "id": "tenth", "type": "redemption", "points": 50, "reward": { "percentOff": 10, "rounding": { "level": "unit", "mode": "floor" } } }
            ] }
            """
        );

        Assert.Equal(fluent, read);
        Assert.Equal(fluent.ToJson(), read.ToJson());
    }
}
