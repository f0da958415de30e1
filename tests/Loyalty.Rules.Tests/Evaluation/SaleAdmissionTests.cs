using System.Globalization;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>docs/semantics.md, section 1: why a sale is refused, and that nothing changes then.</summary>
public sealed class SaleAdmissionTests
{
    private const long MostTotal = 1_000_000_000_000;

    private readonly Shop _shop = new(p => p.FreeItem("card", r => r.Buy(Sku("cone"), 5)), goods => goods.Item("cone"));

    public static TheoryData<string, Refusal, int> RefusedLines =>
        new()
        {
            { "no sku", Refusal.UnknownItem, 1 },
            { "nothing", Refusal.UnknownItem, 1 },
            { "key of another catalog", Refusal.UnknownItem, 1 },
            { "return", Refusal.Return, 1 },
            { "no quantity", Refusal.QuantityOutOfRange, 1 },
            { "too large a quantity", Refusal.QuantityOutOfRange, 1 },
            { "negative amount", Refusal.AmountOutOfRange, 1 },
            { "too large an amount", Refusal.AmountOutOfRange, 1 },
            { "a gift that costs", Refusal.GrantedWithAmount, 1 },
        };

    [Theory]
    [MemberData(nameof(RefusedLines))]
    public void Evaluate_LineThatCannotBe_IsRefusedWithItsPlace(string line, Refusal refusal, int place) =>
        Refused(refusal, place, Each("cone", 1, 100), Bad(line), Bad(line));

    [Fact]
    public void Evaluate_MoreUnitsThanASaleMayHold_IsRefused()
    {
        Assert.True(_shop.Try("a", Total("cone", 500_000, 1), Total("cone", 500_000, 1)).Admission.IsAccepted);
        Refused(Refusal.QuantityOutOfRange, -1, Total("cone", 500_000, 1), Total("cone", 500_000.001m, 1));
    }

    [Fact]
    public void Evaluate_LargerTotalThanASaleMayHave_IsRefused()
    {
        var decision = _shop.Try("a", Total("cone", 6, MostTotal));
        Assert.Equal((MostTotal / 6, MostTotal), (decision.Off(), decision.Total.MinorUnits));
        Refused(Refusal.AmountOutOfRange, -1, Total("cone", 6, MostTotal), Each("tea", 1, 1));
    }

    [Theory]
    [InlineData("no id", Refusal.MissingId)]
    [InlineData("empty id", Refusal.MissingId)]
    [InlineData("other currency", Refusal.WrongCurrency)]
    [InlineData("no currency", Refusal.WrongCurrency)]
    [InlineData("before 1970", Refusal.InstantOutOfRange)]
    [InlineData("after 2199", Refusal.InstantOutOfRange)]
    [InlineData("other member", Refusal.WrongMember)]
    [InlineData("no member", Refusal.WrongMember)]
    public void Evaluate_HeaderThatDoesNotFit_IsRefused(string header, Refusal refusal)
    {
        var decision = _shop.Plan.Evaluate(new Transaction(Header(header), [Each("cone", 6, 100)]), _shop.Ann);

        Unchanged(decision, refusal, -1);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2199-12-31T23:59:59Z")]
    [InlineData("1970-01-01T14:00:00+14:00")]
    public void Evaluate_FirstAndLastInstant_AreTaken(string at)
    {
        var header = new SaleHeader(
            "a",
            DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
            Currency.Parse("USD"),
            "ann"
        );

        Assert.True(_shop.Plan.Evaluate(new Transaction(header, []), _shop.Ann).Admission.IsAccepted);
    }

    [Theory]
    [InlineData("shop", 2)]
    [InlineData("store", 1)]
    public void Evaluate_StateOfAnotherProgramOrVersion_IsRefused(string id, int version)
    {
        var other = LoyaltyProgram
            .Create(id, "USD")
            .Version(version)
            .FreeItem("card", r => r.Buy(Sku("cone"), 5))
            .Build()
            .Compile();

        Unchanged(
            other.Evaluate(_shop.Sale("a", "ann", null, Each("cone", 6, 100)), _shop.Ann),
            Refusal.WrongProgram,
            -1
        );
    }

    [Fact]
    public void Evaluate_GuestSaleThatNamesAMember_IsRefused() =>
        Assert.Equal(
            Refusal.WrongMember,
            _shop.Plan.Evaluate(_shop.Sale("a", "ann", null, Each("cone", 6, 100))).Admission.Refusal
        );

    [Fact]
    public void Evaluate_NothingBought_IsTaken()
    {
        var decision = _shop.Sell();

        Assert.True(decision.Admission.IsAccepted);
        Assert.Equal((0, 0), (decision.Total.MinorUnits, decision.Pays()));
        Assert.Empty(decision.Postings);
        Assert.Equal(1, _shop.Ann.Version);
    }

    private void Refused(Refusal refusal, int place, params Line[] lines) =>
        Unchanged(_shop.Try("bad", lines), refusal, place);

    private void Unchanged(Decision decision, Refusal refusal, int place)
    {
        Assert.Equal(AdmissionStatus.Refused, decision.Admission.Status);
        Assert.Equal((refusal, place), (decision.Admission.Refusal, decision.Admission.Line));
        Assert.Empty(decision.Awards);
        Assert.Empty(decision.Postings);
        Assert.Empty(decision.Outcomes);
        Assert.Equal(_shop.Ann, decision.NextState);
    }

    private static SaleHeader Header(string what)
    {
        var at = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var usd = Currency.Parse("USD");
        return what switch
        {
            "no id" => new SaleHeader(null!, at, usd, "ann"),
            "empty id" => new SaleHeader("", at, usd, "ann"),
            "other currency" => new SaleHeader("a", at, Currency.Parse("VND"), "ann"),
            "no currency" => new SaleHeader("a", at, default, "ann"),
            "before 1970" => new SaleHeader("a", new(1969, 12, 31, 23, 59, 59, TimeSpan.Zero), usd, "ann"),
            "after 2199" => new SaleHeader("a", new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero), usd, "ann"),
            "other member" => new SaleHeader("a", at, usd, "Ann"),
            _ => new SaleHeader("a", at, usd),
        };
    }

    private static Line Bad(string what)
    {
        var other = Shop.CatalogOf(goods => goods.Item("cone").Item("cup"));
        return what switch
        {
            "no sku" => new Line("", 1, 100),
            "nothing" => default,
            "key of another catalog" => new Line(other["cone"], 1, 100),
            "return" => new Line("cone", -1, 100),
            "no quantity" => new Line("cone", 0, 100),
            "too large a quantity" => Total("cone", 1_000_000.001m, 100),
            "negative amount" => Each("cone", 1, -1),
            "too large an amount" => Total("cone", 1, MostTotal + 1),
            _ => Each("cone", 1, 1, d => d.GrantedBy("card")),
        };
    }
}
