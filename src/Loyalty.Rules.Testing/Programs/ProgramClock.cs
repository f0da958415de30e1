using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Testing.Programs;

/// <summary>The business days of a plan, for whoever makes up sales.</summary>
internal sealed class ProgramClock
{
    private readonly ProgramCalendar _calendar;

    private ProgramClock(ProgramCalendar calendar) => _calendar = calendar;

    internal static ProgramClock Of(LoyaltyPlan plan) => new(plan.Compiled.Calendar);

    /// <summary>The business day of an instant, in days since 1970-01-01.</summary>
    internal int DayOf(DateTimeOffset at) => _calendar.BusinessDayOf(at.UtcTicks);

    /// <summary>The first instant of a business day.</summary>
    internal DateTimeOffset StartOf(int day) => new(_calendar.StartOfBusinessDay(day), TimeSpan.Zero);

    /// <summary>The first instant at which the clock on the wall shows a minute of a calendar day, or a later time after a gap.</summary>
    internal DateTimeOffset At(int calendarDay, int minuteOfDay) =>
        Shown(new DateTimeOffset(_calendar.Resolve(calendarDay, minuteOfDay), TimeSpan.Zero));

    /// <summary>The same instant with the offset that the shop's clock has then, in whole minutes.</summary>
    internal DateTimeOffset Shown(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromMinutes(_calendar.LocalTimeOf(at.UtcTicks).OffsetSeconds / 60));

    /// <summary>The instant of a moment as programs have it; null where the text is none.</summary>
    internal DateTimeOffset? At(string moment) =>
        !LocalMoment.TryParse(moment, out var local) ? null
        : local.Minute is { } minute ? At(local.Day, minute)
        : StartOf(local.Day);

    /// <summary>The first business day of the calendar window that holds an instant.</summary>
    internal int WindowOf(CalendarWindow window, DateTimeOffset at) => CalendarPeriods.PeriodStart(window, DayOf(at));

    /// <summary>The first instant after the calendar window that holds an instant.</summary>
    internal DateTimeOffset EndOf(CalendarWindow window, DateTimeOffset at) =>
        StartOf(CalendarPeriods.PeriodEnd(window, DayOf(at)));
}
