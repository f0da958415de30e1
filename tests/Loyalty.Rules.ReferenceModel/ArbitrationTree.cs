using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Where rules stand in the tree of a program.</summary>
internal sealed class ArbitrationTree(ArbitrationNode? root)
{
    /// <summary>All nodes of one kind, a node before those inside it.</summary>
    internal List<ArbitrationNode> Nodes(ArbitrationKind kind) =>
        root is null ? [] : [.. Inside(root).Where(node => node.Kind == kind && node.Scope == ArbitrationScope.Basket)];

    /// <summary>The nodes around a rule of which only one branch is in effect, the outermost first, with the branch that it stands in.</summary>
    internal List<(ArbitrationNode Node, ArbitrationNode Branch)> Around(string ruleId) =>
        root is null ? [] : PathTo(root, node => node.RuleId == ruleId) ?? [];

    /// <summary>The same of a node inside the tree.</summary>
    internal List<(ArbitrationNode Node, ArbitrationNode Branch)> Around(ArbitrationNode inner) =>
        PathTo(root!, node => node == inner) ?? [];

    /// <summary>The node around a rule that chooses by the unit, or null.</summary>
    internal ArbitrationNode? UnitNodeAround(string ruleId) =>
        root is null
            ? null
            : Inside(root)
                .FirstOrDefault(node =>
                    node.Scope == ArbitrationScope.Unit && Inside(node).Any(inner => inner.RuleId == ruleId)
                );

    private static bool IsChoice(ArbitrationNode node) =>
        node.Kind is ArbitrationKind.First or ArbitrationKind.Best && node.Scope == ArbitrationScope.Basket;

    /// <summary>What outcomes call a node.</summary>
    internal static string NameOf(ArbitrationNode node) =>
        node.Name ?? (node.Kind == ArbitrationKind.Best ? "best" : "first");

    private static IEnumerable<ArbitrationNode> Inside(ArbitrationNode node) =>
        node.Branches.SelectMany(Inside).Prepend(node);

    private static List<(ArbitrationNode Node, ArbitrationNode Branch)>? PathTo(
        ArbitrationNode node,
        Func<ArbitrationNode, bool> isIt
    )
    {
        if (isIt(node))
            return [];
        foreach (var branch in node.Branches)
        {
            if (PathTo(branch, isIt) is { } path)
                return IsChoice(node) ? [(node, branch), .. path] : path;
        }
        return null;
    }
}
