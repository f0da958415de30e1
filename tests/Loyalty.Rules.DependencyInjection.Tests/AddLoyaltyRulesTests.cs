using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Microsoft.Extensions.DependencyInjection;

namespace Loyalty.Rules.DependencyInjection.Tests;

public sealed class AddLoyaltyRulesTests
{
    [Fact]
    public void AddLoyaltyRules_OfAProgram_ServesItUnderItsId()
    {
        using var host = new ServiceCollection().AddLoyaltyRules(Shop.Program(500)).BuildServiceProvider();

        var plans = host.GetRequiredService<ILoyaltyPlanProvider>();

        Assert.Equal(["club"], plans.Names);
        Assert.Equal([500, 1000], Shop.Welcomes(plans.Current));
        Assert.Same(plans.Current, plans.GetPlan("club"));
    }

    [Fact]
    public void AddLoyaltyRules_OfAStream_ServesWhatItHeld()
    {
        using var stream = new MemoryStream(Shop.Json(70));
        using var host = Shop.Host(rules => rules.AddProgram("till", stream));

        Assert.Equal([70, 140], Shop.Welcomes(host.Plans().GetPlan("till")));
    }

    [Fact]
    public void AddLoyaltyRules_OfSeveralPrograms_ServesEachByItsName()
    {
        using var host = Shop.Host(rules =>
            rules.AddProgram("a", Shop.Program(1)).AddProgram("b", Shop.Program(2)).AddProgram(Shop.Program(3))
        );
        var plans = host.Plans();

        Assert.Equal(["a", "b", "club"], plans.Names);
        Assert.Equal([2, 4], Shop.Welcomes(plans.GetPlan("b")));
        Assert.False(plans.TryGetPlan("A", out var none));
        Assert.Null(none);
        Assert.Equal(
            "There are several programs: a, b, club. Ask for one of them by its name.",
            Assert.Throws<InvalidOperationException>(() => plans.Current).Message
        );
        Assert.StartsWith(
            "There is no program 'A'. There are: a, b, club. Names are compared letter by letter.",
            Assert.Throws<ArgumentException>(() => plans.GetPlan("A")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AddLoyaltyRules_CalledTwice_AddsUp()
    {
        using var host = new ServiceCollection()
            .AddLoyaltyRules(Shop.Program(1, "one"))
            .AddLoyaltyRules(Shop.Program(2, "two"))
            .BuildServiceProvider();

        Assert.Equal(["one", "two"], host.GetRequiredService<ILoyaltyPlanProvider>().Names);
    }

    [Fact]
    public void AddLoyaltyRules_OfATakenName_SaysSo() =>
        Assert.Equal(
            "A program 'club' was added already. Give each a name of its own; names are compared letter by letter.",
            Assert
                .Throws<ArgumentException>(() =>
                    Shop.Host(rules => rules.AddProgram(Shop.Program(1)).AddProgram(Shop.Program(2)))
                )
                .Message
        );

    [Fact]
    public void AddLoyaltyRules_OfNoProgram_SaysWhatToDo()
    {
        using var host = Shop.Host(_ => { });

        Assert.Equal(
            "No program was added. Add one with AddLoyaltyRules.",
            Assert.Throws<InvalidOperationException>(() => host.Plans().Current).Message
        );
    }

    [Fact]
    public void Plan_OfAScope_StaysForItsLifetime()
    {
        using var host = Shop.Host(rules => rules.AddProgram(Shop.Program(1)));
        using var before = host.CreateScope();
        var held = before.ServiceProvider.GetRequiredService<LoyaltyPlan>();

        host.Plans().Replace("club", Shop.Json(2));
        using var after = host.CreateScope();

        Assert.Same(held, before.ServiceProvider.GetRequiredService<LoyaltyPlan>());
        Assert.Equal([2, 4], Shop.Welcomes(after.ServiceProvider.GetRequiredService<LoyaltyPlan>()));
    }

    [Fact]
    public void Plan_OfAName_IsAKeyedService()
    {
        using var host = Shop.Host(rules => rules.AddProgram("a", Shop.Program(1)).AddProgram("b", Shop.Program(2)));
        using var scope = host.CreateScope();

        Assert.Equal([1, 2], Shop.Welcomes(scope.ServiceProvider.GetRequiredKeyedService<LoyaltyPlan>("a")));
        Assert.Equal([2, 4], Shop.Welcomes(scope.ServiceProvider.GetRequiredKeyedService<LoyaltyPlan>("b")));
    }

    [Fact]
    public void Plan_OfANameInAScope_StaysForItsLifetime()
    {
        using var host = Shop.Host(rules => rules.AddProgram("a", Shop.Program(1)).AddProgram("b", Shop.Program(2)));
        using var before = host.CreateScope();
        var held = before.ServiceProvider.GetRequiredKeyedService<LoyaltyPlan>("b");

        host.Plans().Replace("b", Shop.Json(3));
        using var after = host.CreateScope();

        Assert.Same(held, before.ServiceProvider.GetRequiredKeyedService<LoyaltyPlan>("b"));
        Assert.Equal([3, 6], Shop.Welcomes(after.ServiceProvider.GetRequiredKeyedService<LoyaltyPlan>("b")));
    }

    [Fact]
    public void AddCustomRule_OfAType_IsMadeOnceByTheHost()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("lucky", rule => rule.Uses("lucky")).Build();
        using var host = Shop.Host(
            rules => rules.AddProgram("a", program).AddProgram("b", program).AddCustomRule<LuckyRule>("lucky"),
            services => services.AddSingleton(new Luck(77))
        );

        var sale = Transaction.Create("1", Shop.Monday, "USD").Member("ann").Line("cone", 1, 2.25m).Build();
        var plan = host.Plans().GetPlan("b");

        Assert.Equal(77, plan.Evaluate(sale, plan.NewMember("ann")).Discount.MinorUnits);
        Assert.Same(host.GetRequiredService<LuckyRule>(), host.GetRequiredService<LuckyRule>());
    }

    [Fact]
    public void AddCustomRule_OfATakenName_SaysSo() =>
        Assert.Equal(
            "A custom rule 'lucky' was added already. Give each a name of its own; names are compared letter by letter.",
            Assert
                .Throws<ArgumentException>(() =>
                    Shop.Host(rules =>
                        rules
                            .AddCustomRule("lucky", new LuckyRule(new Luck(1)))
                            .AddCustomRule("lucky", new LuckyRule(new Luck(2)))
                    )
                )
                .Message
        );

    [Fact]
    public void Provider_OfABadProgram_ListsEverythingAtTheFirstCall()
    {
        using var bad = new MemoryStream(Shop.Bad());
        using var host = Shop.Host(rules => rules.AddProgram("club", bad));

        var refused = Assert.Throws<InvalidOperationException>(() => host.Plans());

        Assert.StartsWith("The program 'club' cannot be served:\nerror ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("(line 4, column ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("(line 5, column ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Provider_OfSeveralBadPrograms_ListsThemAll()
    {
        using var bad = new MemoryStream(Shop.Bad());
        using var broken = new MemoryStream("{"u8.ToArray());
        using var host = Shop.Host(rules =>
            rules.AddProgram("a", bad).AddProgram(Shop.Program(1)).AddProgram("b", broken)
        );

        string refused = Assert.Throws<InvalidOperationException>(() => host.Plans()).Message;

        Assert.StartsWith("The program 'a' cannot be served:\nerror ", refused, StringComparison.Ordinal);
        Assert.Contains("\nThe program 'b' cannot be served:\nerror ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Provider_OfABadCatalog_ListsEverythingAtTheFirstCall()
    {
        using var folder = new Folder();
        folder.Write("club.json", Shop.Json(1));
        folder.Write("goods.json", "{ \"catalog\": 0,\n  \"items\": 5 }"u8.ToArray());
        using var host = Shop.Host(rules =>
            rules.AddProgramFile("club", folder["club.json"], file => file.CatalogFile(folder["goods.json"]))
        );

        string refused = Assert.Throws<InvalidOperationException>(() => host.Plans()).Message;

        Assert.StartsWith(
            "The catalog of the program 'club' cannot be served:\nerror ",
            refused,
            StringComparison.Ordinal
        );
        Assert.Contains("at $.items (line 2, column ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Provider_OfAMissingFile_SaysWhoseItIsAtTheFirstCall()
    {
        using var folder = new Folder();
        using var host = Shop.Host(rules => rules.AddProgramFile("club", folder["none.json"]));

        var refused = Assert.Throws<InvalidOperationException>(() => host.Plans());

        Assert.StartsWith("The program 'club' cannot be served: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("none.json", refused.Message, StringComparison.Ordinal);
        Assert.IsType<FileNotFoundException>(refused.InnerException);
    }

    [Fact]
    public void Provider_OfAFolder_SaysThatItIsOne()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder["club.json"]);
        using var host = Shop.Host(rules => rules.AddProgramFile("club", folder["club.json"]));

        Assert.Equal(
            $"The program 'club' cannot be served: '{folder["club.json"]}' is a folder. Give the path of the file in it.",
            Assert.Throws<InvalidOperationException>(() => host.Plans()).Message
        );
    }

    [Fact]
    public void Provider_WithCodeThatFailsWhileItIsCompiled_SaysWhoseProgramItIs()
    {
        var program = LoyaltyProgram.Create("club", "USD").Custom("own", rule => rule.Uses("fickle")).Build();
        using var host = Shop.Host(rules => rules.AddProgram("till", program).AddCustomRule("fickle", new Fickle()));

        Assert.Equal(
            "The program 'till' cannot be served: "
                + "The code 'fickle' declares other parameters than a moment before. Let it declare the same each time.",
            Assert.Throws<InvalidOperationException>(() => host.Plans()).Message
        );
    }

    private sealed record Luck(long MinorUnits);

    private sealed class LuckyRule(Luck luck) : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal) => proposal.AmountOff(luck.MinorUnits);
    }
}
