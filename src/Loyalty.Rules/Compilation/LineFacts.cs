using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>What the catalog and the line itself say of a line, together: categories and tags add up, the line's brand and attributes win.</summary>
internal static class LineFacts
{
    internal static bool Match(Selector selector, in MergedLine line, Catalog? catalog)
    {
        var item = line.Item > 0 ? catalog!.At(line.Item).Facts : ItemFacts.None;
        var own = line.Details?.Facts ?? ItemFacts.None;
        return (
                selector.Categories.Count == 0
                || HasCategory(selector.Categories, item, catalog)
                || HasCategory(selector.Categories, own, catalog)
            )
            && (selector.Brands.Count == 0 || IsOneOf(selector.Brands, own.Brand ?? item.Brand))
            && (selector.Tags.Count == 0 || HasTag(selector.Tags, item) || HasTag(selector.Tags, own))
            && HasAttributes(selector.Attributes, item, own);
    }

    internal static bool IsOneOf(IReadOnlyList<string> words, string? word)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The category above one in the catalog's tree; false at the top.</summary>
    internal static bool TryParent(Catalog? catalog, string category, out string parent)
    {
        parent = "";
        return catalog is not null && catalog.CategoryParents.TryGetValue(category, out parent!);
    }

    private static bool HasCategory(IReadOnlyList<string> words, ItemFacts facts, Catalog? catalog)
    {
        foreach (string category in facts.Categories)
        {
            string level = category;
            do
            {
                if (IsOneOf(words, level))
                    return true;
            } while (TryParent(catalog, level, out level));
        }
        return false;
    }

    private static bool HasTag(IReadOnlyList<string> words, ItemFacts facts)
    {
        foreach (string tag in facts.Tags)
        {
            if (IsOneOf(words, tag))
                return true;
        }
        return false;
    }

    private static bool HasAttributes(IReadOnlyList<KeyValuePair<string, string>> wanted, ItemFacts item, ItemFacts own)
    {
        for (int i = 0; i < wanted.Count; i++)
        {
            string? value = ValueOf(own, wanted[i].Key) ?? ValueOf(item, wanted[i].Key);
            if (!string.Equals(value, wanted[i].Value, StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static string? ValueOf(ItemFacts facts, string name)
    {
        foreach (var attribute in facts.Attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
                return attribute.Value;
        }
        return null;
    }
}
