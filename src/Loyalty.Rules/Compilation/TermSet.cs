namespace Loyalty.Rules.Compilation;

/// <summary>Words by which an item can be found, a set for each kind of word.</summary>
internal sealed class TermSet
{
    internal HashSet<string> Skus { get; } = new(StringComparer.Ordinal);
    internal HashSet<string> Categories { get; } = new(StringComparer.Ordinal);
    internal HashSet<string> Brands { get; } = new(StringComparer.Ordinal);
    internal HashSet<string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of attributes, whatever their value.</summary>
    internal HashSet<string> Attributes { get; } = new(StringComparer.Ordinal);

    internal static bool AddAll(HashSet<string> set, IReadOnlyList<string> words)
    {
        set.UnionWith(words);
        return true;
    }
}
