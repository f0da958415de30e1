namespace Loyalty.Rules.ForwardChaining;

/// <summary>What facts tell of a member beyond the fixed: the turn that knows it is gone when rules fire, so it is read by name before.</summary>
internal sealed class FactNames(IEnumerable<string> counters, IEnumerable<string> tiers, IEnumerable<string> phases)
{
    internal IReadOnlyList<string> Counters { get; } = [.. counters];

    internal IReadOnlyList<string> Tiers { get; } = [.. tiers];

    internal IReadOnlyList<string> Phases { get; } = [.. phases];

    /// <summary>The place of a name.</summary>
    internal static int Find(IReadOnlyList<string> names, string name, string what, string method)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
                return i;
        }
        throw new ArgumentException(
            $"The facts tell of no {what} '{name}'. Name it where the rules are built: {method}(\"{name}\").",
            nameof(name)
        );
    }
}
