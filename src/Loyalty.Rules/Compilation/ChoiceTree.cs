namespace Loyalty.Rules.Compilation;

/// <summary>The arbitration tree reduced to what needs a choice: the nodes that take one branch, and where each rule stands. Immutable.</summary>
internal sealed class ChoiceTree
{
    private readonly int[] _nodeOfRank;
    private readonly int[] _branchOfRank;

    internal ChoiceTree(ChoiceNode[] nodes, int[] nodeOfRank, int[] branchOfRank, long points, long worth)
    {
        Nodes = nodes;
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

    /// <summary>The nearest node around a rule; -1 for none.</summary>
    internal int NodeOf(int rank) => _nodeOfRank[rank];

    /// <summary>The branch of that node in which the rule stands.</summary>
    internal int BranchOf(int rank) => _branchOfRank[rank];
}
