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

    /// <summary>The details.</summary>
    public SaleDetails Build() => new(this);

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
}
