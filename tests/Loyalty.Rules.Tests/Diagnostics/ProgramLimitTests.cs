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
    public void Run_100000RivalsInOneGroup_SayOneThingEach()
    {
        var builder = LoyaltyProgram.Create("club", "USD");
        for (int i = 0; i < 100_000; i++)
            builder.BasketTiers($"r{i}", r => r.Spend().AmountOff(50, 5));

        var found = ProgramCheckTests.Check(builder.Build()).All;

        Assert.Equal(99_999, found.Count);
        Assert.All(found, one => Assert.Equal(ProgramCodes.TieDecidesMoney.Code, one.Code));
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
