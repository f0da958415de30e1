using Loyalty.Rules.Receipts;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class ReceiptLayoutTests
{
    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(200)]
    public void ToString_OfAnyWidth_KeepsEveryLineWithinIt(int width)
    {
        foreach (var (_, decision) in ShopStories.Decisions("VND"))
        {
            foreach (string language in new[] { "en", "vi" })
            {
                string text = decision.Receipt(language).ToString(width);
                Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
                Assert.DoesNotContain('\r', text);
            }
        }
    }

    [Theory]
    [InlineData(23)]
    [InlineData(201)]
    public void ToString_OfAWidthOutOfRange_Refuses(int width)
    {
        var receipt = ShopStories.Decisions("USD").First().Decision.Receipt();

        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => receipt.ToString(width));

        Assert.StartsWith("A receipt has 24 to 200 columns.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OfLongWords_BreaksThemAndKeepsTheAmountOnTheRight()
    {
        var line = new ReceiptLine(ReceiptLineKind.Item, "Donaudampfschifffahrtsgesellschaft deluxe", "2.25", 1);

        Assert.Equal(
            """
              Donaudampfschifff
                ahrtsgesellscha
                ft deluxe       2.25

            """.Replace("\r\n", "\n"),
            ReceiptLayout.Render([line], 24)
        );
    }

    [Fact]
    public void Render_OfLettersWithCombiningMarks_CountsColumns()
    {
        const string Composed = "Kem \u1ED1c qu\u1EBF";
        string decomposed = Composed.Normalize(System.Text.NormalizationForm.FormD);

        string text = ReceiptLayout.Render([new ReceiptLine(ReceiptLineKind.Item, decomposed, "2")], 24);

        Assert.Equal(decomposed + new string(' ', 24 - Composed.Length - 1) + "2\n", text);
    }

    [Fact]
    public void Receipt_OfLinesThatAreEachOthersParents_ShowsEachOnce()
    {
        var shop = IceCreamShop.In("USD");
        var sale = shop.Sale("1")
            .Line("a", 1, 1, line => line.Parent("2"))
            .Line("b", 1, 2, line => line.Parent("1"))
            .Line("c", 1, 3, line => line.Parent("3"))
            .Line("d", 1, 4, line => line.Parent("nowhere"))
            .Build();

        var items = shop.Plan.Evaluate(sale).Receipt().Lines.Where(line => line.Kind == ReceiptLineKind.Item);

        Assert.Equal(["c0", "d0", "a0", "b1"], items.Select(line => line.Text + line.Indent));
    }
}
