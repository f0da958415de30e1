namespace Loyalty.Rules;

/// <summary>Which items the customer wants a rule to take first.</summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="SaleDetailsBuilder.Choose"/>.</remarks>
public sealed class ItemChoice
{
    private readonly string[] _skus;
    private readonly Dictionary<string, int> _wishes = new(StringComparer.Ordinal);

    internal ItemChoice(string ruleId, string[] skus)
    {
        RuleId = ruleId;
        _skus = skus;
        // The first of two equal wishes stays.
        for (int wish = skus.Length - 1; wish >= 0; wish--)
            _wishes[skus[wish]] = wish;
    }

    /// <summary>The id of the rule, which gives an item reward; compared Ordinal.</summary>
    public string RuleId { get; }

    /// <summary>The skus, the dearest wish first: units of theirs that the rule may take go before all others.</summary>
    public IReadOnlyList<string> Skus => _skus;

    /// <summary>The place of a sku among the wishes; their number for one that is not among them.</summary>
    internal int WishOf(string sku) => _wishes.TryGetValue(sku, out int wish) ? wish : _skus.Length;
}
