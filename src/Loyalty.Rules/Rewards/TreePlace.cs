namespace Loyalty.Rules.Rewards;

/// <summary>A branch of a node that puts all of its branches in effect.</summary>
internal readonly struct TreePlace
{
    internal TreePlace(int node, int branch)
    {
        Node = node;
        Branch = branch;
    }

    internal int Node { get; }

    internal int Branch { get; }
}
