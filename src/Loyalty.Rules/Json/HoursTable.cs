using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>Hours that recur every week.</summary>
internal static class HoursTable
{
    private sealed class Draft
    {
        internal Weekdays Days { get; set; } = Weekdays.All;

        internal int From { get; set; }

        internal int To { get; set; }
    }

    internal static readonly JsonForm<WeeklyHours> Instance = new JsonTable<Draft, WeeklyHours>(
        "hours",
        "an entry of weekly hours",
        "Hours that recur every week, half-open, by the clock on the wall in the program's zone.",
        (_, _) => new Draft(),
        draft => new WeeklyHours(draft.Days, draft.From, draft.To)
    )
        .Optional(
            "days",
            WeekdaysForm.Instance,
            "the business days on which they begin; every day unless said",
            (b, v) => b.Days = v,
            h => h.Days,
            h => h.Days == Weekdays.All
        )
        .Required("from", ClockForm.Start, "when they begin", (b, v) => b.From = v, h => h.FromMinute)
        .Required(
            "to",
            ClockForm.End,
            "when they end; not later than the beginning means the next day",
            (b, v) => b.To = v,
            h => h.ToMinute
        );
}
