namespace Loyalty.Rules.Compilation;

/// <summary>A node of the arbitration tree of which one branch is in effect.</summary>
internal sealed class ChoiceNode
{
    internal ChoiceNode(string name, bool takesBest, int branches, int parent, int parentBranch)
    {
        Name = name;
        TakesBest = takesBest;
        Branches = branches;
        Parent = parent;
        ParentBranch = parentBranch;
    }

    /// <summary>What outcomes call it: its name, or what it does.</summary>
    internal string Name { get; }

    /// <summary>Whether it takes the best branch; else the first that would be granted anything.</summary>
    internal bool TakesBest { get; }

    internal int Branches { get; }

    /// <summary>The place of the nearest such node around it, and the branch of that node in which it stands; -1 for none.</summary>
    internal int Parent { get; }

    internal int ParentBranch { get; }
}
