using System.Globalization;
using Loyalty.Rules.Receipts;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>The words of a sale take time linear in the rules that it touches: looking for each among all of them would take many minutes here.</summary>
[Collection(nameof(ThreadAllocation))]
public sealed class LargeReceiptTests
{
    private const int MostRules = 100_000;
    private const int MostLines = 10_000;
    private const int Patience = 60_000;

    // Ids that are long and alike are slow to compare.
    private static readonly string Long = new('x', 150);

    [Fact(Timeout = Patience)]
    public async Task Receipt_OfASaleThatTouchesAHundredThousandRules_IsWritten()
    {
        var receipt = await Task.Run(() => Decide().Receipt());

        Assert.Equal(MostRules / 2, receipt.Lines.Count(line => line.Kind == ReceiptLineKind.Card));
        Assert.Equal(MostRules / 2, receipt.Lines.Count(line => line.Kind == ReceiptLineKind.Tier));
        Assert.Equal(MostRules, receipt.Lines.Count(line => line.Kind == ReceiptLineKind.Nudge));
    }

    [Fact(Timeout = Patience)]
    public async Task Explain_OfASaleThatTouchesAHundredThousandRules_SaysEachInOrder()
    {
        var explanation = await Task.Run(() => Decide().Explain());

        Assert.Equal(MostRules, explanation.Count);
        Assert.Equal(Long + "card-0: nothing is due yet. So far 1 of 5 units.", explanation[0]);
        Assert.Equal(Long + "tier-99999: gave 1 point. So far 1.00 USD of 9.00 USD.", explanation[MostRules - 1]);
    }

    /// <summary>A sale of the most lines, each of them in as many cards, whose items have names that the receipt must find.</summary>
    private static Decision Decide()
    {
        var program = LoyaltyProgram.Create("large", "USD");
        for (int i = 0; i < MostLines; i++)
            program.Select("s " + Text(i), s => s.Sku("sku-" + Text(i)));
        for (int i = 0; i < MostRules; i += 2)
        {
            program.FreeItem(Long + "card-" + Text(i), r => r.Buy("s " + Text(i % MostLines), 5));
            program.MemberTiers(
                Long + "tier-" + Text(i + 1),
                r => r.Items("s " + Text((i + 1) % MostLines)).Tier("one", 0, 1, 1).Tier("two", 9, 2, 1)
            );
        }
        var plan = program.Build().Compile();
        var lines = Enumerable.Range(0, MostLines).Select(i => Goods.Each("sku-" + Text(i), 1, 100));
        var header = new SaleHeader(
            "sale",
            new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
            Currency.Parse("USD"),
            "ann"
        );
        return plan.Evaluate(new Transaction(header, [.. lines]), plan.NewMember("ann"));
    }

    private static string Text(int i) => i.ToString(CultureInfo.InvariantCulture);
}
