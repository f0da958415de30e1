#if NET
namespace Loyalty.Rules.Tests.GuardRails;

[Collection(nameof(ThreadAllocation))]
public sealed class AllocationTests
{
    private const int WarmUp = 2_000;
    private const int Measured = 10_000;

    [Theory]
    [InlineData("item keys, four families")]
    [InlineData("skus with a catalog")]
    [InlineData("skus without a catalog")]
    [InlineData("unsorted lines that merge")]
    [InlineData("details")]
    [InlineData("a zone")]
    [InlineData("caps that cut")]
    [InlineData("a guest")]
    [InlineData("joining")]
    [InlineData("conditions")]
    [InlineData("tiers in full")]
    [InlineData("a tree, combining and a guard")]
    [InlineData("rewards for points")]
    [InlineData("rewards for points of this sale")]
    [InlineData("choices of items")]
    public void Evaluate_IntoAWarmBuffer_AllocatesNothing(string kind)
    {
        var sale = BusySale.Of(kind);
        var buffer = new DecisionBuffer();
        Assert.True(sale.Decide(buffer).IsAccepted);
        Assert.NotEqual(0, buffer.Discount);

        Assert.Equal(0, BytesOf(() => sale.Decide(buffer), Measured));
    }

    [Fact]
    public void Evaluate_ItemRulesOfEveryMode_AllocatesNothing()
    {
        var state = ItemModes.Plan.NewMember("ann").ToBuilder();
        var buffer = new DecisionBuffer();
        for (int visit = 0; visit < 3; visit++)
        {
            var header = new SaleHeader("visit-" + visit, ItemModes.Header.At, ItemModes.Header.Currency, "ann");
            ItemModes.Plan.Evaluate(new SaleView(header, ItemModes.Lines), state, buffer);
            state.Apply(buffer);
        }
        ItemModes.Plan.Evaluate(new SaleView(ItemModes.Header, ItemModes.Lines), state, buffer);
        Assert.All(buffer.Outcomes.ToArray(), outcome => Assert.True(outcome.Granted > 0, outcome.RuleId));

        long bytes = BytesOf(
            () => ItemModes.Plan.Evaluate(new SaleView(ItemModes.Header, ItemModes.Lines), state, buffer),
            times: 500,
            warmUp: 200
        );

        Assert.Equal(0, bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluate_CodeThatReadsItsWholeTurn_AllocatesNothing(bool perUnit)
    {
        var sale = CodeSale.Of(perUnit);
        var buffer = new DecisionBuffer();
        sale.Decide(buffer);
        Assert.Empty(buffer.Faults);
        Assert.Equal(8, buffer.Postings.ToArray().Single(one => one.Account == PostingAccount.CustomCounter).After);

        Assert.Equal(0, BytesOf(() => sale.Decide(buffer), Measured));
    }

    [Fact]
    public void Evaluate_LargeAndSmallSalesInTurn_AllocatesNothing()
    {
        var large = BusySale.Of("a thousand lines");
        var few = BusySale.Of("unsorted lines that merge").Lines;
        var buffer = new DecisionBuffer();

        long bytes = BytesOf(
            () =>
            {
                large.Decide(buffer);
                large.Plan.Evaluate(new SaleView(large.Header, few), large.Member!, buffer);
            },
            times: 100,
            warmUp: 100
        );

        Assert.Equal(0, bytes);
    }

    [Fact]
    public void Evaluate_SaleThatIsRefusedOrKnown_AllocatesNothing()
    {
        var sale = BusySale.Of("item keys, four families");
        var buffer = new DecisionBuffer();
        sale.Decide(buffer);
        sale.Member!.Apply(buffer);
        Assert.Equal(AdmissionStatus.AlreadyApplied, sale.Decide(buffer).Status);

        Assert.Equal(0, BytesOf(() => sale.Decide(buffer), Measured));
    }

    private static long BytesOf(Action evaluate, int times, int warmUp = WarmUp) =>
        AllocatedBytes.Of(evaluate, times, warmUp);
}
#endif
