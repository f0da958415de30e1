using System.Text;

namespace Loyalty.Rules;

/// <summary>What a till may know of a sale beyond its id, time and lines. Made by <see cref="SaleDetailsBuilder"/>.</summary>
/// <remarks>Immutable and thread-safe; one instance may serve many sales.</remarks>
public sealed class SaleDetails
{
    internal static readonly SaleDetails None = new(new SaleDetailsBuilder());

    internal SaleDetails(SaleDetailsBuilder builder)
    {
        Store = builder.StoreValue;
        Channel = builder.ChannelValue;
        Enrol = builder.EnrolValue;
        Training = builder.TrainingValue;
        Employee = builder.EmployeeValue;
        Tenders = [.. builder.Tenders.Select(pair => new Tender(pair.Key, pair.Value))];
        Attributes = [.. builder.Attributes];
        Codes = [.. builder.Codes];
        Hash = StableHash.Of(Canonical().AsSpan());
    }

    /// <summary>The store, or null.</summary>
    public string? Store { get; }

    /// <summary>The channel, such as <c>web</c>, or null.</summary>
    public string? Channel { get; }

    /// <summary>Whether the customer joins the program with this sale.</summary>
    public bool Enrol { get; }

    /// <summary>Whether the sale is for practice: it is decided and shown, and posts nothing.</summary>
    public bool Training { get; }

    /// <summary>Whether the buyer works for the merchant.</summary>
    public bool Employee { get; }

    /// <summary>How the sale is paid: the amounts of each kind summed, sorted by kind.</summary>
    public IReadOnlyList<Tender> Tenders { get; }

    /// <summary>What the host declares of the member, sorted by name; a rule reads only what its program declares.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; }

    /// <summary>The codes that the customer presents, sorted; compared Ordinal.</summary>
    public IReadOnlyList<string> Codes { get; }

    internal ulong Hash { get; }

    /// <summary>The value of a declared attribute, or null.</summary>
    internal string? ValueOf(string attribute)
    {
        for (int i = 0; i < Attributes.Count; i++)
        {
            if (string.Equals(Attributes[i].Key, attribute, StringComparison.Ordinal))
                return Attributes[i].Value;
        }
        return null;
    }

    private string Canonical()
    {
        var text = new StringBuilder();
        CanonicalForm.Part(text, 's', Store);
        CanonicalForm.Part(text, 'c', Channel);
        text.Append(Enrol ? 'e' : '-').Append(Training ? 't' : '-').Append(Employee ? 'p' : '-');
        foreach (var tender in Tenders)
        {
            CanonicalForm.Part(text, 'k', tender.Kind);
            CanonicalForm.Part(text, 'a', tender.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        foreach (var attribute in Attributes)
        {
            CanonicalForm.Part(text, 'n', attribute.Key);
            CanonicalForm.Part(text, 'v', attribute.Value);
        }
        foreach (string code in Codes)
            CanonicalForm.Part(text, 'o', code);
        return text.ToString();
    }
}
