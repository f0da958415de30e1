using System.Text;

namespace Loyalty.Rules;

/// <summary>Hashes the content of a catalog in canonical order.</summary>
internal static class CatalogFingerprint
{
    internal static ulong Of(CatalogItem[] items, Dictionary<string, string> parents)
    {
        var hash = StableHash.Start;
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Clear();
            CanonicalForm.Part(text, 's', item.Sku);
            CanonicalForm.Part(text, 'd', item.Name);
            text.Append(item.Weighed ? 'w' : 'u');
            CanonicalForm.Facts(text, item.Facts);
            hash.Add(text.ToString());
            hash.Add(item.UnitCost ?? -1);
            hash.Add(item.Price ?? -1);
        }
        foreach (var pair in new SortedDictionary<string, string>(parents, StringComparer.Ordinal))
        {
            hash.Add(pair.Key);
            hash.Add(pair.Value);
        }
        return hash.Value;
    }
}
