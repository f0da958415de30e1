namespace Loyalty.Rules.Compilation;

/// <summary>The arbitration tree reduced to what needs a choice: the nodes that take one branch for the sale or by the unit, and where each rule stands. Immutable.</summary>
internal sealed class ChoiceTree
{
    private readonly int[] _nodeOfRank;
    private readonly int[] _branchOfRank;

    private readonly UnitGroup?[] _groupOfRank;

    internal ChoiceTree(
        ChoiceNode[] nodes,
        UnitGroup?[] groupOfRank,
        int[] nodeOfRank,
        int[] branchOfRank,
        long points,
        long worth
    )
    {
        Nodes = nodes;
        _groupOfRank = groupOfRank;
        _nodeOfRank = nodeOfRank;
        _branchOfRank = branchOfRank;
        Points = points;
        Worth = worth;
    }

    /// <summary>In document order; a node stands before those inside it.</summary>
    internal ChoiceNode[] Nodes { get; }

    /// <summary>So many points are worth so many minor units.</summary>
    internal long Points { get; }

    internal long Worth { get; }

    /// <summary>The node around a rule that chooses by the unit, or null.</summary>
    internal UnitGroup? GroupOf(int rank) => _groupOfRank[rank];

    /// <summary>Whether another rule may be in effect in place of a rule.</summary>
    internal bool HasChoice(int rank) => _nodeOfRank[rank] >= 0 || _groupOfRank[rank] is not null;

    /// <summary>The nearest node around a rule; -1 for none.</summary>
    internal int NodeOf(int rank) => _nodeOfRank[rank];

    /// <summary>The branch of that node in which the rule stands.</summary>
    internal int BranchOf(int rank) => _branchOfRank[rank];
}
