using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Reduces the arbitration tree of a checked program to its choices.</summary>
internal sealed class ChoiceTreeCompiler
{
    private readonly List<ChoiceNode> _nodes = [];
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly int[] _nodeOfRank;
    private readonly int[] _branchOfRank;

    private ChoiceTreeCompiler(RuleKernel[] kernels)
    {
        _nodeOfRank = new int[kernels.Length];
        _branchOfRank = new int[kernels.Length];
        _nodeOfRank.AsSpan().Fill(-1);
        foreach (var kernel in kernels)
            _ranks.Add(kernel.Id, kernel.Rank);
    }

    /// <summary>The choices of a program; null where there is none.</summary>
    internal static ChoiceTree? Compile(LoyaltyProgram program, RuleKernel[] kernels)
    {
        if (program.Arbitration is not { } root)
            return null;
        var compiler = new ChoiceTreeCompiler(kernels);
        compiler.Add(root, -1, -1);
        return compiler._nodes.Count == 0
            ? null
            : new ChoiceTree(
                [.. compiler._nodes],
                compiler._nodeOfRank,
                compiler._branchOfRank,
                program.PointValue?.Points ?? 1,
                program.PointValue?.Worth ?? 0
            );
    }

    private void Add(ArbitrationNode node, int around, int branch)
    {
        if (node.RuleId is { } id)
        {
            _nodeOfRank[_ranks[id]] = around;
            _branchOfRank[_ranks[id]] = branch;
            return;
        }
        bool chooses = node.Kind != ArbitrationKind.All;
        if (chooses)
        {
            bool best = node.Kind == ArbitrationKind.Best;
            _nodes.Add(
                new ChoiceNode(node.Name ?? (best ? "best" : "first"), best, node.Branches.Count, around, branch)
            );
        }
        int place = _nodes.Count - 1;
        for (int i = 0; i < node.Branches.Count; i++)
            Add(node.Branches[i], chooses ? place : around, chooses ? i : branch);
    }
}
