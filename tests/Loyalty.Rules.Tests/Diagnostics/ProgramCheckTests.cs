using Loyalty.Rules.Compilation;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Tests.Rewards.Custom;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class ProgramCheckTests
{
    public static TheoryData<string> Expectations() => [.. ProgramCases.All.Select(one => one.Expected)];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Run_OneThingWrong_SaysExactlyThat(string expected)
    {
        var found = ProgramCases.All.Single(one => one.Expected == expected).Check();

        Assert.Equal(expected, found.ToString());
        Assert.Equal(expected.StartsWith("error", StringComparison.Ordinal), found.HasErrors);
    }

    [Fact]
    public void Codes_OfPrograms_AreEachRaisedByACase()
    {
        var raised = ProgramCases.All.Select(one => one.Code).Distinct().OrderBy(code => code, StringComparer.Ordinal);

        Assert.Equal(ProgramCodes.All.Select(one => one.Code), raised);
    }

    [Fact]
    public void Run_ProgramOfAllFamilies_SaysNothing()
    {
        var program = LoyaltyProgram
            .Create("scoop-club", "USD")
            .TimeZone("America/New_York")
            .BusinessDayStart(TimeSpan.FromHours(4))
            .MemberAttribute("student")
            .Select("cones", s => s.Category("cone"))
            .Select("sundae", s => s.Sku("double-sundae"))
            .FreeItem(
                "sixth-cone",
                r =>
                    r.Buy("cones", 5)
                        .Get("cones", 1)
                        .PercentOff(100)
                        .Costs(0.25m)
                        .Feels(2.25m)
                        .During(Weekdays.All, TimeSpan.FromHours(22), TimeSpan.FromHours(2))
                        .Cap(new Cap(2, CapUnit.Times, CapScope.Member, CalendarWindow.Day))
            )
            .CrossSell("dozen", r => r.When("cones", 12).Offer("sundae").For(e => e.Tier("year", "gold")))
            .MemberTiers(
                "year",
                r => r.Tier("bronze", 0, 1, 1).Tier("gold", 500, 2, 1).For(e => e.Tier("year", "bronze"))
            )
            .BasketTiers("big-basket", r => r.Spend().AmountOff(50, 5).AmountOff(100, 15))
            .SignUpBonus("welcome", r => r.Points(500).For(e => e.Attribute("student", "yes")))
            .Custom("own", r => r.Uses("lottery"))
            .Build();

        Assert.Empty(Check(program, customRules: ["lottery"]).All);
    }

    [Fact]
    public void Run_CustomRuleBeforeRegistration_SaysNothing()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", r => r.Uses("lottery")).Build();

        Assert.Empty(Check(program).All);
    }

    [Fact]
    public void Run_SeveralThings_ComeInDocumentOrder()
    {
        var program = LoyaltyProgram
            .Create("club", "USD")
            .Version(0)
            .Select("unused", s => s.Sku("a"))
            .Select("b-unused", s => s.Not(Selector.Named("b-unused")))
            .Select("broken", s => s.Sku(""))
            .FreeItem("card", r => r.Buy("broken", 0).Priority(2_000_000))
            .SignUpBonus("welcome", r => r.Points(0))
            .Build();

        Assert.Equal(
            [
                "$.version",
                "$.selectors['b-unused']",
                "$.selectors['b-unused']",
                "$.selectors.broken.sku",
                "$.selectors.unused",
                "$.rules[0].priority",
                "$.rules[0].buy.units",
                "$.rules[1].reward.points",
            ],
            Check(program).All.Select(one => one.Path)
        );
    }

    [Fact]
    public void Run_DiscountsOfDifferentConditions_AreNoRivals()
    {
        var program = LoyaltyProgram
            .Create("club", "USD")
            .BasketTiers("north", r => r.Spend().AmountOff(50, 5).For(e => e.Store("north")))
            .BasketTiers("south", r => r.Spend().AmountOff(50, 10).For(e => e.Store("south")))
            .Build();

        Assert.Empty(Check(program).All);
    }

    [Fact]
    public void Run_TiersThatWaitInARing_WarnsEachRule()
    {
        var program = LoyaltyProgram
            .Create("club", "USD")
            .MemberTiers("a", r => r.Tier("gold", 1).For(e => e.Tier("b", "gold")))
            .MemberTiers("b", r => r.Tier("gold", 1).For(e => e.Tier("a", "gold")))
            .MemberTiers("c", r => r.Tier("gold", 1).For(e => e.Tier("b", "gold")))
            .MemberTiers("d", r => r.Tier("gold", 1).For(e => e.Tier("e", "gold")))
            .MemberTiers("e", r => r.Tier("gold", 1))
            .Build();

        Assert.Equal(
            ["$.rules[0].eligibility.tier", "$.rules[1].eligibility.tier", "$.rules[2].eligibility.tier"],
            Check(program).All.Select(one => one.Path)
        );
    }

    [Fact]
    public void Run_ChainOfNames_IsAsDeepAsItIsLong()
    {
        Assert.Empty(Check(ChainOfNames(63)).All);
        Assert.Equal(ProgramCodes.SelectorTooDeep.Code, Assert.Single(Check(ChainOfNames(100)).All).Code);
    }

    internal static DiagnosticReport Check(
        LoyaltyProgram program,
        Catalog? catalog = null,
        string[]? customRules = null
    )
    {
        var bag = new DiagnosticBag();
        ProgramCheck.Run(
            program,
            catalog,
            customRules?.ToDictionary(name => name, ICustomRewardRule (_) => new Proposing((_, _) => { })),
            bag
        );
        return bag.ToReport();
    }

    private static LoyaltyProgram ChainOfNames(int length)
    {
        var builder = LoyaltyProgram.Create("club", "USD").Select("s0", s => s.Sku("a"));
        for (int i = 1; i <= length; i++)
        {
            string inner = $"s{i - 1}";
            builder.Select($"s{i}", s => s.NameValue = inner);
        }
        return builder.FreeItem("card", r => r.Buy($"s{length}", 5)).Build();
    }
}
