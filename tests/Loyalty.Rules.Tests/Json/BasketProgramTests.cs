using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Basket rules in JSON and in fluent C#.</summary>
public sealed class BasketProgramTests
{
    [Fact]
    public void Parse_OfBasketRules_EqualsTheProgramInCSharp()
    {
        var floor = new Rounding(RoundingLevel.Transaction, RoundingMode.Floor);
        var program = LoyaltyProgram
            .Create("baskets", "USD")
            .BasketTiers("groups-of-two", r => r.Units().AmountOff(0, 5).PerUnit().InSets(2).Choose(UnitOrder.Dearest))
            .BasketTiers(
                "three-for-ten",
                r => r.Units().SetPrice(3, 3, 10).Step(6, Reward.SetPrice(3, 900).Valued(600, 900))
            )
            .BasketTiers("sets-of-four", r => r.Units().FixedPrice(4, 12).PerSet(4))
            .BasketTiers("each-kind", r => r.AmountOff(20, 0.5m).PerLine())
            .BasketTiers("all-for-twenty", r => r.Spend(basis: SpendBasis.Shelf).FixedPrice(30, 20))
            .BasketTiers("bands", r => r.PercentOff(20, 10, floor).PercentOff(50, 20, floor).Marginal())
            .BasketTiers(
                "rounded",
                r =>
                    r.PercentOff(0, 1)
                        .PercentOff(1, 2, new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp))
                        .PercentOff(2, 3, new Rounding(RoundingLevel.Line, RoundingMode.HalfEven))
                        .PercentOff(3, 4, new Rounding(RoundingLevel.Line, RoundingMode.Ceiling))
            )
            .Build();

        var parsed = LoyaltyProgram.Parse(
            System.Text.Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "program.baskets.json"))
        );

        Assert.Equal(program, parsed);
        Assert.Equal(program.ToJson(), parsed.ToJson());
        Assert.Equal(program.GetHashCode(), parsed.GetHashCode());
        Assert.True(parsed.TryCompile(null, out _, out var report));
        Assert.DoesNotContain(
            report.All,
            one =>
                one.Code.StartsWith("LR02", StringComparison.Ordinal) && string.CompareOrdinal(one.Code, "LR0245") >= 0
        );
    }
}
