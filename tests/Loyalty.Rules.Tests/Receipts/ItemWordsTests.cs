using Loyalty.Rules.Receipts;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class ItemWordsTests
{
    [Theory]
    [InlineData("cones", "cone", "cones")]
    [InlineData("tickets", "ticket", "tickets")]
    [InlineData("coffee", "coffee", "coffee")]
    [InlineData("glass", "glass", "glass")]
    [InlineData("christmas", "christmas", "christmas")]
    [InlineData("citrus", "citrus", "citrus")]
    [InlineData("tennis", "tennis", "tennis")]
    [InlineData("pastries", null, "pastries")]
    [InlineData("shoes", null, "shoes")]
    [InlineData("drinks_hot", null, null)]
    [InlineData("hot drinks", null, null)]
    [InlineData("Cones", null, null)]
    [InlineData("Đồ uống", null, null)]
    [InlineData("b2b", null, null)]
    [InlineData("x", null, null)]
    [InlineData("hot-drinks", "hot drink", "hot drinks")]
    [InlineData("big-dishes", null, "big dishes")]
    [InlineData("coffee-to-go", null, null)]
    [InlineData("drinks-", null, null)]
    public void Of_AnEnglishWord_InflectsWhereThatIsSurelyRight(string word, string? one, string? many)
    {
        Assert.Equal(one, EnglishNoun.Of(word, 1));
        Assert.Equal(many, EnglishNoun.Of(word, 4));
    }

    [Theory]
    [InlineData("en", 1, "Add 1 Lay's: free, you save $2.00")]
    [InlineData("en", 2, "Add 2 items (Lay's): free, you save $4.00")]
    [InlineData("vi", 1, "Thêm 1 Lay's: miễn phí, tiết kiệm 2,00 USD")]
    [InlineData("vi", 2, "Thêm 2 Lay's: miễn phí, tiết kiệm 4,00 USD")]
    public void Nudge_ToAddAnItemOfTheCatalog_LeavesItsNameAlone(string language, int offered, string nudge)
    {
        var shop = new Shop(
            program =>
                program
                    .Select("chips", s => s.Sku("lays"))
                    .CrossSell("deal", r => r.When(Goods.Sku("cola"), 1).Offer("chips", offered)),
            goods => goods.Item("lays", item => item.Name("Lay's").Price(200)).Item("cola")
        );

        Assert.Equal([nudge], Nudges(shop.SellToGuest(Goods.Each("cola", 1, 100)), language));
    }

    [Theory]
    [InlineData("en", "cones", "2 more cones earn a free one")]
    [InlineData("en", "pastries", "2 more pastries earn a free one")]
    [InlineData("en", "drinks_hot", "2 more items (drinks_hot) earn a free one")]
    [InlineData("en", "Đồ uống", "2 more items (Đồ uống) earn a free one")]
    [InlineData("en", null, "Third free: 2 more items earn a free one")]
    [InlineData("vi", "cones", "Thứ ba miễn phí: Thêm 2 sản phẩm nữa để được tặng 1")]
    [InlineData("vi", "Đồ uống", "Thứ ba miễn phí: Thêm 2 sản phẩm nữa để được tặng 1")]
    public void Nudge_ForMoreOfASelector_SaysWhatACustomerKnows(string language, string? selector, string nudge)
    {
        var goods = Goods.Category("any");
        var shop = new Shop(program =>
        {
            if (selector is not null)
                program.Select(selector, s => s.Category("any"));
            var items = selector is null ? goods : Selector.Named(selector);
            program.FreeItem(
                "third",
                r => r.Named("Third free").Named("vi", "Thứ ba miễn phí").Buy(items, 3).Get(items, 1)
            );
        });

        Assert.Equal([nudge], Nudges(shop.Sell(Goods.Each("a", 1, 100, line => line.Category("any"))), language));
    }

    [Fact]
    public void Nudge_ForASpendOnAnItemOfTheCatalog_LeavesItsNameAlone()
    {
        var shop = new Shop(
            program => program.BasketTiers("big", r => r.Spend(Goods.Sku("lays")).AmountOff(5m, 1m)),
            goods => goods.Item("lays", item => item.Name("Lay's"))
        );

        Assert.Equal(["$3.00 more on Lay's to $1.00 off"], Nudges(shop.SellToGuest(Goods.Each("lays", 1, 200)), "en"));
    }

    private static IEnumerable<string> Nudges(Decision decision, string language) =>
        decision.Receipt(language).Lines.Where(line => line.Kind == ReceiptLineKind.Nudge).Select(line => line.Text);
}
