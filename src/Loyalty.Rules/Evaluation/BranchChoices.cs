using Loyalty.Rules.Compilation;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Which branches of the arbitration tree are in effect while a sale is decided. Only nodes are looked at that have a rule which the sale touches and
/// lets through. Grows, never shrinks.
/// </summary>
internal sealed class BranchChoices
{
    /// <summary>No branch is in effect.</summary>
    internal const int None = -1;

    private ChoiceTree _tree = null!;
    private int[] _serials = [];
    private int[] _chosen = [];
    private int[] _best = [];
    private int[] _firstGranted = [];
    private int[] _tests = [];
    private long[] _branches = new long[16];
    private int[] _options = new int[16];
    private int _serial;

    internal LiveNode[] Live = new LiveNode[8];
    internal int LiveCount;

    /// <summary>The outcomes of rules that lost, by place, and the nodes in which they did.</summary>
    internal (int Outcome, int Node)[] Lost = new (int, int)[8];
    internal int LostCount;

    /// <summary>By place among the visited rules: whether the rule plays, which is to say that the sale touches it and lets it through.</summary>
    internal bool[] Plays = [];

    /// <summary>By place among the visited rules: the outermost node that keeps the rule out when all is chosen; none for one in effect.</summary>
    internal int[] Refusing = [];

    /// <summary>By place among the visited rules: what one that is not in effect would come to if that node took no branch.</summary>
    internal Outcome[] Tested = [];

    /// <summary>Finds the choices that a sale has to make.</summary>
    internal void Begin(ChoiceTree tree, ReadOnlySpan<int> visited)
    {
        Serve(tree);
        int count = 0;
        for (int i = 0; i < visited.Length; i++)
        {
            if (!Plays[i])
                continue;
            int branch = tree.BranchOf(visited[i]);
            for (int node = tree.NodeOf(visited[i]); node >= 0; node = tree.Nodes[node].Parent)
            {
                if (count == _branches.Length)
                    Array.Resize(ref _branches, count * 2);
                _branches[count++] = ((long)node << 32) | (uint)branch;
                branch = tree.Nodes[node].ParentBranch;
            }
        }
        Array.Sort(_branches, 0, count);
        CollectOptions(count);
    }

    /// <summary>Makes room for the rules that a sale visits.</summary>
    internal void Fit(int visited)
    {
        if (Plays.Length >= visited)
            return;
        int size = Math.Max(visited, Plays.Length * 2);
        Plays = new bool[size];
        Refusing = new int[size];
        Tested = new Outcome[size];
    }

    /// <summary>The branch in effect; where the sale has nothing to choose, the first of the best, and none of the first.</summary>
    internal int Of(int node) =>
        _serials[node] == _serial ? _chosen[node]
        : _tree.Nodes[node].TakesBest ? 0
        : None;

    internal void Choose(int node, int branch) => _chosen[node] = branch;

    /// <summary>Whether a rule is in effect.</summary>
    internal bool IsInEffect(int rank) => RefusingNode(rank) < 0;

    /// <summary>The outermost node of which another branch than the rule's is in effect; -1 for none.</summary>
    internal int RefusingNode(int rank)
    {
        int refusing = -1;
        int branch = _tree.BranchOf(rank);
        for (int node = _tree.NodeOf(rank); node >= 0; node = _tree.Nodes[node].Parent)
        {
            if (Of(node) != branch)
                refusing = node;
            branch = _tree.Nodes[node].ParentBranch;
        }
        return refusing;
    }

    /// <summary>Whether a node stands in branches that are in effect.</summary>
    internal bool IsReached(int node)
    {
        for (var at = _tree.Nodes[node]; at.Parent >= 0; at = _tree.Nodes[at.Parent])
        {
            if (Of(at.Parent) != at.ParentBranch)
                return false;
        }
        return true;
    }

    /// <summary>Whether no choice of a best branch keeps a node out; whatever first branches are settled.</summary>
    internal bool MayBeReached(int node)
    {
        for (var at = _tree.Nodes[node]; at.Parent >= 0; at = _tree.Nodes[at.Parent])
        {
            if (_tree.Nodes[at.Parent].TakesBest && Of(at.Parent) != at.ParentBranch)
                return false;
        }
        return true;
    }

