namespace Loyalty.Rules;

/// <summary>Collects a sale. Amounts are in major units here, such as 13.50, and must fit the currency exactly.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TransactionBuilder
{
    private readonly string _id;
    private readonly DateTimeOffset _at;
    private readonly Currency _currency;
    private readonly List<Line> _lines = [];
    private readonly SaleDetailsBuilder _details = new();
    private string? _memberId;

    internal TransactionBuilder(string id, DateTimeOffset at, Currency currency)
    {
        _id = id;
        _at = at;
        _currency = currency;
    }

    /// <summary>Says whose sale it is; without this it is a guest's.</summary>
    /// <param name="memberId">The host's id of the member.</param>
    public TransactionBuilder Member(string memberId)
    {
        _memberId = Given.Word(memberId);
        return this;
    }

    /// <summary>Adds a line without an id: where a line is named, by a parent or in JSON, its position stands for it, counted from 1.</summary>
    /// <param name="sku">The sku.</param>
    /// <param name="quantity">Units, with up to three decimals.</param>
    /// <param name="amount">What the till charged for the whole line, in major units, after its own discount.</param>
    /// <exception cref="ArgumentException">The amount or quantity has too many decimals.</exception>
    public TransactionBuilder Line(string sku, decimal quantity, decimal amount) => Line(sku, quantity, amount, null);

    /// <summary>Adds a line of whole units at one price each, without an id: where a line is named, its position stands for it, counted from 1.</summary>
    /// <param name="sku">The sku.</param>
    /// <param name="units">Whole units.</param>
    /// <param name="price">What the till charged for each, in major units, after its own discount.</param>
    /// <exception cref="ArgumentException">The price has too many decimals, or the amount is too large.</exception>
    public TransactionBuilder Each(string sku, int units, decimal price)
    {
        // Also keeps the product within what a decimal holds.
        _currency.ToMinorUnits(price, nameof(price));
        return Line(sku, units, units * price);
    }

    /// <summary>Adds a line with more that the till knows of it, without an id: where a line is named, its position stands for it, counted from 1.</summary>
    /// <param name="sku">The sku.</param>
    /// <param name="quantity">Units, with up to three decimals.</param>
    /// <param name="amount">What the till charged for the whole line, in major units, after its own discount.</param>
    /// <param name="describe">Says the rest.</param>
    /// <exception cref="ArgumentException">The amount or quantity has too many decimals.</exception>
    public TransactionBuilder Line(string sku, decimal quantity, decimal amount, Action<LineDetailsBuilder>? describe)
    {
        LineDetails? details = null;
        if (describe is not null)
        {
            var builder = new LineDetailsBuilder();
            describe(builder);
            details = builder.Build();
        }
        return Line(new Line(Given.Text(sku), Quantity.FromDecimal(quantity), _currency.ToMinorUnits(amount), details));
    }

    /// <summary>Adds a line as it is, such as one with an id of its own; where a line without one is named, its position stands for it, counted from 1.</summary>
    /// <param name="line">The line.</param>
    public TransactionBuilder Line(Line line)
    {
        if (line.Sku is not null)
            Given.Text(line.Sku, nameof(line));
        if (line.Id is not null)
            Given.Word(line.Id, nameof(line));
        _lines.Add(line);
        return this;
    }

    /// <summary>Says what else the till knows: store, channel, tenders, attributes, flags and requests.</summary>
    /// <param name="describe">Says it.</param>
    public TransactionBuilder With(Action<SaleDetailsBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        describe(_details);
        return this;
    }

    /// <summary>Asks that the customer joins the program with this sale, which must name the new member.</summary>
    public TransactionBuilder Enrol()
    {
        _details.Enrol();
        return this;
    }

    /// <summary>Presents codes, such as <c>SUMMER</c>.</summary>
    /// <param name="codes">The codes, compared Ordinal.</param>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public TransactionBuilder Code(params string[] codes)
    {
        _details.Code(codes);
        return this;
    }

    /// <summary>Asks for a reward for points; the program says what it costs.</summary>
    /// <param name="ruleId">The id of the redemption rule.</param>
    /// <param name="times">How many whole blocks, 1 to 1,000,000: all of them or none.</param>
    /// <param name="orRefuseSale">Whether the sale is refused where the reward cannot be had; else it stands without it.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public TransactionBuilder Redeem(string ruleId, int times = 1, bool orRefuseSale = false)
    {
        _details.Redeem(ruleId, times, orRefuseSale);
        return this;
    }

    /// <summary>Asks for a reward as many times as the points pay and the sale takes without waste.</summary>
    /// <param name="ruleId">The id of the redemption rule.</param>
    /// <param name="orRefuseSale">Whether the sale is refused where the reward cannot be had once; else it stands without it.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public TransactionBuilder RedeemMost(string ruleId, bool orRefuseSale = false)
    {
        _details.RedeemMost(ruleId, orRefuseSale);
        return this;
    }

    /// <summary>Lets a rule that gives an item reward take units of these items before all others.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="skus">At least one sku, the dearest wish first.</param>
    /// <exception cref="ArgumentException">The id or a sku is empty, or there is no sku.</exception>
    public TransactionBuilder Choose(string ruleId, params string[] skus)
    {
        _details.Choose(ruleId, skus);
        return this;
    }

    /// <summary>The sale.</summary>
    public Transaction Build() => new(new SaleHeader(_id, _at, _currency, _memberId, _details.Build()), [.. _lines]);
}
