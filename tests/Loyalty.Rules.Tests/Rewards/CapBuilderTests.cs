using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

/// <summary>Caps in the words of a rule: money in major units, as everywhere in fluent C#.</summary>
public sealed class CapBuilderTests
{
    [Theory]
    [InlineData("USD", 250)]
    [InlineData("VND", 250)]
    [InlineData("KWD", 250)]
    public void CapMoney_InMajorUnits_IsTheCapInMinorUnits(string currency, long minorUnits)
    {
        var unit = Currency.Parse(currency);
        decimal amount = new Money(minorUnits, unit).ToDecimal();

        var caps = Caps(currency, r => r.CapMoney(amount).CapMoney(amount, CalendarWindow.Month));

        AssertCap(caps[0], minorUnits, CapUnit.Money, CapScope.Transaction, CalendarWindow.Lifetime);
        AssertCap(caps[1], minorUnits, CapUnit.Money, CapScope.Member, CalendarWindow.Month);
    }

    [Fact]
    public void CapPointsUnitsAndTimes_AreTheCapsOfTheirUnits()
    {
        var caps = Caps(
            "USD",
            r =>
                r.CapPoints(7)
                    .CapPoints(8, CalendarWindow.Day)
                    .CapUnits(5)
                    .CapUnits(6, CalendarWindow.Lifetime)
                    .CapTimes(1)
                    .CapTimes(2, CalendarWindow.Year)
        );

        AssertCap(caps[0], 7, CapUnit.Points, CapScope.Transaction, CalendarWindow.Lifetime);
        AssertCap(caps[1], 8, CapUnit.Points, CapScope.Member, CalendarWindow.Day);
        AssertCap(caps[2], 5, CapUnit.Units, CapScope.Transaction, CalendarWindow.Lifetime);
        AssertCap(caps[3], 6, CapUnit.Units, CapScope.Member, CalendarWindow.Lifetime);
        AssertCap(caps[4], 1, CapUnit.Times, CapScope.Transaction, CalendarWindow.Lifetime);
        AssertCap(caps[5], 2, CapUnit.Times, CapScope.Member, CalendarWindow.Year);
    }

    [Fact]
    public void CapMoney_ThatTheCurrencyCannotHold_SaysSo()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Caps("VND", r => r.CapMoney(0.5m)));

        Assert.Contains("0.5", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sell_WithACapOnMoney_TakesOffNoMore()
    {
        var shop = new Shop(p => p.BasketTiers("big", r => r.Spend().PercentOff(0, 50).CapMoney(2.50m)));

        Assert.Equal(250, shop.Sell(Each("cone", 10, 225)).Off());
    }

    private static IReadOnlyList<Cap> Caps(string currency, Action<BasketTierRuleBuilder> rule) =>
        LoyaltyProgram.Create("shop", currency).BasketTiers("big", rule).Build().Rules[0].Caps;

    private static void AssertCap(Cap cap, long amount, CapUnit unit, CapScope scope, CalendarWindow window) =>
        Assert.Equal((amount, unit, scope, window), (cap.Amount, cap.Unit, cap.Scope, cap.Window));
}
