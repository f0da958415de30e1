namespace Loyalty.Rules.Journeys;

/// <summary>What an id of a phase means: a phase in which members are, or one around others.</summary>
internal readonly struct PhasePlace(LeafPlace? leaf, SuperPlace? super)
{
    internal LeafPlace? Leaf { get; } = leaf;

    internal SuperPlace? Super { get; } = super;
}
