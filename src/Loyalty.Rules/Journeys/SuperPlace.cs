namespace Loyalty.Rules.Journeys;

/// <summary>A phase around others: its number, its children, and its timers.</summary>
internal sealed class SuperPlace(int number, Phase phase)
{
    internal int Number { get; } = number;

    internal Phase Phase { get; } = phase;

    internal NumberRange Leaves { get; set; }

    /// <summary>Its own timers.</summary>
    internal NumberRange Timers { get; set; }

    /// <summary>Its own timers and those of its children.</summary>
    internal NumberRange AllTimers { get; set; }
}
