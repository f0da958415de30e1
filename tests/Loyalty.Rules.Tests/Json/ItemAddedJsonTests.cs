using System.Text;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Decisions and states of rules that give units to add, or that stamp cards for money.</summary>
public sealed class ItemAddedJsonTests
{
    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("shop", "USD")
        .Select("pens", items => items.Sku("pen"))
        .FreeItem("pens", rule => rule.OnTop(bank: true).Buy(Sku("pad"), 3).Get("pens", 1))
        .FreeItem("spend", rule => rule.Buy(Sku("pad"), 5).StampPerAmount(10))
        .Build()
        .Compile();

    private static readonly Transaction Sale = new(
        new SaleHeader("s", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), Currency.Parse("USD"), "ann"),
        [Each("pad", 7, 350)]
    );

    [Fact]
    public void Law64_TryReadDecision_OfUnitsToAdd_SaysTheSame()
    {
        var decision = Plan.Evaluate(Sale, Plan.NewMember("ann"));
        string json = Encoding.UTF8.GetString(decision.ToJson());

        Assert.Contains(
            """{"rule":"pens","kind":"itemAdded","units":2,"items":"pens","sku":"pen"}""",
            json.Replace("\n", "").Replace(" ", ""),
            StringComparison.Ordinal
        );
        Assert.True(Plan.TryReadDecision(decision.ToJson(), Sale, out var read, out var report), report.ToString());
        Assert.Equal(decision.ToJson(), read.ToJson());
        Assert.Equal(decision.Awards, read.Awards);
        Assert.Equal(decision.NextState, read.NextState);
    }

    [Fact]
    public void TryReadState_OfMoreMoneyThanAStampTakes_SaysTheRange()
    {
        string json = Encoding.UTF8.GetString(Plan.Evaluate(Sale, Plan.NewMember("ann")).NextState!.ToJson());
        Assert.Contains("\"4.50\"", json, StringComparison.Ordinal);

        Assert.False(
            Plan.TryReadState(Encoding.UTF8.GetBytes(json.Replace("\"4.50\"", "\"10.00\"")), out _, out var report)
        );

        Assert.Equal(
            "'10.00' is out of range. Rule 'spend' keeps '0.00' to '9.99' in 'stampRemainder'.",
            Assert.Single(report.All).Message
        );
    }
}
