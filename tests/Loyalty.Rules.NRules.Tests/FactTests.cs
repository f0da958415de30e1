using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Tests;

public sealed class FactTests
{
    [Fact]
    public void Member_OfASale_TellsTierPhaseCountersAndHistory()
    {
        var told = new List<string>();
        var code = Code.Of(
                new Spy(
                    (sale, member) =>
                        told.Add(
                            $"{sale.Header.Id} {member.Id} {member.HasJoined} {member.Purchases} {member.Points} {member.TierOf("year") ?? "none"} {member.Phase ?? "none"} {member.IsIn("club")} {member.Counter("seen")}"
                        )
                ),
                Code.EachLine((rule, line) => rule.Count("seen", line.Units * 10))
            )
            .Tier("year")
            .Phase("club")
            .Counter("seen");
        var till = new Till(
            code.Build(),
            r => r.Counter("seen", CalendarWindow.Lifetime),
            p =>
                p.MemberTiers("year", r => r.Tier("silver", 5, 1, 1).Tier("gold", 10, 1, 1))
                    .Journey(
                        Journey
                            .Create("walk")
                            .Event("enrolled", "purchase")
                            .Enter(on: "enrolled")
                            .Phase("new", n => n.On("purchase", t => t.To("buyer")))
                            .Phase("club", c => c.Phase("buyer", b => b.Steady()))
                            .Build()
                    )
        );

        till.Sell(2, sale => sale.Enrol());
        till.Sell();
        till.Sell();

        Assert.Equal(
            [
                "sale0 ann True 0 0 none none False 0",
                "sale1 ann True 1 0 gold buyer True 20",
                "sale2 ann True 2 5 gold buyer True 10",
            ],
            told
        );
    }

    [Fact]
    public void Member_OfAGuest_IsNoFact()
    {
        int told = 0;
        var till = new Till(
            Code.Of(new Spy((_, _) => told++), Code.EachLine((rule, _) => rule.AmountOff(100))).Build()
        );

        var decision = till.SellToGuest();

        Assert.Equal((0, 100), (told, decision.Discount.MinorUnits));
    }

    [Theory]
    [InlineData("counter", "The facts tell of no counter 'x'. Name it where the rules are built: Counter(\"x\").")]
    [InlineData("tier", "The facts tell of no rule of tiers 'x'. Name it where the rules are built: Tier(\"x\").")]
    [InlineData("phase", "The facts tell of no phase 'x'. Name it where the rules are built: Phase(\"x\").")]
    public void Member_AskedForWhatIsNotNamed_SaysWhatToDo(string what, string message)
    {
        var code = Code.Of(
            new Spy(
                (sale, member) =>
                    Assert.Null(
                        what switch
                        {
                            "counter" => member.Counter("x"),
                            "tier" => member.TierOf("x"),
                            _ => (object)member.IsIn("x"),
                        }
                    )
            )
        );

        var fault = new Till(code.Build()).Sell().Faults.Single();

        Assert.StartsWith(message, fault.Exception!.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfASale_AreFacts()
    {
        var told = new List<string>();
        var code = Code.Of(
            Code.EachLine(
                (rule, line) =>
                {
                    told.Add(
                        FormattableString.Invariant(
                            $"{line.Sku} {line.Quantity} {line.Units} {line.FreshUnits} {line.Amount} {line.Remaining} {line.Cost} {line.IsMeasured} {line.IsTarget} {line.Kind} {line.Brand} {line.IsIn("drink")} {line.HasTag("new")} {line.ValueOf("size")}"
                        )
                    );
                    return rule.AmountOff(0);
                }
            )
        );
        var till = new Till(code.Build());

        till.Sell(2, sale => sale.Each("tea", 1, 1m));

        Assert.Equal(
            ["cone 2 2 2 1000 1000  True True Goods  False False ", "tea 1 1 1 100 100  True True Goods  False False "],
            told.Order()
        );
    }

    [Fact]
    public void EarlierAwards_AreFacts()
    {
        var told = new List<string>();
        var code = Code.Of(
            new AwardSpy(one => told.Add($"{one.RuleId} {one.Stage} {one.Discount} {one.Points} {one.Units}"))
        );
        var till = new Till(
            code.Build(),
            r => r.Stage(RewardStage.Points),
            p => p.BasketTiers("ten", r => r.Spend().AmountOff(10m, 1m))
        );

        till.Sell(2);

        Assert.Equal(["ten Basket 100 0 0"], told);
    }

    [Fact]
    public void Parameters_OfTheProgram_AreReadOffTheSale()
    {
        long off = 0;
        var code = Code.Of(new Spy((sale, _) => off = sale.Parameters.Amount("off") + sale.BusinessDay))
            .Parameters(parameters => parameters.Amount("off"));

        new Till(code.Build(), r => r.Parameter("off", 3m)).Sell();

        Assert.Equal(300 + (new DateTime(2026, 6, 1) - new DateTime(1970, 1, 1)).Days, off);
        Assert.Throws<LoyaltyProgramException>(() => new Till(code.Build(), r => r.Parameter("of", 3m)));
    }

    [Fact]
    public void Parameters_ThatNobodyDeclares_AreRefused() =>
        Assert.Throws<LoyaltyProgramException>(() =>
            new Till(Code.Of(new Spy((_, _) => { })).Build(), r => r.Parameter("off", 3m))
        );
}
