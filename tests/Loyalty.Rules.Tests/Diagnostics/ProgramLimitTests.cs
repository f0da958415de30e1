using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

public sealed class ProgramLimitTests
{
    [Fact]
    public void Run_100000Rules_AreTaken() => Assert.Empty(ProgramCheckTests.Check(Cards(100_000)).All);

    [Fact]
    public void Run_100001Rules_AreRefused() =>
        Assert.Equal(
            "error LR0104 at $.rules: The program has 100001 rules. At most 100000 are taken; remove some, or divide them.",
            ProgramCheckTests.Check(Cards(100_001)).ToString()
        );

    [Fact]
    public void Run_100001Selectors_AreRefused()
    {
        var builder = LoyaltyProgram.Create("club", "USD").SignUpBonus("welcome", r => r.Points(1));
        for (int i = 0; i <= 100_000; i++)
            builder.Select($"s{i}", s => s.Sku("a"));

        Assert.Equal(
            "error LR0104 at $.selectors: The program has 100001 selectors. At most 100000 are taken; remove some, or divide them.",
            ProgramCheckTests.Check(builder.Build()).ToString()
        );
    }

    [Fact]
    public void Run_100000RivalsInOneGroup_SaysAThousandThings()
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        for (int i = 0; i < 100_000; i++)
            builder.BasketTiers($"r{i}", r => r.Spend().AmountOff(50, 5));

        var found = ProgramCheckTests.Check(builder.Build()).All;

        Assert.Equal(1_001, found.Count);
        Assert.All(found.Take(1_000), one => Assert.Equal(ProgramCodes.TieDecidesMoney.Code, one.Code));
        Assert.Equal(
            "warning LR0099 at $: More than 1000 problems were found; the rest is not listed. Mend these first.",
            found[1_000].ToString()
        );
    }

    [Fact]
    public void Compile_Of50000BadRules_ShowsTwentyAndListsAThousand()
    {
        var builder = LoyaltyProgram.Create("club", "USD").Select("cones", s => s.Sku("a"));
        // Warnings come first and hide no error.
        for (int i = 0; i < 2_000; i++)
            builder.BasketTiers($"w{i}", r => r.Spend("cones").AmountOff(50, 5));
        for (int i = 0; i < 50_000; i++)
            builder.FreeItem($"r{i}", r => r.Buy("cnoes", 5));

        var thrown = Assert.Throws<LoyaltyProgramException>(() => builder.Build().Compile());

        var lines = thrown.Message.Split('\n');
        Assert.Equal(22, lines.Length);
        Assert.Equal("The program 'club' cannot be compiled:", lines[0]);
        Assert.Equal("and 1981 more, which Report lists.", lines[21]);
        Assert.Equal(1_000, thrown.Report.All.Count(one => one.Code == "LR0121"));
        Assert.Equal(1_000, thrown.Report.All.Count(one => one.Code == "LR0212"));
        Assert.Equal(
            "error LR0099 at $: More than 1000 problems were found; the rest is not listed. Mend these first.",
            thrown.Report.All[2_000].ToString()
        );
    }

    [Fact]
    public void TryCompile_OfAThousandErrors_ListsThemAll()
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        for (int i = 0; i < 1_000; i++)
            builder.FreeItem($"r{i}", r => r.Buy("cones", 5));

        Assert.False(builder.Build().TryCompile(null, out _, out var report));

        Assert.Equal(1_000, report.All.Count);
        Assert.All(report.All, one => Assert.Equal("LR0121", one.Code));
    }

    [Fact]
    public void Run_RingOf100000Selectors_NeedsNoStack()
    {
        const int Count = 100_000;
        var builder = LoyaltyProgram.Create("club", "USD");
        for (int i = 0; i < Count; i++)
        {
            string next = $"s{(i + 1) % Count}";
            builder.Select($"s{i}", s => s.Not(Selector.Named(next)));
        }

        var report = ProgramCheckTests.Check(builder.FreeItem("card", r => r.Buy("s0", 5)).Build());

        Assert.Equal(
            "error LR0122 at $.selectors.s0: Selector 's0' refers to itself: 's0' -> 's1' -> 's2' -> 's3' -> 's4' -> ... -> 's0'. "
                + "Remove one of these references.",
            report.ToString()
        );
    }

    private static LoyaltyProgram Cards(int count)
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        for (int i = 0; i < count; i++)
        {
            string name = $"s{i}";
            if (i < 50_000)
                builder.Select(name, s => s.Sku(name));
            builder.FreeItem(
                $"r{i}",
                r =>
                    r.Buy(i < 50_000 ? Selector.Named(name) : new SelectorBuilder().Category(name).Build(), 5)
                        .Priority(i % 7)
            );
        }
        return builder.Build();
    }
}
