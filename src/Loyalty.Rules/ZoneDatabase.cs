using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.TimeZones;

namespace Loyalty.Rules;

/// <summary>The IANA zones of the database that NodaTime carries. Thread-safe.</summary>
/// <remarks>
/// The only place that uses NodaTime. The first call loads the database, so a program in UTC must make none; and no
/// NodaTime type may be a field here or be inlined into a caller, since either loads the assembly for UTC too.
/// </remarks>
internal static class ZoneDatabase
{
    // Copying takes up to some milliseconds, and programs are compiled again and again in the same few zones.
    private static readonly ConcurrentDictionary<string, ZoneClock> Copies = new(StringComparer.Ordinal);

    /// <summary>The version of the database, such as "2026f".</summary>
    public static string Version
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => TzdbDateTimeZoneSource.Default.TzdbVersion;
    }

    /// <summary>The clock of a zone; null where the database does not list the id, which is case-sensitive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ZoneClock? Find(string zoneId) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zoneId) ? Copies.GetOrAdd(zoneId, Copy) : null;

    private static ZoneClock Copy(string zoneId)
    {
        // Two years more than the supported instants on both sides, so that every window which touches one begins and
        // ends exactly. Beyond them the nearest offset holds.
        Interval copied = new(Instant.FromUtc(1968, 1, 1, 0, 0), Instant.FromUtc(2202, 1, 1, 0, 0));
        const ZoneEqualityComparer.Options ByOffset = ZoneEqualityComparer.Options.OnlyMatchWallOffset;
        List<long> starts = [];
        List<int> offsets = [];
        DateTimeZone zone = TzdbDateTimeZoneSource.Default.ForId(zoneId);
        foreach (ZoneInterval interval in zone.GetZoneIntervals(copied, ByOffset))
        {
            starts.Add(starts.Count == 0 ? long.MinValue : interval.Start.ToDateTimeUtc().Ticks);
            offsets.Add(interval.WallOffset.Seconds);
        }

        return new ZoneClock([.. starts], [.. offsets]);
    }
}
