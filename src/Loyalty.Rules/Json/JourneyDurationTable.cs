using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A length of time in a journey.</summary>
internal static class JourneyDurationTable
{
    private sealed class Draft
    {
        internal int Days { get; set; }

        internal int Hours { get; set; }

        internal int Minutes { get; set; }

        internal int Seconds { get; set; }
    }

    internal static readonly JsonForm<JourneyDuration> Instance = new JsonTable<Draft, JourneyDuration>(
        "duration",
        "a duration",
        "A length of time: calendar days of the journey's zone, then hours, minutes and seconds that pass. All together are at most 3660 days.",
        (_, _) => new Draft(),
        draft => new JourneyDuration(draft.Days, draft.Hours, draft.Minutes, draft.Seconds)
    )
        .Optional("days", Up(1), "calendar days", (b, v) => b.Days = (int)v, d => d.Days, d => d.Days == 0, "0")
        .Optional("hours", Up(24), "hours", (b, v) => b.Hours = (int)v, d => d.Hours, d => d.Hours == 0, "0")
        .Optional(
            "minutes",
            Up(24 * 60),
            "minutes",
            (b, v) => b.Minutes = (int)v,
            d => d.Minutes,
            d => d.Minutes == 0,
            "0"
        )
        .Optional(
            "seconds",
            Up(24 * 60 * 60),
            "seconds",
            (b, v) => b.Seconds = (int)v,
            d => d.Seconds,
            d => d.Seconds == 0,
            "0"
        );

    private static NumberForm Up(int perDay) => NumberForm.Whole(0, JourneyLimits.DurationDays * perDay);
}
