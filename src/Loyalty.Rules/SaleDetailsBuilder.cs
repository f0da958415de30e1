namespace Loyalty.Rules;

/// <summary>Collects what a till knows of a sale beyond its id, time and lines.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SaleDetailsBuilder
{
    internal string? StoreValue { get; private set; }
    internal string? ChannelValue { get; private set; }
    internal bool EnrolValue { get; private set; }
    internal bool TrainingValue { get; private set; }
    internal bool EmployeeValue { get; private set; }
    internal List<Tender> Tenders { get; } = [];
    internal SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Says the store.</summary>
    /// <param name="store">The host's name of the store.</param>
    public SaleDetailsBuilder Store(string store)
    {
        StoreValue = store;
        return this;
    }

    /// <summary>Says the channel.</summary>
    /// <param name="channel">The host's name of the channel, such as <c>web</c>.</param>
    public SaleDetailsBuilder Channel(string channel)
    {
        ChannelValue = channel;
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

    /// <summary>Adds a means of payment.</summary>
    /// <param name="kind">The host's word for it, such as <c>card</c>.</param>
    /// <param name="minorUnits">Minor units paid with it.</param>
    public SaleDetailsBuilder Tender(string kind, long minorUnits)
    {
        Tenders.Add(new Tender(kind, minorUnits));
        return this;
    }

    /// <summary>Declares an attribute of the member; the last value of a name stays.</summary>
    /// <param name="name">A name that the program declares.</param>
    /// <param name="value">Its value, compared Ordinal.</param>
    public SaleDetailsBuilder Attribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    /// <summary>The details.</summary>
    public SaleDetails Build() => new(this);
}
