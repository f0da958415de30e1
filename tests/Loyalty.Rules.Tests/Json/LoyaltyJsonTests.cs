using System.Text;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

public sealed class LoyaltyJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(-4));

    private static readonly Catalog Scoops = Catalog
        .Create()
        .Category("waffle", "cone")
        .Item("vanilla", item => item.Name("Vanilla").Category("waffle").Cost(25).Price(225))
        .Item("berry", item => item.Tag("new").Weighed())
        .Build();

    [Fact]
    public void ReadCatalog_OfWhatWasWritten_IsTheSameCatalog()
    {
        var read = LoyaltyJson.ReadCatalog(Text(LoyaltyJson.WriteCatalog(Scoops, "USD")));

        Assert.Equal(Scoops.Fingerprint, read.Fingerprint);
    }

    [Fact]
    public void WriteCatalog_OfMoneyWithoutCurrency_SaysWhatIsMissing()
    {
        var thrown = Assert.Throws<ArgumentException>(() => LoyaltyJson.WriteCatalog(Scoops));

        Assert.StartsWith(
            "Items of the catalog have costs or prices. Say of which currency.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadCatalog_OfABadDocument_ListsWhatIsWrong() =>
        Assert.Equal(
            "The catalog cannot be read:\nerror LR0021 at $.items (line 1, column 1): A catalog needs the property 'items': the items.",
            Assert.Throws<LoyaltyProgramException>(() => LoyaltyJson.ReadCatalog("{\"catalog\":0}")).Message
        );

    [Fact]
    public void WriteTransaction_OfLinesByKey_NamesTheirSkus()
    {
        var sale = Transaction.Create("t", Noon, "USD").Line(new Line(Scoops["vanilla"], 2, 450)).Build();

        Assert.Equal(
            "{\"transaction\":\"t\",\"format\":0,\"at\":\"2026-06-01T12:00:00-04:00\",\"currency\":\"USD\","
                + "\"lines\":[{\"sku\":\"vanilla\",\"quantity\":2,\"amount\":\"4.50\"}]}",
            Text(LoyaltyJson.WriteTransaction(sale, Scoops, indented: false))
        );
    }

    [Fact]
    public void WriteTransaction_OfAKeyThatNobodyCanName_SaysWhichLine()
    {
        var sale = Transaction
            .Create("t", Noon, "USD")
            .Line("a", 1, 1)
            .Line(new Line(Scoops["vanilla"], 2, 450))
            .Build();

        const string Message =
            "Line 2 of the transaction has an item key that was not made by the catalog. Hand over the catalog that made it.";
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => LoyaltyJson.WriteTransaction(sale)).Message);
        Assert.Equal(
            Message,
            Assert.Throws<ArgumentException>(() => LoyaltyJson.WriteTransaction(sale, Catalog.Create().Build())).Message
        );
    }

    [Fact]
    public void WriteTransaction_OfALineWithoutItem_SaysWhichLine() =>
        Assert.Equal(
            "Line 1 of the transaction names no item.",
            Assert
                .Throws<ArgumentException>(() =>
                    LoyaltyJson.WriteTransaction(Transaction.Create("t", Noon, "USD").Line(default(Line)).Build())
                )
                .Message
        );

    [Fact]
    public void ReadTransaction_OfASimpleSale_MakesNoDetails()
    {
        var sale = LoyaltyJson.ReadTransaction(
            "{\"transaction\":\"t\",\"at\":\"2026-06-01T12:00:00-04:00\",\"currency\":\"USD\",\"member\":\"ann\","
                + "\"lines\":[{\"sku\":\"a\",\"quantity\":0.455,\"amount\":\"0.99\"}]}"
        );

        var line = Assert.Single(sale.Lines);
        Assert.Equal(("t", Noon, "ann"), (sale.Id, sale.Header.At, sale.Header.MemberId));
        Assert.Equal(TimeSpan.FromHours(-4), sale.Header.At.Offset);
        Assert.Equal(("a", 455L, 99L), (line.Sku, line.Quantity.Thousandths, line.Amount));
        Assert.Null(line.Details);
        Assert.Null(line.Id);
        Assert.Same(SaleDetails.None, sale.Header.Details);
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
