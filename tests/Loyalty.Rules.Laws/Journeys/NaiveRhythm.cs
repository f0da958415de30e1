using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A member's purchases, one of a day where there are several: the gaps and how long the member may stay quiet.</summary>
internal sealed class NaiveRhythm(Journey journey, DateTimeOffset began)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[journey.TimeZone ?? "UTC"];
    private readonly List<decimal> _gaps = [];
    private DateTimeOffset? _last;

    internal int GapCount => _gaps.Count;

    /// <summary>Notes a purchase.</summary>
    /// <returns>Whether it is the first of its day.</returns>
    internal bool Buy(DateTimeOffset at)
    {
        var (last, first) = (_last, _last is null || DateOf(_last.Value) != DateOf(at));
        _last = at;
        if (last is { } before && first)
            _gaps.Add(decimal.Floor((decimal)(at - before).Ticks / TimeSpan.TicksPerSecond));
        return first;
    }

    /// <summary>The last instant at which the member has not lapsed.</summary>
    internal DateTimeOffset QuietUntil(decimal medians, int otherwiseDays)
    {
        var last = _last ?? began;
        if (_gaps.Count < 3)
            return WallTime.After(journey, last, JourneyDuration.OfDays(otherwiseDays));
        var latest = _gaps.Skip(Math.Max(0, _gaps.Count - 8)).OrderBy(gap => gap).ToList();
        decimal median = (latest[(latest.Count - 1) / 2] + latest[latest.Count / 2]) / 2;
        return last.AddTicks((long)decimal.Floor(median * medians * TimeSpan.TicksPerSecond));
    }

    private LocalDate DateOf(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(_zone).Date;
}
