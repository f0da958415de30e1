namespace Loyalty.Rules.Compilation;

/// <summary>A node of the arbitration tree that chooses by the unit. Its rules follow one another in the order of decision. Immutable.</summary>
internal sealed class UnitGroup
{
    private readonly int[] _branches;

    internal UnitGroup(string name, bool takesBest, int branches, int firstRank, int[] branchOfRule)
    {
        Name = name;
        TakesBest = takesBest;
        BranchCount = branches;
        FirstRank = firstRank;
        _branches = branchOfRule;
    }

    /// <summary>What outcomes call it: its name, or what it does.</summary>
    internal string Name { get; }

    /// <summary>Whether a unit takes the branch that gives it most; else the first that gives it anything.</summary>
    internal bool TakesBest { get; }

    internal int BranchCount { get; }

    internal int FirstRank { get; }

    internal int LastRank => FirstRank + _branches.Length - 1;

    /// <summary>The branch in which one of its rules stands.</summary>
    internal int BranchOf(int rank) => _branches[rank - FirstRank];
}
