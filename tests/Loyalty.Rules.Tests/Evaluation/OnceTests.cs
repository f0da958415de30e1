using System.Globalization;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Evaluation;

/// <summary>Sales that come twice, or late.</summary>
public sealed class OnceTests
{
    private readonly Shop _shop = new(p =>
        p.FreeItem("card", r => r.Buy(Sku("cone"), 5)).MemberTiers("year", r => r.Tier("one", 0m, 1m, 1m))
    );

    public static TheoryData<string> SameSale => ["as it was", "reordered", "split", "with line ids", "by offset"];

    [Theory]
    [MemberData(nameof(SameSale))]
    public void Law13_Evaluate_SameSaleAgain_IsKnownWithItsTotals(string how)
    {
        Take("99", Each("cone", 6, 225), Each("tea", 2, 100));
        var state = _shop.Ann;

        var again = Evaluate("99", _shop.Now, Same(how));

        Assert.Equal(AdmissionStatus.AlreadyApplied, again.Admission.Status);
        var first = again.Admission.Applied!;
        Assert.Equal(("99", 13L, 225L), (first.TransactionId, first.Points, first.Discount));
        Assert.Equal((1550L, 1325L, 13L), (again.Total.MinorUnits, again.Pays(), again.Points));
        Assert.Empty(again.Postings);
        Assert.Equal(state, again.NextState);
    }

    public static TheoryData<string> OtherSale =>
        ["other amount", "other quantity", "other sku", "a line more", "other details", "other time", "other store"];

    [Theory]
    [MemberData(nameof(OtherSale))]
    public void Law14_Evaluate_SameIdOtherBody_IsAConflict(string how)
    {
        Take("99", Each("cone", 6, 225), Each("tea", 2, 100));
        var at = how == "other time" ? _shop.Now.AddSeconds(1) : _shop.Now;
        var details = how == "other store" ? new SaleDetailsBuilder().Store("park").Build() : null;

        var other = _shop.Plan.Evaluate(
            new Transaction(new SaleHeader("99", at, _shop.Currency, "ann", details), Other(how)),
            _shop.Ann
        );

        Assert.Equal(AdmissionStatus.Conflict, other.Admission.Status);
        Assert.Empty(other.Postings);
        Assert.Equal(_shop.Ann, other.NextState);
    }

    [Theory]
    [InlineData(0, AdmissionStatus.Accepted)]
    [InlineData(-1, AdmissionStatus.NeedsReplay)]
    [InlineData(-7 * TimeSpan.TicksPerDay, AdmissionStatus.NeedsReplay)]
    [InlineData((-7 * TimeSpan.TicksPerDay) - 1, AdmissionStatus.TooLate)]
    public void Evaluate_EarlierThanTheLatestSale_NeedsReplayOrIsTooLate(long ticks, AdmissionStatus status)
    {
        Take("99", Each("cone", 1, 225));

        var late = Evaluate("100", _shop.Now.AddTicks(ticks), Each("cone", 1, 225));

        Assert.Equal(status, late.Admission.Status);
        Assert.Equal(status == AdmissionStatus.Accepted, late.Postings.Count > 0);
    }

    [Theory]
    [InlineData(6, AdmissionStatus.AlreadyApplied)]
    [InlineData(7, AdmissionStatus.AlreadyApplied)]
    [InlineData(8, AdmissionStatus.TooLate)]
    public void Evaluate_SaleAgainAfterDays_IsRecognisedOrRefused(int days, AdmissionStatus status)
    {
        var first = _shop.Now;
        Take("99", Each("cone", 1, 225));
        _shop.At(first.AddDays(days).ToString("u", CultureInfo.InvariantCulture));
        Take("100", Each("cone", 1, 225));

        Assert.Equal(status, Evaluate("99", first, Each("cone", 1, 225)).Admission.Status);
        Assert.Equal(days > 7 ? 1 : 2, _shop.Ann.Applied.Count);
    }

    [Fact]
    public void Evaluate_IdsThatDifferByCase_AreTwoSales()
    {
        Take("a", Each("cone", 1, 225));

        Assert.True(Evaluate("A", _shop.Now, Each("cone", 1, 225)).Admission.IsAccepted);
    }

    [Fact]
    public void Evaluate_LatenessOfTheProgram_Holds()
    {
        var shop = new Shop(p => p.Lateness(1).FreeItem("card", r => r.Buy(Sku("cone"), 5)));
        shop.Sell(Each("cone", 1, 225));
        var header = new SaleHeader("late", shop.Now.AddDays(-1).AddTicks(-1), shop.Currency, "ann");

        Assert.Equal(
            AdmissionStatus.TooLate,
            shop.Plan.Evaluate(new Transaction(header, []), shop.Ann).Admission.Status
        );
    }

    private void Take(string id, params Line[] lines) => _shop.Ann = Evaluate(id, _shop.Now, lines).NextState!;

    private Decision Evaluate(string id, DateTimeOffset at, params Line[] lines) =>
        _shop.Plan.Evaluate(new Transaction(new SaleHeader(id, at, _shop.Currency, "ann"), lines), _shop.Ann);

    private Line[] Same(string how)
    {
        if (how == "by offset")
            _shop.At(_shop.Now.ToOffset(TimeSpan.FromHours(7)).ToString("o", CultureInfo.InvariantCulture));
        return how switch
        {
            "reordered" => [Each("tea", 2, 100), Each("cone", 6, 225)],
            "split" => [Each("cone", 1, 225), Each("tea", 2, 100), Each("cone", 2, 225), Each("cone", 3, 225)],
            "with line ids" => [Total("cone", 6, 1350, id: "2"), Total("tea", 2, 200, id: "1")],
            _ => [Each("cone", 6, 225), Each("tea", 2, 100)],
        };
    }

    private static Line[] Other(string how) =>
        how switch
        {
            "other amount" => [Each("cone", 6, 225), Each("tea", 2, 101)],
            "other quantity" => [Each("cone", 6, 225), Total("tea", 3, 200)],
            "other sku" => [Each("cone", 6, 225), Each("Tea", 2, 100)],
            "a line more" => [Each("cone", 6, 225), Each("tea", 2, 100), Each("cup", 1, 1)],
            "other details" => [Each("cone", 6, 225), Each("tea", 2, 100, d => d.NotDiscountable())],
            _ => [Each("cone", 6, 225), Each("tea", 2, 100)],
        };
}
