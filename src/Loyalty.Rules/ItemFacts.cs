namespace Loyalty.Rules;

/// <summary>What selectors ask of an item: categories, brand, tags and attributes, each list sorted Ordinal without repeats.</summary>
internal sealed class ItemFacts
{
    internal static readonly ItemFacts None = new([], null, [], []);

    internal ItemFacts(
        IEnumerable<string> categories,
        string? brand,
        IEnumerable<string> tags,
        IEnumerable<KeyValuePair<string, string>> attributes
    )
    {
        Categories = Sorted(categories);
        Brand = brand;
        Tags = Sorted(tags);
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
            byName[attribute.Key] = attribute.Value;
        Attributes = [.. byName];
    }

    internal string[] Categories { get; }

    internal string? Brand { get; }

    internal string[] Tags { get; }

    internal KeyValuePair<string, string>[] Attributes { get; }

    internal bool IsEmpty => Categories.Length == 0 && Brand is null && Tags.Length == 0 && Attributes.Length == 0;

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. new SortedSet<string>(names, StringComparer.Ordinal)];
}
