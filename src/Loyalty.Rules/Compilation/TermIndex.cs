namespace Loyalty.Rules.Compilation;

/// <summary>From words to the roles whose selectors ask for them.</summary>
internal sealed class TermIndex
{
    private static readonly RuleRole[] Nothing = [];

    private readonly Dictionary<string, RuleRole[]> _skus;
    private readonly Dictionary<string, RuleRole[]> _categories;
    private readonly Dictionary<string, RuleRole[]> _brands;
    private readonly Dictionary<string, RuleRole[]> _tags;
    private readonly Dictionary<string, RuleRole[]> _attributes;

    internal TermIndex(IReadOnlyList<(RuleRole Role, TermSet Terms)> anchored)
    {
        _skus = Collect(anchored, terms => terms.Skus);
        _categories = Collect(anchored, terms => terms.Categories);
        _brands = Collect(anchored, terms => terms.Brands);
        _tags = Collect(anchored, terms => terms.Tags);
        _attributes = Collect(anchored, terms => terms.Attributes);
    }

    internal IEnumerable<string> Skus => _skus.Keys;

    internal RuleRole[] OfSku(string sku) => Of(_skus, sku);

    internal RuleRole[] OfCategory(string category) => Of(_categories, category);

    internal RuleRole[] OfBrand(string brand) => Of(_brands, brand);

    internal RuleRole[] OfTag(string tag) => Of(_tags, tag);

    internal RuleRole[] OfAttribute(string name) => Of(_attributes, name);

    private static RuleRole[] Of(Dictionary<string, RuleRole[]> index, string word) =>
        index.TryGetValue(word, out var roles) ? roles : Nothing;

    private static Dictionary<string, RuleRole[]> Collect(
        IReadOnlyList<(RuleRole Role, TermSet Terms)> anchored,
        Func<TermSet, HashSet<string>> words
    )
    {
        var lists = new Dictionary<string, List<RuleRole>>(StringComparer.Ordinal);
        foreach (var (role, terms) in anchored)
        {
            foreach (string word in words(terms))
            {
                if (!lists.TryGetValue(word, out var list))
                    lists[word] = list = [];
                list.Add(role);
            }
        }
        var index = new Dictionary<string, RuleRole[]>(lists.Count, StringComparer.Ordinal);
        foreach (var pair in lists)
            index[pair.Key] = [.. pair.Value];
        return index;
    }
}
