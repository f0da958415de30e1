using System.Text;

namespace Loyalty.Rules.Tests.Json;

public sealed class DocumentProblemTests
{
    [Fact]
    public void TryParse_OfStepsWithoutAWindow_SaysThatTheyMeasureOneBasket()
    {
        const string Json = """
            {"program":"p","currency":"USD","rules":[{"id":"a","type":"tieredSpend","steps":[{"from":"5","reward":{"points":1}}]}]}
            """;

        Assert.False(LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes(Json), out _, out var report));

        Assert.Equal(
            "error LR0021 at $.rules[0].window (line 1, column 42): A rule of type 'tieredSpend' needs the property 'window': "
                + "'basket', because steps measure one basket.",
            report.ToString()
        );
    }

    [Fact]
    public void TryParse_OfManyMistakes_ListsAllInDocumentOrder()
    {
        const string Document = """
            {
              "rules": [
                { "id": "a", "type": "freeItem", "buy": { "unit": 5 }, "prioritty": 1 },
                { "type": "signUpBonus", "reward": { "points": 1e400 }, "id": "b", "id": "c" },
                7
              ],
              "currency": "VND",
              "selectors": { "x": { "price": { "from": "2.25" } }, "x": {} },
              "program": ""
            }
            """;

        Assert.Equal(
            """
            error LR0021 at $.rules[0].buy.units (line 3, column 45): A number of units needs the property 'units': how many whole units.
            error LR0020 at $.rules[0].buy.unit (line 3, column 47): A number of units has no property 'unit'. Did you mean 'units'?
            error LR0020 at $.rules[0].prioritty (line 3, column 60): A rule of type 'freeItem' has no property 'prioritty'. Did you mean 'priority'?
            error LR0025 at $.rules[1].reward.points (line 4, column 52): 1e400 is out of range. Here belongs a whole number from 1 to 1000000000000.
            error LR0022 at $.rules[1].id (line 4, column 72): The property 'id' stands more than once in this object. Keep one.
            error LR0023 at $.rules[2] (line 5, column 5): Here belongs a rule, not a number.
            error LR0024 at $.selectors.x.price.from (line 8, column 44): '2.25' is not an amount of VND. Write digits alone, such as "45000".
            error LR0022 at $.selectors.x (line 8, column 56): The property 'x' stands more than once in this object. Keep one.
            error LR0029 at $.program (line 9, column 14): This text is empty. Give it at least one character.
            """.Replace("\r", ""),
            ReportOf(Document)
        );
    }

    [Fact]
    public void TryParse_OfANameThatIsNoWord_QuotesItInThePath() =>
        Assert.Equal(
            "error LR0023 at $.selectors['it\\'s a cône'].sku (line 1, column 68): Here belongs a text that is not empty, or a list of them, not null. "
                + "Leave the property out instead.",
            ReportOf(
                "{\"program\":\"p\",\"currency\":\"USD\",\"selectors\":{\"it's a cône\":{\"sku\":null}},\"rules\":[]}"
            )
        );

    [Fact]
    public void TryParse_OfAnEscapedAndAPlainName_SeesThatTheyAreTheSame() =>
        Assert.StartsWith(
            "error LR0022 at $.version (line 1, column 29): ",
            ReportOf("{\"program\":\"p\",\"version\":1, \"v\\u0065rsion\":2,\"currency\":\"USD\",\"rules\":[]}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void TryParse_OfALongName_ShortensItInPathAndMessage()
    {
        var name = new string('x', 100_000);
        var report = ReportOf("{\"program\":\"p\",\"currency\":\"USD\",\"rules\":[],\"" + name + "\":1}");

        Assert.StartsWith(
            "error LR0020 at $['"
                + new string('x', 200)
                + "...'] (line 1, column 44): A program has no property '"
                + new string('x', 57)
                + "...'. It has ",
            report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TryParse_OfVeryManyMistakes_ListsAThousand()
    {
        var rules = string.Join(",", Enumerable.Repeat("{}", 5000));

        var document = Bytes("{\"program\":\"p\",\"currency\":\"USD\",\"rules\":[" + rules + "]}");

        Assert.False(LoyaltyProgram.TryParse(document, out _, out var report));

        Assert.Equal(1001, report.All.Count);
        Assert.Equal(
            "error LR0099 at $ (line 1, column 1): More than 1000 problems were found; the rest is not listed. Mend these first.",
            report.All[1000].ToString()
        );
    }

    [Fact]
    public void TryReadCatalog_OfASkuThatStandsTwice_SaysWhere() =>
        Assert.Equal(
            "error LR0034 at $.items[1].sku (line 1, column 43): The catalog already has an item 'a'. Each sku stands once; letters of different case make different skus.",
            CatalogReportOf("{\"catalog\":0,\"items\":[{\"sku\":\"a\"},{\"sku\": \"a\"}, {\"sku\":\"A\"}]}")
        );

    [Fact]
    public void TryReadCatalog_OfCategoriesInACircle_SaysItOnceForEach() =>
        Assert.Equal(
            "error LR0035 at $.categories.b (line 1, column 46): Category 'b' comes to stand under itself. Take one of these categories out of the circle.\n"
                + "error LR0035 at $.categories.self (line 1, column 65): Category 'self' comes to stand under itself. Take one of these categories out of the circle.",
            CatalogReportOf(
                "{\"catalog\":0,\"categories\":{\"a\":\"b\", \"b\":     \"c\",\"c\":\"b\",\"self\":\"self\",\"x\":\"y\"},\"items\":[]}"
            )
        );

    [Fact]
    public void TryReadCatalog_OfMoneyWithoutCurrency_SaysWhere() =>
        Assert.Equal(
            "error LR0036 at $.items[0].cost (line 1, column 41): The amount is of no currency. Add the property 'currency' to the document, such as \"USD\".",
            CatalogReportOf("{\"catalog\":0,\"items\":[{\"sku\":\"a\",\"cost\":\"1.00\"}]}")
        );

    private static string ReportOf(string document)
    {
        Assert.False(LoyaltyProgram.TryParse(Bytes(document), out var program, out var report));
        Assert.Null(program);
        Assert.True(report.HasErrors);
        return report.ToString();
    }

    private static string CatalogReportOf(string document)
    {
        Assert.False(Rules.Json.LoyaltyJson.TryReadCatalog(Bytes(document), out var catalog, out var report));
        Assert.Null(catalog);
        return report.ToString();
    }

    private static byte[] Bytes(string document) => Encoding.UTF8.GetBytes(document);
}
