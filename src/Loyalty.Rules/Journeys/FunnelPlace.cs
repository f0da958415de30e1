namespace Loyalty.Rules.Journeys;

/// <summary>Where a run of a member stands.</summary>
internal readonly struct FunnelPlace(int leaf, long entered, bool isRunning)
{
    internal int Leaf { get; } = leaf;

    internal long Entered { get; } = entered;

    internal bool IsRunning { get; } = isRunning;
}
