using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Conditions on attributes by name; two on the same attribute must both hold, so one with the values they share says the same.</summary>
internal static class AttributeMerge
{
    internal static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Of(Eligibility eligibility)
    {
        var merged = new List<KeyValuePair<string, IReadOnlyList<string>>>(eligibility.Attributes.Count);
        foreach (var condition in eligibility.Attributes)
        {
            int at = merged.FindIndex(one => string.Equals(one.Key, condition.Name, StringComparison.Ordinal));
            if (at < 0)
                merged.Add(new KeyValuePair<string, IReadOnlyList<string>>(condition.Name, condition.Values));
            else
                merged[at] = new KeyValuePair<string, IReadOnlyList<string>>(
                    condition.Name,
                    Shared(merged[at].Value, condition.Values)
                );
        }
        return merged;
    }

    private static List<string> Shared(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        [.. left.Where(value => right.Contains(value, StringComparer.Ordinal))];
}
