namespace Loyalty.Rules;

/// <summary>The items that a merchant sells, frozen; data beside the program, and the owner of the <see cref="ItemKey"/>s.</summary>
/// <remarks>
/// Immutable and thread-safe. Outlives plans: many programs may be compiled with one catalog, and keys stay good for all of them.
/// Keys follow the Ordinal order of the skus.
/// </remarks>
public sealed class Catalog
{
    private readonly CatalogItem[] _items;
    private readonly ulong[] _skuHashes;

    // Beside the items, so that reading a line does not wait for an item to come from memory.
    private readonly bool[] _weighed;
    private readonly Dictionary<string, string> _parents;
    private readonly int[] _buckets;
    private readonly int[] _next;
    private readonly int _stamp;

    internal Catalog(SortedDictionary<string, CatalogItem> items, Dictionary<string, string> parents)
    {
        _items = [.. items.Values];
        _parents = parents;
        _skuHashes = new ulong[_items.Length];
        _weighed = [.. _items.Select(item => item.Weighed)];
        _next = new int[_items.Length + 1];
        int size = 16;
        while (size < _items.Length * 2)
            size *= 2;
        _buckets = new int[size];
        for (int i = 0; i < _items.Length; i++)
        {
            ulong hash = StableHash.Of(_items[i].Sku.AsSpan());
            _skuHashes[i] = hash;
            int bucket = (int)(hash & (ulong)(size - 1));
            _next[i + 1] = _buckets[bucket];
            _buckets[bucket] = i + 1;
        }
        Fingerprint = CatalogFingerprint.Of(_items, parents);
        _stamp = unchecked((int)(Fingerprint ^ (Fingerprint >> 32)));
    }

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>All items in the Ordinal order of their skus.</summary>
    public IReadOnlyList<CatalogItem> Items => _items;

    /// <summary>The category above each category that has one, by name.</summary>
    public IReadOnlyDictionary<string, string> CategoryParents => _parents;

    /// <summary>Names the catalog's content: equal contents have equal fingerprints on every machine.</summary>
    internal ulong Fingerprint { get; }

    /// <summary>The key of an item.</summary>
    /// <param name="sku">The sku, compared Ordinal.</param>
    /// <exception cref="KeyNotFoundException">No item has this sku.</exception>
    public ItemKey this[string sku] =>
        TryGet(Given.Value(sku).AsSpan(), out var key)
            ? key
            : throw new KeyNotFoundException(
                $"The catalog has no item '{sku}'. Skus are compared letter by letter; use TryGet where it may be missing."
            );

    /// <summary>Finds the key of an item; no allocation.</summary>
    /// <param name="sku">The sku, compared Ordinal.</param>
    /// <param name="key">The key, or no item.</param>
    /// <returns>Whether the catalog has the item.</returns>
    public bool TryGet(ReadOnlySpan<char> sku, out ItemKey key)
    {
        ulong hash = StableHash.Of(sku);
        for (int i = _buckets[(int)(hash & (ulong)(_buckets.Length - 1))]; i != 0; i = _next[i])
        {
            if (_skuHashes[i - 1] == hash && sku.SequenceEqual(_items[i - 1].Sku.AsSpan()))
            {
                key = new ItemKey(i, _stamp);
                return true;
            }
        }
        key = default;
        return false;
    }

    /// <summary>What the catalog knows of an item.</summary>
    /// <param name="key">A key of this catalog.</param>
    /// <exception cref="ArgumentException">The key belongs to another catalog.</exception>
    public CatalogItem ItemOf(ItemKey key) =>
        Owns(key)
            ? _items[key.Index - 1]
            : throw new ArgumentException(
                "The key was made by another catalog. Take keys from the catalog that the plan was compiled with.",
                nameof(key)
            );

    /// <summary>Starts a catalog.</summary>
    public static CatalogBuilder Create() => new();

    internal bool Owns(ItemKey key) => key.Stamp == _stamp && (uint)(key.Index - 1) < (uint)_items.Length;

    internal CatalogItem At(int index) => _items[index - 1];

    internal bool IsWeighed(int index) => _weighed[index - 1];

    internal ulong SkuHash(int index) => _skuHashes[index - 1];
}
