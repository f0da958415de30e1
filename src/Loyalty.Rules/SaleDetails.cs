using System.Text;

namespace Loyalty.Rules;

/// <summary>What a till may know of a sale beyond its id, time and lines. Made by <see cref="SaleDetailsBuilder"/>.</summary>
/// <remarks>Immutable and thread-safe; one instance may serve many sales.</remarks>
public sealed class SaleDetails
{
    internal static readonly SaleDetails None = new(new SaleDetailsBuilder());

    private readonly RedemptionRequest[] _redemptions;
    private readonly ItemChoice[] _choices;

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
        _redemptions = [.. builder.Redemptions.Values];
        _choices = [.. builder.Choices.Values];
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

    /// <summary>The rewards that the customer wants for points, sorted by rule.</summary>
    public IReadOnlyList<RedemptionRequest> Redemptions => _redemptions;

    /// <summary>The items that the customer wants rules to take first, sorted by rule.</summary>
    public IReadOnlyList<ItemChoice> Choices => _choices;

    internal ulong Hash { get; }

    /// <summary>Whether the customer wants anything, so that a program must be asked about it.</summary>
    internal bool HasRequests => _redemptions.Length + _choices.Length > 0;

    internal bool HasChoices => _choices.Length > 0;

    /// <summary>The request of a reward, or null; they are sorted by rule.</summary>
    internal RedemptionRequest? RedemptionOf(string ruleId)
    {
        int low = 0;
        int high = _redemptions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_redemptions[middle].RuleId, ruleId);
            if (order == 0)
                return _redemptions[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>The choice for a rule, or null; they are sorted by rule.</summary>
    internal ItemChoice? ChoiceOf(string ruleId)
    {
        int low = 0;
        int high = _choices.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_choices[middle].RuleId, ruleId);
            if (order == 0)
                return _choices[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

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
        foreach (var request in _redemptions)
        {
            CanonicalForm.Part(text, 'r', request.RuleId);
            string times = request.Times?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "most";
            CanonicalForm.Part(text, request.OrRefuseSale ? 'x' : 'm', times);
        }
        foreach (var choice in _choices)
        {
            CanonicalForm.Part(text, 'w', choice.RuleId);
            foreach (string sku in choice.Skus)
                CanonicalForm.Part(text, 'i', sku);
        }
        return text.ToString();
    }
}
