namespace Loyalty.Rules.Journeys;

/// <summary>What starts a timer.</summary>
public enum TimerStart
{
    /// <summary>Entering the phase that owns it.</summary>
    OnEntry,

    /// <summary>An effect that starts it; the only way for timers of the journey itself.</summary>
    ByEffect,
}
