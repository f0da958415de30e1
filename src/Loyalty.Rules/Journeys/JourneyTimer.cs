namespace Loyalty.Rules.Journeys;

/// <summary>A clock of a phase or of the journey, with marks at fixed times after its start, or one that goes by the member's own rhythm.</summary>
/// <remarks>Immutable and thread-safe. Leaving the phase that owns it stops it.</remarks>
public sealed class JourneyTimer
{
    private readonly TimerMark[] _marks;

    internal JourneyTimer(string id, TimerMark[] marks, long? medianThousandths, int otherwiseDays, TimerStart start)
    {
        Id = id;
        _marks = marks;
        MedianThousandths = medianThousandths;
        OtherwiseDays = otherwiseDays;
        Start = start;
    }

    /// <summary>The id, unique in the journey; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>The marks in ascending order; one of the timer's own id where it has a single time; none for a rhythm timer, whose own id is its mark.</summary>
    public IReadOnlyList<TimerMark> Marks => _marks;

    /// <summary>
    /// How many medians of the member's gaps after the last event of the rhythm it is due, in thousandths: 2500 is 2.5 medians. Null for a timer with marks.
    /// </summary>
    public long? MedianThousandths { get; }

    /// <summary>How many calendar days after the last event of the rhythm it is due while fewer than three gaps are known; 0 for a timer with marks.</summary>
    public int OtherwiseDays { get; }

    /// <summary>What starts it. Default: entering the phase; for timers of the journey, effects only.</summary>
    public TimerStart Start { get; }

    /// <summary>Whether it goes by the member's own rhythm.</summary>
    public bool IsRhythm => MedianThousandths is not null;
}
