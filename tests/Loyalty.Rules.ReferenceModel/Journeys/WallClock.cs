using Loyalty.Rules.Journeys;
using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Durations by the clock on the wall of a zone.</summary>
internal sealed class WallClock(string zone)
{
    /// <summary>The first instant that no run comes to.</summary>
    internal static readonly Instant End = Instant.FromUtc(2200, 1, 1, 0, 0);

    private static readonly ZoneLocalMappingResolver FirstOfTwoOrAfterTheGap = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[zone];

    internal static bool IsInRange(Instant at) => at >= Instant.FromUtc(1970, 1, 1, 0, 0) && at < End;

    internal LocalDate DateOf(Instant at) => at.InZone(_zone).Date;

    /// <summary>When the local day ends that comes so many days after that of an instant; null for never.</summary>
    internal Instant? EndOfDayAfter(Instant at, int days)
    {
        // A day that a zone left out begins with the day after it.
        var end = _zone.ResolveLocal(DateOf(at).PlusDays(days + 1).AtMidnight(), FirstOfTwoOrAfterTheGap).ToInstant();
        return end < End ? end : null;
    }

    /// <summary>The same time on the wall so many days later; then what passes.</summary>
    internal Instant After(Instant start, JourneyDuration duration)
    {
        var day = duration.Days == 0 ? start : DaysAfter(start, duration.Days);
        return day
            + Duration.FromHours(duration.Hours)
            + Duration.FromMinutes((long)duration.Minutes)
            + Duration.FromSeconds((long)duration.Seconds);
    }

    internal Instant DaysAfter(Instant start, int days) =>
        _zone.ResolveLocal(start.InZone(_zone).LocalDateTime.PlusDays(days), FirstOfTwoOrAfterTheGap).ToInstant();
}
