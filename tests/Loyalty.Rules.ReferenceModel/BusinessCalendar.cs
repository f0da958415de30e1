using System.Globalization;
using Loyalty.Rules.Rewards;
using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Business days, calendar windows and opening hours by the clock on the wall.</summary>
internal sealed class BusinessCalendar
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly ZoneLocalMappingResolver FirstOfTwoOrAfterTheGap = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private readonly DateTimeZone _zone;
    private readonly int _dayStart;

    internal BusinessCalendar(LoyaltyProgram program)
    {
        _zone = DateTimeZoneProviders.Tzdb[program.TimeZone];
        _dayStart = program.BusinessDayStart;
    }

    /// <summary>The business day of an instant: the last one that has begun.</summary>
    internal LocalDate DayOf(DateTimeOffset at)
    {
        var instant = Instant.FromDateTimeOffset(at);
        var day = instant.InZone(_zone).Date.PlusDays(2);
        while (AtWall(day, _dayStart) > instant)
            day = day.PlusDays(-1);
        return day;
    }

    /// <summary>The first business day of the window that a day lies in, in days since 1970-01-01; 0 for a lifetime.</summary>
    internal static int PeriodOf(CalendarWindow window, LocalDate day)
    {
        if (window == CalendarWindow.Lifetime)
            return 0;
        var first = day;
        while (!Begins(window, first))
            first = first.PlusDays(-1);
        return NumberOf(first);
    }

    /// <summary>Days since 1970-01-01.</summary>
    internal static int NumberOf(LocalDate day) => Period.DaysBetween(Epoch, day);

    internal bool IsOpen(ActiveWindow window, DateTimeOffset at)
    {
        var instant = Instant.FromDateTimeOffset(at);
        if (window.From is { } from && instant < InstantOf(from))
            return false;
        if (window.To is { } to && instant >= InstantOf(to))
            return false;
        var today = DayOf(at);
        return window.Hours.Count == 0
            || window.Hours.Any(hours =>
                Enumerable.Range(-3, 6).Any(away => Covers(hours, today.PlusDays(away), instant))
            );
    }

    private static bool Begins(CalendarWindow window, LocalDate day) =>
        window switch
        {
            CalendarWindow.Day => true,
            CalendarWindow.Week => day.DayOfWeek == IsoDayOfWeek.Monday,
            CalendarWindow.Month => day.Day == 1,
            CalendarWindow.Quarter => day.Day == 1 && day.Month is 1 or 4 or 7 or 10,
            CalendarWindow.Year => day.Day == 1 && day.Month == 1,
            _ => throw new ArgumentOutOfRangeException(nameof(window)),
        };

    /// <summary>Whether the occurrence of weekly hours that begins on a business day covers an instant.</summary>
    private bool Covers(WeeklyHours hours, LocalDate day, Instant instant)
    {
        if (((int)hours.Days & (1 << ((int)day.DayOfWeek - 1))) == 0)
            return false;
        int start = SinceDayStart(hours.FromMinute);
        int end = SinceDayStart(hours.ToMinute);
        if (end <= start)
            end += 1440;
        return AtWall(day, _dayStart + start) <= instant && instant < AtWall(day, _dayStart + end);
    }

    private int SinceDayStart(int minute) => (minute - _dayStart + 2880) % 1440;

    private Instant InstantOf(LocalMoment moment)
    {
        string text = moment.ToString();
        var date = DateTime.ParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        int minute = _dayStart;
        if (text.Length > 10)
        {
            string[] clock = text.Substring(11).Split(':');
            minute =
                (int.Parse(clock[0], CultureInfo.InvariantCulture) * 60)
                + int.Parse(clock[1], CultureInfo.InvariantCulture);
        }
        return AtWall(LocalDate.FromDateTime(date), minute);
    }

    /// <summary>The instant at which the clock on the wall shows so many minutes after a date's midnight.</summary>
    private Instant AtWall(LocalDate date, int minute) =>
        _zone.ResolveLocal(date.AtMidnight().PlusMinutes(minute), FirstOfTwoOrAfterTheGap).ToInstant();
}