    /// <summary>
    /// The branch of a node in which a rule stands that would give with it: every node in between that takes the best has chosen the rule's branch.
    /// Else none.
    /// </summary>
    internal int BranchBelow(int node, int rank)
    {
        int branch = _tree.BranchOf(rank);
        for (int at = _tree.NodeOf(rank); at != node; at = _tree.Nodes[at].Parent)
        {
            if (at < 0 || (_tree.Nodes[at].TakesBest && Of(at) != branch))
                return None;
            branch = _tree.Nodes[at].ParentBranch;
        }
        return branch;
    }

    /// <summary>Keeps the branches in effect as the best so far.</summary>
    internal void Keep()
    {
        for (int i = 0; i < LiveCount; i++)
            _best[Live[i].Node] = _chosen[Live[i].Node];
    }

    /// <summary>Puts the best branches into effect again.</summary>
    internal void Restore()
    {
        for (int i = 0; i < LiveCount; i++)
            _chosen[Live[i].Node] = _best[Live[i].Node];
    }

    internal int OptionOf(in LiveNode live, int option) => _options[live.FirstOption + option];

    /// <summary>Whether a node is asked for the first time what its rules would be granted.</summary>
    internal bool IsFirstTestOf(int node)
    {
        bool first = _tests[node] != _serial;
        _tests[node] = _serial;
        return first;
    }

    /// <summary>Notes that the rule of an outcome lost in a node.</summary>
    internal void Note(int outcome, int node)
    {
        if (LostCount == Lost.Length)
            Array.Resize(ref Lost, LostCount * 2);
        Lost[LostCount++] = (outcome, node);
    }

    /// <summary>Notes that a rule in effect was granted something; rules come in the order of decision.</summary>
    internal void NoteGranted(int rank)
    {
        for (int node = _tree.NodeOf(rank); node >= 0; node = _tree.Nodes[node].Parent)
        {
            if (_serials[node] == _serial && _firstGranted[node] < 0)
                _firstGranted[node] = rank;
        }
    }

    /// <summary>The first rule that was granted something in the branch of a node; -1 for none.</summary>
    internal int FirstGranted(int node) => _serials[node] == _serial ? _firstGranted[node] : -1;

    private void Serve(ChoiceTree tree)
    {
        _tree = tree;
        if (_serial == int.MaxValue || _serials.Length < tree.Nodes.Length)
        {
            _serials = new int[tree.Nodes.Length];
            _chosen = new int[tree.Nodes.Length];
            _best = new int[tree.Nodes.Length];
            _firstGranted = new int[tree.Nodes.Length];
            _tests = new int[tree.Nodes.Length];
            _serial = 0;
        }
        _serial++;
        LiveCount = 0;
        LostCount = 0;
    }

    private void CollectOptions(int count)
    {
        int options = 0;
        for (int i = 0; i < count; )
        {
            int node = (int)(_branches[i] >> 32);
            if (LiveCount == Live.Length)
                Array.Resize(ref Live, LiveCount * 2);
            ref var live = ref Live[LiveCount++];
            live.Node = node;
            live.FirstOption = options;
            live.Option = 0;
            int free = _tree.Nodes[node].TakesBest ? 0 : int.MaxValue;
            for (; i < count && (int)(_branches[i] >> 32) == node; i++)
            {
                int branch = (int)(uint)_branches[i];
                if (options > live.FirstOption && _options[options - 1] == branch)
                    continue;
                // A branch that gives nothing may be the best one, where it stands in nobody's way; the first such branch speaks for all.
                if (free < branch)
                {
                    AddOption(ref options, free);
                    free = int.MaxValue;
                }
                else if (free == branch)
                    free++;
                AddOption(ref options, branch);
            }
            if (free < _tree.Nodes[node].Branches)
                AddOption(ref options, free);
            live.OptionCount = options - live.FirstOption;
            _serials[node] = _serial;
            _chosen[node] = None;
            _firstGranted[node] = -1;
        }
    }

    private void AddOption(ref int count, int branch)
    {
        if (count == _options.Length)
            Array.Resize(ref _options, count * 2);
        _options[count++] = branch;
    }
}
