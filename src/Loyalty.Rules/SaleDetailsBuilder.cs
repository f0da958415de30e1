namespace Loyalty.Rules;

/// <summary>Collects what a till knows of a sale beyond its id, time and lines.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SaleDetailsBuilder
{
    // With which no sum of a sale can wrap.
    internal const long MostPaid = 1_000_000_000_000;

    internal string? StoreValue { get; private set; }
    internal string? ChannelValue { get; private set; }
    internal bool EnrolValue { get; private set; }
    internal bool TrainingValue { get; private set; }
    internal bool EmployeeValue { get; private set; }

    /// <summary>The minor units paid with each kind of tender.</summary>
    internal SortedDictionary<string, long> Tenders { get; } = new(StringComparer.Ordinal);
    internal SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);
    internal SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, RedemptionRequest> Redemptions { get; } = new(StringComparer.Ordinal);
    internal SortedDictionary<string, ItemChoice> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>Says the store.</summary>
    /// <param name="store">The host's name of the store.</param>
    public SaleDetailsBuilder Store(string store)
    {
        StoreValue = Given.Text(store);
        return this;
    }

    /// <summary>Says the channel.</summary>
    /// <param name="channel">The host's name of the channel, such as <c>web</c>.</param>
    public SaleDetailsBuilder Channel(string channel)
    {
        ChannelValue = Given.Text(channel);
        return this;
    }

    /// <summary>Says that the customer joins the program with this sale.</summary>
    /// <param name="enrol">Whether they do.</param>
    public SaleDetailsBuilder Enrol(bool enrol = true)
    {
        EnrolValue = enrol;
        return this;
    }

    /// <summary>Says that the sale is for practice: decided and shown, nothing posted.</summary>
    /// <param name="training">Whether it is.</param>
    public SaleDetailsBuilder Training(bool training = true)
    {
        TrainingValue = training;
        return this;
    }

    /// <summary>Says that the buyer works for the merchant.</summary>
    /// <param name="employee">Whether they do.</param>
    public SaleDetailsBuilder Employee(bool employee = true)
    {
        EmployeeValue = employee;
        return this;
    }

    /// <summary>Adds a means of payment; amounts of the same kind add up.</summary>
    /// <param name="kind">The host's word for it, such as <c>card</c>.</param>
    /// <param name="minorUnits">Minor units paid with it: with all of its kind at most 10^12, on either side of 0.</param>
    /// <exception cref="ArgumentException">The kind is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amounts of the kind come to more than 10^12.</exception>
    public SaleDetailsBuilder Tender(string kind, long minorUnits)
    {
        if (!TryAddTender(Given.Word(kind), minorUnits))
            throw new ArgumentOutOfRangeException(
                nameof(minorUnits),
                minorUnits,
                "The tenders of a kind come to more than 10^12 minor units, the most that a sale may. Send what was paid with each kind."
            );
        return this;
    }

    /// <summary>Declares an attribute of the member; the last value of a name stays.</summary>
    /// <param name="name">A name that the program declares.</param>
    /// <param name="value">Its value, compared Ordinal.</param>
    public SaleDetailsBuilder Attribute(string name, string value)
    {
        Attributes[Given.Word(name)] = Given.Text(value);
        return this;
    }

    /// <summary>Presents codes, such as <c>SUMMER</c>; one that is presented twice counts once.</summary>
    /// <param name="codes">The codes, compared Ordinal.</param>
    /// <exception cref="ArgumentException">A code is empty.</exception>
    public SaleDetailsBuilder Code(params string[] codes)
    {
        foreach (string code in Given.Values(codes))
            Codes.Add(Given.Word(code, nameof(codes)));
        return this;
    }

    /// <summary>Asks for a reward for points. The last request of a reward stays.</summary>
    /// <param name="ruleId">The id of the redemption rule.</param>
    /// <param name="times">How many whole blocks, 1 to 1,000,000: all of them or none.</param>
    /// <param name="orRefuseSale">Whether the sale is refused where the reward cannot be had; else it stands without it.</param>
    /// <param name="claimedPoints">The points that the till says it costs, with at most three decimals: information, from which nothing is computed.</param>
    /// <exception cref="ArgumentException">The id is empty, or the claimed points have more decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SaleDetailsBuilder Redeem(
        string ruleId,
        int times = 1,
        bool orRefuseSale = false,
        decimal? claimedPoints = null
    ) =>
        Add(
            new RedemptionRequest(
                Given.Word(ruleId),
                InRange(times),
                orRefuseSale,
                RedemptionRequest.InThousandths(claimedPoints)
            )
        );

    /// <summary>Asks for a reward as many times as the points pay and the sale takes without waste. The last request of a reward stays.</summary>
    /// <param name="ruleId">The id of the redemption rule.</param>
    /// <param name="orRefuseSale">Whether the sale is refused where the reward cannot be had once; else it stands without it.</param>
    /// <param name="claimedPoints">The points that the till says it costs, with at most three decimals: information, from which nothing is computed.</param>
    /// <exception cref="ArgumentException">The id is empty, or the claimed points have more decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The claimed points are below 0.</exception>
    public SaleDetailsBuilder RedeemMost(string ruleId, bool orRefuseSale = false, decimal? claimedPoints = null) =>
        Add(
            new RedemptionRequest(
                Given.Word(ruleId),
                null,
                orRefuseSale,
                RedemptionRequest.InThousandths(claimedPoints)
            )
        );

    /// <summary>Lets a rule that gives an item reward take units of these items before all others. The last choice for a rule stays.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="skus">At least one sku, the dearest wish first.</param>
    /// <exception cref="ArgumentException">The id or a sku is empty, or there is no sku.</exception>
    public SaleDetailsBuilder Choose(string ruleId, params string[] skus)
    {
        Given.Word(ruleId);
        string[] chosen = [.. Given.Values(skus)];
        if (chosen.Length == 0)
            throw new ArgumentException(
                "A choice names at least one sku. Leave it out where any will do.",
                nameof(skus)
            );
        foreach (string sku in chosen)
            Given.Word(sku, nameof(skus));
        return Add(new ItemChoice(ruleId, chosen));
    }

    /// <summary>The details.</summary>
    public SaleDetails Build() => new(this);

    internal SaleDetailsBuilder Add(RedemptionRequest request)
    {
        Redemptions[request.RuleId] = request;
        return this;
    }

    internal SaleDetailsBuilder Add(ItemChoice choice)
    {
        Choices[choice.RuleId] = choice;
        return this;
    }

    /// <summary>Adds a means of payment unless all of its kind come to too much.</summary>
    internal bool TryAddTender(string kind, long minorUnits)
    {
        Tenders.TryGetValue(kind, out long sum);
        if (minorUnits is < -MostPaid or > MostPaid)
            return false;
        sum += minorUnits;
        if (sum is < -MostPaid or > MostPaid)
            return false;
        Tenders[kind] = sum;
        return true;
    }

    private static int InRange(int times) =>
        times is >= 1 and <= RedemptionRequest.MostTimes
            ? times
            : throw new ArgumentOutOfRangeException(
                nameof(times),
                times,
                "A reward is redeemed 1 to 1,000,000 times. Leave the request out where nothing is wanted."
            );
}
