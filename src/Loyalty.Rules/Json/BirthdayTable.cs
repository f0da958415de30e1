using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>The business days around a birthday.</summary>
internal static class BirthdayTable
{
    private static readonly NumberForm Days = NumberForm.Whole(0, BirthdayWindow.MostDays);

    private sealed class Draft
    {
        internal int Before { get; set; }

        internal int After { get; set; }
    }

    internal static readonly JsonForm<BirthdayWindow> Instance = new JsonTable<Draft, BirthdayWindow>(
        "birthday",
        "a birthday window",
        "The business days around a member's birthday, with the birthday itself.",
        (_, _) => new Draft(),
        draft => new BirthdayWindow(draft.Before, draft.After)
    )
        .Optional(
            "daysBefore",
            Days,
            "days before it that will do",
            (b, v) => b.Before = (int)v,
            w => w.DaysBefore,
            w => w.DaysBefore == 0,
            "0"
        )
        .Optional(
            "daysAfter",
            Days,
            "days after it that will do",
            (b, v) => b.After = (int)v,
            w => w.DaysAfter,
            w => w.DaysAfter == 0,
            "0"
        );
}
