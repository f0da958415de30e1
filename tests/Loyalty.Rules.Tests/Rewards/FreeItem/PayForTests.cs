using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.FreeItem;

/// <summary>Sets for the price of fewer units: section 5.7 of docs/semantics.md.</summary>
public sealed class PayForTests
{
    private static Shop Sets(int units, int pay) =>
        new(p => p.FreeItem("sets", r => r.PayFor(Category("book"), units, pay)));

    private static Line[] Books(params long[] prices) =>
        [.. prices.Select((price, place) => Each("book-" + place, 1, price, line => line.Category("book")))];

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    public void Sell_ThreeForTwo_FreesOneOfThree(int units, int free) =>
        Assert.Equal(free, Sets(3, 2).SellToGuest([.. Books([.. Enumerable.Repeat(500L, units)])]).Free());

    [Fact]
    public void Sell_ThreeForTwo_FreesTheCheapest() =>
        Assert.Equal([0, 500, 0], Sets(3, 2).SellToGuest(Books(3000, 500, 1200)).OffLines());

    [Fact]
    public void Sell_FiveForThree_GivesWholeRewardsOnly()
    {
        Assert.Equal(0, Sets(5, 3).SellToGuest(Books(1, 2, 3, 4)).Free());
        Assert.Equal(2, Sets(5, 3).SellToGuest(Books(1, 2, 3, 4, 5)).Free());
    }

    [Theory]
    [InlineData(2, 0, 2, 0)]
    [InlineData(3, 3, 0, 0)]
    [InlineData(5, 3, 2, 0)]
    [InlineData(6, 6, 0, 0)]
    public void Sell_ThreeForNothing_FreesWholeSets(int units, int free, int have, int waiting)
    {
        var decision = Sets(3, 0).SellToGuest(Books([.. Enumerable.Repeat(500L, units)]));

        Assert.Equal(free, decision.Free());
        Assert.Equal((have, 3, waiting), (decision.Told().Have, decision.Told().Need, decision.Told().Waiting));
    }

    // Solidus gives 5 off each unit in complete groups of 2.
    [Fact]
    public void Sell_OfWholeSetsWithAnAmountOff_TakesItOffEachUnit()
    {
        var shop = new Shop(p => p.FreeItem("pairs", r => r.PayFor(Sku("item"), 2, 0).AmountOff(5)));

        Assert.Equal(
            [0, 1000, 1000, 2000],
            Enumerable.Range(1, 4).Select(n => shop.SellToGuest(Each("item", n, 2000)).Off())
        );
    }

    [Fact]
    public void Sell_OfASetThatACapCuts_SaysWhatWaits()
    {
        var shop = new Shop(p => p.FreeItem("sets", r => r.PayFor(Sku("item"), 2, 0).Repeat(1)));

        var told = shop.SellToGuest(Each("item", 5, 100)).Told();

        Assert.Equal((Verdict.Reduced, 4, 2, 1, 2), (told.Verdict, told.Asked, told.Granted, told.Have, told.Waiting));
    }

    [Fact]
    public void Get_WithoutItems_IsOfTheSet()
    {
        const string Program = """
            {"program":"p","currency":"USD","rules":[{"id":"sets","type":"freeItem","mode":"payFor","buy":{"items":{"sku":"a"},"units":5},"get":{"units":2}}]}
            """;
        Assert.True(LoyaltyProgram.TryParse(System.Text.Encoding.UTF8.GetBytes(Program), out var program, out _));

        var said = LoyaltyProgram.Create("p", "USD").FreeItem("sets", r => r.PayFor(Sku("a"), 5, 3)).Build();

        Assert.Equal(said, program);
        Assert.True(program!.TryCompile(null, out _, out var report), report.ToString());
        Assert.Empty(report.All);
    }
}
