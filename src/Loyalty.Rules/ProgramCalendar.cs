using System.Diagnostics.CodeAnalysis;

namespace Loyalty.Rules;

/// <summary>
/// A program's calendar: its time zone, and the local time at which its business days begin. Instants are UTC ticks as
/// in <see cref="DateTime.Ticks"/>, days are counted from 1970-01-01 = 0. Immutable and thread-safe; after creation it
/// allocates nothing.
/// </summary>
/// <remarks>
/// Business day D begins when the zone's clock first shows the start time on date D or, where it jumps over that, any
/// later time, and it ends where D + 1 begins. So business days tile: every instant falls in exactly one, also on days
/// of 23, 25 or 23.5 hours. A date that the zone left out, such as 2011-12-30 in Pacific/Apia, is an empty business day
/// when days begin at midnight; with a later start it holds what comes before the next start.
/// </remarks>
internal sealed class ProgramCalendar
{
    private const long EpochTicks = 621_355_968_000_000_000;
    private const int EpochDay = 719_162;
    private const long EndTicks = EpochTicks + (84_006 * TimeSpan.TicksPerDay);

    private readonly ZoneClock _clock;
    private readonly long _dayStartTicks;

    private ProgramCalendar(string zoneId, string zoneDataVersion, ZoneClock clock, int businessDayStartMinutes)
    {
        ZoneId = zoneId;
        ZoneDataVersion = zoneDataVersion;
        BusinessDayStartMinutes = businessDayStartMinutes;
        _clock = clock;
        _dayStartTicks = businessDayStartMinutes * TimeSpan.TicksPerMinute;
    }

    /// <summary>The IANA id that the calendar was created with.</summary>
    public string ZoneId { get; }

    /// <summary>The version of the zone data, such as "2026f"; "none" for UTC, which needs no data.</summary>
    public string ZoneDataVersion { get; }

    /// <summary>The local time at which business days begin, in minutes after midnight, 0 to 1439.</summary>
    public int BusinessDayStartMinutes { get; }

    /// <summary>Creates the calendar of an IANA zone; false where the zone is unknown. Ids are case-sensitive, and
    /// "UTC" loads no zone data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is not a minute of the day.</exception>
    public static bool TryCreate(
        string zoneId,
        int businessDayStartMinutes,
        [NotNullWhen(true)] out ProgramCalendar? calendar
    )
    {
        if (businessDayStartMinutes is < 0 or >= 24 * 60)
        {
            throw new ArgumentOutOfRangeException(
                nameof(businessDayStartMinutes),
                businessDayStartMinutes,
                "A business day begins at a minute from 0 to 1439 after midnight."
            );
        }

        bool isUtc = zoneId == "UTC";
        ZoneClock? clock = isUtc ? ZoneClock.Utc : ZoneDatabase.Find(zoneId);
        calendar = clock is null
            ? null
            : new ProgramCalendar(zoneId, isUtc ? "none" : ZoneDatabase.Version, clock, businessDayStartMinutes);
        return calendar is not null;
    }

    /// <summary>Whether an instant is supported: from 1970-01-01 to before 2200-01-01, UTC. The other members trust
    /// their caller to have asked.</summary>
    public static bool InRange(long utcTicks) => utcTicks is >= EpochTicks and < EndTicks;

    /// <summary>The business day and its clock at an instant.</summary>
    public BusinessTime At(long utcTicks)
    {
        int hint = 0;
        return At(utcTicks, ref hint);
    }

    /// <summary>The business day and its clock at an instant. The hint saves the search while instants stay between
    /// the same two changes of the clock; it belongs to one caller, and begins as 0.</summary>
    public BusinessTime At(long utcTicks, ref int hint)
    {
        long ticks = _clock.LatestReadingAt(utcTicks, ref hint) - _dayStartTicks;
        long day = ticks / TimeSpan.TicksPerDay;
        return new BusinessTime((int)day - EpochDay, ticks - (day * TimeSpan.TicksPerDay));
    }

    /// <summary>The business day that holds an instant.</summary>
    public int BusinessDayOf(long utcTicks) => At(utcTicks).Day;

    /// <summary>The instant at which a business day begins and the one before it ends.</summary>
    public long StartOfBusinessDay(int day) => FirstInstantAt(new BusinessTime(day, 0));

    /// <summary>The first instant at which the calendar has reached a point. A point of 24 hours or more into its day
    /// lies in a later one.</summary>
    public long FirstInstantAt(BusinessTime time) =>
        _clock.FirstInstantAt(LocalMidnight(time.Day) + _dayStartTicks + time.TicksIntoDay);

    /// <summary>The instant of a local time on a calendar date (not a business day), in minutes from 0 to 1440, which
    /// is the next midnight. A time inside a gap is the first instant after it, a repeated one is the first.</summary>
    public long Resolve(int calendarDay, int minuteOfDay) =>
        _clock.FirstInstantAt(LocalMidnight(calendarDay) + (minuteOfDay * TimeSpan.TicksPerMinute));

    /// <summary>The first instant at which a clock on the wall shows a local time, in ticks, or a later one.</summary>
    public long FirstInstantOf(long localTicks) => _clock.FirstInstantAt(localTicks);

    /// <summary>What a clock on the wall shows at an instant, and its offset from UTC. For display: local time can go
    /// back.</summary>
    public (long Ticks, int OffsetSeconds) LocalTimeOf(long utcTicks)
    {
        int offset = _clock.OffsetSecondsAt(utcTicks);
        return (utcTicks + (offset * TimeSpan.TicksPerSecond), offset);
    }

    private static long LocalMidnight(int day) => EpochTicks + (day * TimeSpan.TicksPerDay);
}
