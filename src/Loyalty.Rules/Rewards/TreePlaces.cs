using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

/// <summary>
/// Where rules stand in the arbitration tree. Two rules may give in one sale if they stand in different branches of a node that puts all of its branches in
/// effect: the one beneath which both stand first. The tree as a whole is a branch of such a node, and each rule that it does not name is another.
/// </summary>
internal sealed class TreePlaces
{
    /// <summary>The node of the tree and all rules beside it.</summary>
    internal const int Program = 0;

    private readonly Dictionary<string, TreePlace[]> _places = new(StringComparer.Ordinal);
    private int _nodes = Program;

    internal TreePlaces(ArbitrationNode? root)
    {
        if (root is not null)
            Add(root, [new TreePlace(Program, 0)], 1);
    }

    /// <summary>The branches in which a rule stands, the outermost first; none if the tree does not name it.</summary>
    internal TreePlace[] Of(string ruleId) => _places.TryGetValue(ruleId, out var places) ? places : [];

    private void Add(ArbitrationNode node, TreePlace[] places, int depth)
    {
        if (node.RuleId is { } id)
        {
            if (!_places.TryGetValue(id, out _))
                _places.Add(id, places);
            return;
        }
        // Deeper trees are refused by a check of their own.
        if (depth > ProgramLimits.ArbitrationDepth)
            return;
        int number = node.Kind == ArbitrationKind.All ? ++_nodes : Program;
        for (int branch = 0; branch < node.Branches.Count; branch++)
            Add(
                node.Branches[branch],
                number == Program ? places : [.. places, new TreePlace(number, branch)],
                depth + 1
            );
    }
}
