namespace Loyalty.Rules.Journeys;

/// <summary>A point on a timer, measured from the timer's start: a transition can wait for it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimerMark
{
    internal TimerMark(string id, JourneyDuration after)
    {
        Id = id;
        After = after;
    }

    /// <summary>The id, unique among the marks and timers of the journey; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>How long after the timer's start.</summary>
    public JourneyDuration After { get; }
}
