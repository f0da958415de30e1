using System.Text;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Builds the index from items to rules.</summary>
internal sealed class ItemIndexCompiler
{
    private readonly Catalog? _catalog;
    private readonly List<IndexEntry[]> _classes =
    [
        [],
    ];
    private readonly Dictionary<string, int> _classOfFacts = new(StringComparer.Ordinal);
    private readonly List<(RuleRole Role, TermSet Terms)> _anchored = [];
    private readonly List<IndexEntry> _onEverything = [];
    private readonly List<IndexEntry> _always = [];
    private TermIndex _terms = null!;

    private ItemIndexCompiler(Catalog? catalog) => _catalog = catalog;

    /// <summary>Builds the index.</summary>
    /// <param name="roles">The roles of all rules, those of one rule one after the other.</param>
    /// <param name="catalog">The catalog, or null.</param>
    internal static ItemIndex Compile(List<RuleRole> roles, Catalog? catalog)
    {
        var compiler = new ItemIndexCompiler(catalog);
        for (int from = 0; from < roles.Count; )
        {
            int to = from + 1;
            while (to < roles.Count && roles[to].Rank == roles[from].Rank)
                to++;
            compiler.AddRule(roles.GetRange(from, to - from));
            from = to;
        }
        return compiler.Build();
    }

    private void AddRule(List<RuleRole> roles)
    {
        if (roles.TrueForAll(role => role.IsEverything))
        {
            var all = roles.Aggregate(LineRoles.None, (sum, role) => sum | role.Role);
            _onEverything.Add(new IndexEntry(roles[0].Rank, all, null));
            return;
        }
        roles.ForEach(Add);
    }

    private void Add(RuleRole role)
    {
        var terms = new TermSet();
        if (role.IsEverything)
            _always.Add(new IndexEntry(role.Rank, role.Role, null));
        else if (role.Selector.TryAnchor(terms))
            _anchored.Add((role, terms));
        else
            _always.Add(new IndexEntry(role.Rank, role.Role, role));
    }

    private ItemIndex Build()
    {
        _terms = new TermIndex(_anchored);
        int[] classOfItem = new int[_catalog?.Count ?? 0];
        for (int i = 0; i < classOfItem.Length; i++)
            classOfItem[i] = ClassOf(_catalog!.At(i + 1), i + 1);
        var classOfSku = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string sku in _terms.Skus)
            classOfSku[sku] = AddClass(
                EntriesOf(_terms.OfSku(sku), new MergedLine { OwnSku = sku, Traits = LineTraits.Ordinary })
            );
        return new ItemIndex([.. _onEverything], [.. _always], [.. _classes], classOfItem, classOfSku, _terms);
    }

    /// <summary>Items of the same facts share a class, unless a rule asks for their skus.</summary>
    private int ClassOf(CatalogItem item, int index)
    {
        var text = new StringBuilder();
        CanonicalForm.Facts(text, item.Facts);
        string facts = text.ToString();
        var bySku = _terms.OfSku(item.Sku);
        if (bySku.Length == 0 && _classOfFacts.TryGetValue(facts, out int known))
            return known;
        var roles = new List<RuleRole>(bySku);
        AddByFacts(item.Facts, roles);
        int own = AddClass(EntriesOf(roles, new MergedLine { Item = index }));
        if (bySku.Length == 0 && !roles.Exists(role => role.UsesSku))
            _classOfFacts[facts] = own;
        return own;
    }

    private void AddByFacts(ItemFacts facts, List<RuleRole> roles)
    {
        foreach (string category in facts.Categories)
        {
            string level = category;
            do
            {
                roles.AddRange(_terms.OfCategory(level));
            } while (LineFacts.TryParent(_catalog, level, out level));
        }
        if (facts.Brand is not null)
            roles.AddRange(_terms.OfBrand(facts.Brand));
        foreach (string tag in facts.Tags)
            roles.AddRange(_terms.OfTag(tag));
        foreach (var attribute in facts.Attributes)
            roles.AddRange(_terms.OfAttribute(attribute.Key));
    }

    /// <summary>Answers now what the item alone decides; roles of one rule become one entry.</summary>
    private static IndexEntry[] EntriesOf(IReadOnlyList<RuleRole> roles, in MergedLine item)
    {
        var entries = new List<IndexEntry>();
        foreach (var role in roles)
        {
            if (role.UsesPrice)
                entries.Add(new IndexEntry(role.Rank, role.Role, role));
            else if (role.Matches(item))
                entries.Add(new IndexEntry(role.Rank, role.Role, null));
        }
        entries.Sort(
            (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : (a.Check is null).CompareTo(b.Check is null)
        );
        var merged = new List<IndexEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var last = merged.Count == 0 ? default : merged[merged.Count - 1];
            if (merged.Count > 0 && last.Rank == entry.Rank && last.Check is null && entry.Check is null)
                merged[merged.Count - 1] = new IndexEntry(entry.Rank, last.Roles | entry.Roles, null);
            else
                merged.Add(entry);
        }
        return [.. merged];
    }

    private int AddClass(IndexEntry[] entries)
    {
        if (entries.Length == 0)
            return 0;
        _classes.Add(entries);
        return _classes.Count - 1;
    }
}
