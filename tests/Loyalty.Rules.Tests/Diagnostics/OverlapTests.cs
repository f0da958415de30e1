using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

/// <summary>Rules of equal priority whose items are not the same, but have some in common.</summary>
public sealed class OverlapTests
{
    private const int Patience = 60_000;

    private static readonly Selector Coffee = Goods.Category("coffee");
    private static readonly Selector Pastry = Goods.Category("pastry");
    private static readonly Selector Baked = Goods.Category("baked");
    private static readonly Selector Croissant = Goods.Sku("croissant");

    private static readonly Catalog Cafe = Catalog
        .Create()
        .Category("pastry", "baked")
        .Item("latte", "coffee")
        .Item("croissant", item => item.Category("pastry").Tag("french"))
        .Item("strudel", "pastry")
        .Build();

    public static TheoryData<string, Selector, Selector, bool, bool> Pairs =>
        new()
        {
            { "a category and an item of it", Pastry, Croissant, true, false },
            { "a category and one above it", Pastry, Baked, true, false },
            { "a category and a tag", Pastry, Goods.Where(s => s.Tag("french")), true, false },
            { "skus in common", Goods.Sku("latte", "croissant"), Croissant, true, true },
            { "all goods and some", Selector.Everything, Coffee, true, true },
            { "all goods and a price", Selector.Everything, Goods.Where(s => s.Price(100, 200)), true, true },
            { "two categories", Pastry, Coffee, false, false },
            { "another sku", Croissant, Goods.Sku("strudel"), false, false },
            { "what is left out", Goods.Where(s => s.Category("pastry").Not(Croissant)), Croissant, false, false },
            { "two prices", Goods.Where(s => s.Price(100, 200)), Goods.Where(s => s.Price(200, 300)), false, false },
            { "no goods", Selector.Everything, Goods.Where(s => s.Kind(LineKind.Fee)), false, false },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Run_OnTwoRulesOfOnePriority_WarnsWhereItemsAreCommon(
        string what,
        Selector one,
        Selector other,
        bool withCatalog,
        bool without
    )
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            Assert.Equal(withCatalog, Warns(Discounts(first, second), Cafe));
            Assert.Equal(without, Warns(Discounts(first, second), null));
        }
        Assert.NotEqual("", what);
    }

    [Fact]
    public void Run_OnFreeItemsOfACategoryAndAnOfferOfAnItem_WarnsAtTheLaterRule()
    {
        var program = LoyaltyProgram
            .Create("cafe", "USD")
            .FreeItem("free", r => r.InBasket().Buy(Pastry, 2).Get(Pastry, 1))
            .CrossSell("offer", r => r.When(Coffee, 1).Offer(Croissant))
            .Build();

        Assert.Equal(
            "warning LR0212 at $.rules[1].offer: Rule 'offer' and rule 'free' give discounts on the same items with the same priority, "
                + "so that only the order of their ids says which comes first. Give them different priorities.",
            ProgramCheckTests.Check(program, Cafe).ToString()
        );
    }

    [Fact]
    public void Run_OnWhatIsExcepted_SaysNothing()
    {
        var program = LoyaltyProgram
            .Create("cafe", "USD")
            .BasketTiers("all", r => r.Spend().Except(Coffee).PercentOff(0, 5))
            .BasketTiers("coffee", r => r.Spend(Coffee).PercentOff(0, 10))
            .Build();

        Assert.Empty(ProgramCheckTests.Check(program, Cafe).All);
    }

    [Fact]
    public void Run_OnOtherPrioritiesOrConditions_SaysNothing()
    {
        var program = LoyaltyProgram
            .Create("cafe", "USD")
            .BasketTiers("all", r => r.Spend().PercentOff(0, 5).For(f => f.Store("north")))
            .BasketTiers("high", r => r.Spend(Coffee).PercentOff(0, 10).Priority(1))
            .BasketTiers("south", r => r.Spend(Coffee).PercentOff(0, 10).For(f => f.Store("south")))
            .Build();

        Assert.Empty(ProgramCheckTests.Check(program, Cafe).All);
    }

    [Fact]
    public void Run_OnTwoRulesOfOneId_SaysThatAlone()
    {
        var program = LoyaltyProgram
            .Create("cafe", "USD")
            .BasketTiers("all", r => r.Spend().PercentOff(0, 5))
            .BasketTiers("all", r => r.Spend().PercentOff(0, 5))
            .Build();

        Assert.Equal(["LR0116"], ProgramCheckTests.Check(program).All.Select(one => one.Code));
    }

    /// <summary>Asking each rule of each item would take a thousand million looks.</summary>
    [Fact(Timeout = Patience)]
    public async Task Run_On100000RulesOverTenThousandItems_IsDone()
    {
        var catalog = Catalog.Create();
        for (int i = 0; i < 10_000; i++)
            catalog.Item($"sku-{i}", item => item.Category("all").Attribute("no", $"{i}"));
        var program = LoyaltyProgram.Create("large", "USD");
        for (int i = 0; i < 100_000; i++)
            program.BasketTiers(
                $"r{i}",
                r => r.On(Goods.Where(s => s.Category("all").Attribute("no", $"{i % 10_000}"))).PercentOff(0, 5)
            );

        var report = await Task.Run(() => ProgramCheckTests.Check(program.Build(), catalog.Build()));

        Assert.Equal(1_000, report.All.Count(one => one.Code == ProgramCodes.TieDecidesMoney.Code));
    }

    private static LoyaltyProgram Discounts(Selector one, Selector other) =>
        LoyaltyProgram
            .Create("cafe", "USD")
            .BasketTiers("one", r => r.Spend().On(one).PercentOff(0, 5))
            .BasketTiers("other", r => r.Spend().On(other).PercentOff(0, 10))
            .Build();

    private static bool Warns(LoyaltyProgram program, Catalog? catalog) =>
        ProgramCheckTests.Check(program, catalog).All.Any(one => one.Code == ProgramCodes.TieDecidesMoney.Code);
}
