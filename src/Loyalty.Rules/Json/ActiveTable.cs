using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>When a rule is in force.</summary>
internal static class ActiveTable
{
    private sealed class Draft
    {
        internal LocalMoment? From { get; set; }

        internal LocalMoment? To { get; set; }

        internal IReadOnlyList<WeeklyHours>? Hours { get; set; }
    }

    private static readonly ListForm<WeeklyHours> Hours = new(HoursTable.Instance);

    internal static readonly JsonForm<ActiveWindow> Instance = new JsonTable<Draft, ActiveWindow>(
        "active",
        "an active window",
        "When a rule is in force: from a moment to another, half-open, and within that in weekly hours only.",
        (_, _) => new Draft(),
        draft => new ActiveWindow(draft.From, draft.To, draft.Hours)
    )
        .Optional(
            "from",
            MomentForm.Instance,
            "the first moment, included",
            (b, v) => b.From = v,
            a => a.From!.Value,
            a => a.From is null
        )
        .Optional(
            "to",
            MomentForm.Instance,
            "the moment at which it is over",
            (b, v) => b.To = v,
            a => a.To!.Value,
            a => a.To is null
        )
        .Optional(
            "hours",
            Hours,
            "weekly hours of which one must hold; any hour unless said",
            (b, v) => b.Hours = v,
            a => a.Hours,
            IsAnyHour,
            "[]"
        );

    internal static bool IsAlways(ActiveWindow? active) =>
        active is null || (active.From is null && active.To is null && IsAnyHour(active));

    private static bool IsAnyHour(ActiveWindow active) => active.Hours.Count == 0;
}
