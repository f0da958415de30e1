using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>Reduces the arbitration tree of a checked program to its choices.</summary>
internal sealed class ChoiceTreeCompiler
{
    private readonly List<ChoiceNode> _nodes = [];
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly UnitGroup?[] _groupOfRank;
    private readonly int[] _nodeOfRank;
    private readonly int[] _branchOfRank;
    private bool _hasGroups;

    private ChoiceTreeCompiler(RuleKernel[] kernels)
    {
        _groupOfRank = new UnitGroup?[kernels.Length];
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
        return compiler._nodes.Count == 0 && !compiler._hasGroups
            ? null
            : new ChoiceTree(
                [.. compiler._nodes],
                compiler._groupOfRank,
                compiler._nodeOfRank,
                compiler._branchOfRank,
                program.PointsOfValue,
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
        bool unit = node.Scope == ArbitrationScope.Unit;
        if (unit)
            AddGroup(node);
        bool chooses = !unit && node.Kind != ArbitrationKind.All;
        int place = _nodes.Count;
        if (chooses)
        {
            bool best = node.Kind == ArbitrationKind.Best;
            _nodes.Add(new ChoiceNode(NameOf(node), best, node.Branches.Count, around, branch));
        }
        for (int i = 0; i < node.Branches.Count; i++)
            Add(node.Branches[i], chooses ? place : around, chooses ? i : branch);
    }

    private void AddGroup(ArbitrationNode node)
    {
        var branches = new SortedDictionary<int, int>();
        for (int i = 0; i < node.Branches.Count; i++)
        {
            var branch = node.Branches[i];
            if (branch.RuleId is { } id)
                branches.Add(_ranks[id], i);
            foreach (var rule in branch.Branches)
                branches.Add(_ranks[rule.RuleId!], i);
        }
        int first = branches.Keys.First();
        bool best = node.Kind == ArbitrationKind.Best;
        var group = new UnitGroup(NameOf(node), best, node.Branches.Count, first, [.. branches.Values]);
        foreach (int rank in branches.Keys)
            _groupOfRank[rank] = group;
        _hasGroups = true;
    }

    private static string NameOf(ArbitrationNode node) =>
        node.Name ?? (node.Kind == ArbitrationKind.Best ? "best" : "first");
}
