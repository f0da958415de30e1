using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Which branch each node has in effect; a node that is missing has none.</summary>
internal sealed class ArbitrationChoices
{
    private readonly ArbitrationTree _tree;
    private readonly Dictionary<ArbitrationNode, ArbitrationNode> _chosen;

    internal ArbitrationChoices(ArbitrationTree tree)
        : this(tree, []) { }

    private ArbitrationChoices(ArbitrationTree tree, Dictionary<ArbitrationNode, ArbitrationNode> chosen)
    {
        _tree = tree;
        _chosen = chosen;
    }

    internal ArbitrationNode? BranchOf(ArbitrationNode node) =>
        _chosen.TryGetValue(node, out var branch) ? branch : null;

    internal ArbitrationChoices With(ArbitrationNode node, ArbitrationNode branch) =>
        new(_tree, new Dictionary<ArbitrationNode, ArbitrationNode>(_chosen) { [node] = branch });

    internal ArbitrationChoices Without(ArbitrationNode node)
    {
        var chosen = new Dictionary<ArbitrationNode, ArbitrationNode>(_chosen);
        chosen.Remove(node);
        return new ArbitrationChoices(_tree, chosen);
    }

    internal bool IsInEffect(RewardRule rule) => OutermostAgainst(rule) is null;

    internal bool IsInEffect(ArbitrationNode node) =>
        _tree.Around(node).TrueForAll(around => BranchOf(around.Node) == around.Branch);

    /// <summary>The outermost node that keeps a rule out, or null.</summary>
    internal ArbitrationNode? OutermostAgainst(RewardRule rule) =>
        _tree.Around(rule.Id).Find(around => BranchOf(around.Node) != around.Branch).Node;
}
