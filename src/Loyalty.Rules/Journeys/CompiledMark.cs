namespace Loyalty.Rules.Journeys;

/// <summary>A mark as a step reads it. The next mark of a timer has the next number.</summary>
internal readonly struct CompiledMark
{
    internal CompiledMark(MarkPlace mark, JourneyTimer timer)
    {
        Timer = mark.Timer;
        HasNext = mark.HasNext;
        Days = timer.IsRhythm ? timer.OtherwiseDays : mark.After.Days;
        Ticks = mark.After.TicksAfterDays;
        MedianThousandths = timer.MedianThousandths ?? 0;
        IsRhythm = timer.IsRhythm;
    }

    internal int Timer { get; }

    internal bool HasNext { get; }

    internal bool IsRhythm { get; }

    /// <summary>Calendar days after the start; after the last event of a rhythm while its gaps are few.</summary>
    internal int Days { get; }

    internal long Ticks { get; }

    internal long MedianThousandths { get; }
}
