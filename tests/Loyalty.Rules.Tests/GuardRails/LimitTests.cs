using System.Globalization;

namespace Loyalty.Rules.Tests.GuardRails;

[Collection(nameof(ThreadAllocation))]
public sealed class LimitTests
{
    private const int MostRules = 100_000;
    private const int MostLines = 10_000;

    [Fact]
    public void TryCompile_AHundredThousandRules_AreTaken()
    {
        Assert.True(Rules(MostRules).TryCompile(null, out var plan, out _));

        var decision = plan!.Evaluate(
            new Transaction(Header(), [Goods.Each("sku-99999", 6, 100), Goods.Each("sku-5", 2, 100)]),
            plan.NewMember("ann")
        );

        Assert.Equal(["rule-5", "rule-99999"], decision.Outcomes.Select(outcome => outcome.RuleId));
        Assert.Equal(100, decision.Off());
    }

    [Fact]
    public void TryCompile_OneRuleMore_IsRefused()
    {
        Assert.False(Rules(MostRules + 1).TryCompile(null, out var plan, out var report));
        Assert.Null(plan);
        Assert.Contains(report.All, one => one.Code == "LR0104" && one.Path == "$.rules");
    }

    [Theory]
    [InlineData("all alike")]
    [InlineData("all different")]
    [InlineData("backwards")]
    public void Evaluate_TenThousandLines_AreTaken(string lines)
    {
        var plan = Rules(10).Compile();

        var decision = plan.Evaluate(new Transaction(Header(), Lines(lines, MostLines)), plan.NewMember("ann"));

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal(lines == "all alike" ? MostLines / 6 * 100 : 0, decision.Off());
    }

    [Fact]
    public void Evaluate_OneLineMore_IsRefused()
    {
        var plan = Rules(1).Compile();

        var decision = plan.Evaluate(
            new Transaction(Header(), Lines("all alike", MostLines + 1)),
            plan.NewMember("ann")
        );

        Assert.Equal(Refusal.TooManyLines, decision.Admission.Refusal);
        Assert.Empty(decision.Postings);
    }

    private static Line[] Lines(string how, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Goods.Each(
                        how switch
                        {
                            "all alike" => "sku-0",
                            "backwards" => Sku(count - i),
                            _ => Sku(i),
                        },
                        1,
                        100
                    )
                ),
        ];

    private static LoyaltyProgram Rules(int count)
    {
        var program = LoyaltyProgram.Create("large", "USD");
        for (int i = 0; i < count; i++)
        {
            string sku = Sku(i);
            program.FreeItem(sku.Replace("sku", "rule"), r => r.Buy(Goods.Sku(sku), 5));
        }
        return program.Build();
    }

    private static string Sku(int i) => "sku-" + i.ToString(CultureInfo.InvariantCulture);

    private static SaleHeader Header() =>
        new("sale", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), Currency.Parse("USD"), "ann");
}
