namespace Loyalty.Rules.Journeys;

/// <summary>A phase in which members are: its number, what stands around it, and its timers.</summary>
internal sealed class LeafPlace(int number, Phase phase, SuperPlace? super)
{
    internal int Number { get; } = number;

    internal Phase Phase { get; } = phase;

    internal SuperPlace? Super { get; } = super;

    internal NumberRange Timers { get; set; }

    /// <summary>Whether touches of a kind are withheld from whoever is in it.</summary>
    internal bool Withholds(TouchKind kind) =>
        Phase.NeverTouches.Contains(kind) || (Super?.Phase.NeverTouches.Contains(kind) ?? false);
}
