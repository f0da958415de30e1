using System.Text;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>What the builders of a sale take, JSON takes too, and the other way round.</summary>
public sealed class SaleBuilderTests
{
    private const long Most = 1_000_000_000_000;
    private const string Half = "a\uD800b";

    public static TheoryData<string, string> BadSales =>
        new()
        {
            { "sale id", "id" },
            { "member", "memberId" },
            { "empty member", "memberId" },
            { "sku", "sku" },
            { "sku of a line", "line" },
            { "id of a line", "line" },
            { "empty id of a line", "line" },
            { "empty parent", "lineId" },
            { "empty gift", "ruleId" },
            { "empty category", "category" },
            { "tag", "tag" },
            { "brand", "brand" },
            { "empty attribute of a line", "name" },
            { "attribute of a line", "value" },
            { "store", "store" },
            { "channel", "channel" },
            { "empty tender", "kind" },
            { "empty attribute", "name" },
        };

    [Theory]
    [MemberData(nameof(BadSales))]
    public void Builders_OfWhatNoDocumentHolds_RefuseIt(string what, string parameter)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Make(what));

        Assert.Equal(parameter, thrown.ParamName);
        Assert.StartsWith(
            what.StartsWith("empty", StringComparison.Ordinal)
                ? "The text is empty. Give it at least one character."
                : "The text has half of a pair of surrogates, which is no character. Hand over whole characters.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Kind_ThatIsNone_IsRefused()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new LineDetailsBuilder().Kind((LineKind)77));

        Assert.StartsWith("There is no such kind of line.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Most)]
    [InlineData(-Most)]
    public void Tender_OfTheMost_IsTakenAndReadBack(long paid)
    {
        var sale = Sale().With(d => d.Tender("cash", paid / 2).Tender("cash", paid / 2).Tender("card", paid)).Build();

        var read = LoyaltyJson.ReadTransaction(Encoding.UTF8.GetString(LoyaltyJson.WriteTransaction(sale)));

        Assert.Equal([new Tender("card", paid), new Tender("cash", paid)], read.Header.Details.Tenders);
    }

    [Theory]
    [InlineData(Most + 1, 0)]
    [InlineData(-Most - 1, 0)]
    [InlineData(Most, 1)]
    [InlineData(-Most, -1)]
    [InlineData(long.MaxValue, 5)]
    [InlineData(5, long.MaxValue)]
    public void Tender_WhoseSumIsMore_IsRefused(long first, long second)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SaleDetailsBuilder().Tender("cash", first).Tender("cash", second)
        );

        Assert.Equal("minorUnits", thrown.ParamName);
        Assert.StartsWith(
            "The tenders of a kind come to more than 10^12 minor units, the most that a sale may. Send what was paid with each kind.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TryReadTransaction_OfTendersWhoseSumIsMore_NamesTheOneThatIsTooMuch()
    {
        const string Json = """
            {"transaction":"1","at":"2026-06-01T12:00:00Z","currency":"USD","lines":[],
             "tenders":[{"kind":"cash","amount":"10000000000.00"},{"kind":"card","amount":"1.00"},{"kind":"cash","amount":"0.01"}]}
            """;

        Assert.False(LoyaltyJson.TryReadTransaction(Encoding.UTF8.GetBytes(Json), out _, out var report));

        Assert.Equal(
            "error LR0025 at $.tenders[2].amount (line 2, column 111): '0.01' is out of range. Here belongs an amount that comes, "
                + "with all tenders of its kind, to at most 10000000000.00 USD on either side of 0.",
            report.ToString()
        );
    }

    [Theory]
    [InlineData(int.MaxValue, 79_228_162_514_264_337_593_543_950_335.0, "price")]
    [InlineData(2, 0.001, "price")]
    [InlineData(int.MaxValue, 9_000_000_000_000_000.0, "amount")]
    public void Each_OfWhatIsNoAmount_IsRefused(int units, double price, string parameter)
    {
        decimal given = price > 1e20 ? decimal.MaxValue : (decimal)price;

        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => Sale().Each("a", units, given)).ParamName);
    }

    private static void Make(string what)
    {
        _ = what switch
        {
            "sale id" => Transaction.Create(Half, new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), "USD"),
            "member" => Sale().Member(Half),
            "empty member" => Sale().Member(""),
            "sku" => Sale().Line(Half, 1, 1),
            "sku of a line" => Sale().Line(Goods.Each(Half, 1, 100)),
            "id of a line" => Sale().Line(new Line("a", 1, 100, id: Half)),
            "empty id of a line" => Sale().Line(new Line("a", 1, 100, id: "")),
            "empty parent" => Line(l => l.Parent("")),
            "empty gift" => Line(l => l.GrantedBy("")),
            "empty category" => Line(l => l.Category("")),
            "tag" => Line(l => l.Tag(Half)),
            "brand" => Line(l => l.Brand(Half)),
            "empty attribute of a line" => Line(l => l.Attribute("", "x")),
            "attribute of a line" => Line(l => l.Attribute("x", Half)),
            "store" => Sale().With(d => d.Store(Half)),
            "channel" => Sale().With(d => d.Channel(Half)),
            "empty tender" => Sale().With(d => d.Tender("", 5)),
            _ => Sale().With(d => d.Attribute("", "x")),
        };
    }

    private static TransactionBuilder Sale() =>
        Transaction.Create("1", new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero), "USD");

    private static TransactionBuilder Line(Action<LineDetailsBuilder> with) => Sale().Line("a", 1, 1, with);
}
