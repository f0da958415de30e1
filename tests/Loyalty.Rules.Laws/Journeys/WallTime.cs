using Loyalty.Rules.Journeys;
using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>Durations on the wall, from NodaTime directly.</summary>
internal static class WallTime
{
    private static readonly ZoneLocalMappingResolver Rule = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    internal static DateTimeOffset After(Journey journey, DateTimeOffset since, JourneyDuration duration)
    {
        if (duration.Days > 0)
        {
            var zone = DateTimeZoneProviders.Tzdb[journey.TimeZone ?? "UTC"];
            var local = Instant.FromDateTimeOffset(since).InZone(zone).LocalDateTime.PlusDays(duration.Days);
            since = zone.ResolveLocal(local, Rule).ToInstant().ToDateTimeOffset();
        }
        return since.AddHours(duration.Hours).AddMinutes(duration.Minutes).AddSeconds(duration.Seconds);
    }
}
