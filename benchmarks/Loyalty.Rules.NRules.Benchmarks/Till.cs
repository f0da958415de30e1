namespace Loyalty.Rules.ForwardChaining.Benchmarks;

/// <summary>A sale of ten lines and a member, decided by one plan into a buffer.</summary>
internal sealed class Till
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 15, 0, 0, TimeSpan.Zero);

    private readonly LoyaltyPlan _plan;
    private readonly MemberState.Builder _ann;
    private readonly SaleHeader _header;
    private readonly Line[] _lines;

    internal Till(LoyaltyPlan plan)
    {
        _plan = plan;
        _ann = plan.NewMember("ann").ToBuilder();
        var sale = Transaction.Create("one", Monday, "USD").Member("ann");
        foreach (string sku in new[] { "vanilla", "mango", "pistachio", "sundae" })
            sale.Each(sku, 3, 2.50m);
        for (int i = 0; i < 6; i++)
            sale.Each("other" + i, 1, 4m);
        var built = sale.Build();
        _header = built.Header;
        _lines = [.. built.Lines];
    }

    internal DecisionBuffer Buffer { get; } = new();

    internal long Sell()
    {
        _plan.Evaluate(new SaleView(_header, _lines), _ann, Buffer);
        return Buffer.Discount;
    }

    /// <summary>What each rule gives, to compare with.</summary>
    internal string Awards()
    {
        Sell();
        var text = new System.Text.StringBuilder();
        foreach (ref readonly var award in Buffer.Awards)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{award.RuleId} {award.Discount} off, {award.Points} points; "
            );
        return text.ToString();
    }
}
