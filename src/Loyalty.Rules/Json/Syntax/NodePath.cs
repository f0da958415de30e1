using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Names the places of the values of a document.</summary>
internal static class NodePath
{
    // Names come from documents: no one of them may swell every path below it.
    private const int LongestName = 200;

    /// <summary>The path of a value.</summary>
    internal static DiagnosticPath Of(JsonTree tree, int node)
    {
        if (node == JsonTree.Root)
            return DiagnosticPath.Root;
        var parent = Of(tree, tree[node].Parent);
        return tree.IsProperty(node) ? parent.Then(Shorten(tree.Name(node))) : parent.Then(tree[node].Label);
    }

    /// <summary>A name as it stands in a path.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= LongestName)
            return name;
        bool half = char.IsHighSurrogate(name[LongestName - 1]);
        return name.Remove(half ? LongestName - 1 : LongestName) + "...";
    }
}
