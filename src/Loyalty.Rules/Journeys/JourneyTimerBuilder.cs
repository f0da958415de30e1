namespace Loyalty.Rules.Journeys;

/// <summary>Collects a timer: one time, several marks, or a rhythm. What is said last stands.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class JourneyTimerBuilder
{
    private readonly string _id;
    private readonly List<TimerMark> _marks = [];
    private long? _medianThousandths;
    private int _otherwiseDays;
    private TimerStart _start;

    internal JourneyTimerBuilder(string id, TimerStart start)
    {
        _id = id;
        _start = start;
    }

    /// <summary>Gives the timer one time, whose mark has the timer's own id.</summary>
    /// <param name="after">How long after its start.</param>
    public JourneyTimerBuilder After(JourneyDuration after)
    {
        _marks.Clear();
        return Mark(_id, after);
    }

    /// <summary>Gives the timer one time in calendar days, whose mark has the timer's own id.</summary>
    /// <param name="days">How many days after its start.</param>
    public JourneyTimerBuilder AfterDays(int days) => After(JourneyDuration.OfDays(days));

    /// <summary>Adds a mark.</summary>
    /// <param name="id">The id, unique among the marks and timers of the journey.</param>
    /// <param name="after">How long after the timer's start; later than the mark before.</param>
    public JourneyTimerBuilder Mark(string id, JourneyDuration after)
    {
        (_medianThousandths, _otherwiseDays) = (null, 0);
        _marks.Add(new TimerMark(Given.Value(id), after));
        return this;
    }

    /// <summary>Adds a mark in calendar days.</summary>
    /// <param name="id">The id, unique among the marks and timers of the journey.</param>
    /// <param name="days">How many days after the timer's start; later than the mark before.</param>
    public JourneyTimerBuilder MarkDays(string id, int days) => Mark(id, JourneyDuration.OfDays(days));

    /// <summary>Lets the timer go by the member's own rhythm: it is due once more than so many medians of the latest gaps have passed since the last event.</summary>
    /// <param name="medians">How many medians: above 0 and up to 100, at most three decimals.</param>
    /// <param name="otherwiseDays">Calendar days since the last event, while fewer than three gaps are known.</param>
    /// <exception cref="ArgumentException">The number has too many decimals.</exception>
    public JourneyTimerBuilder Medians(decimal medians, int otherwiseDays) =>
        MedianThousandths(Quantity.FromDecimal(medians).Thousandths, otherwiseDays);

    /// <summary>Leaves the start to effects.</summary>
    public JourneyTimerBuilder ByEffect() => StartedBy(TimerStart.ByEffect);

    internal JourneyTimerBuilder StartedBy(TimerStart start)
    {
        _start = start;
        return this;
    }

    internal JourneyTimerBuilder MedianThousandths(long thousandths, int otherwiseDays)
    {
        _marks.Clear();
        (_medianThousandths, _otherwiseDays) = (thousandths, otherwiseDays);
        return this;
    }

    internal JourneyTimer Build() => new(_id, [.. _marks], _medianThousandths, _otherwiseDays, _start);
}
