using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The timers of phases, and those of a journey itself, which only effects start.</summary>
internal static class JourneyTimerTables
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal TimerStart Start { get; set; }

        internal IReadOnlyList<TimerMark> Marks { get; set; } = [];

        internal JourneyDuration After { get; set; }

        internal long? Medians { get; set; }

        internal int Days { get; set; }
    }

    private static readonly NumberForm Medians = new(
        "a number above 0 and up to 100 with at most three decimals",
        3,
        1,
        JourneyLimits.MedianThousandths
    );

    private static readonly NumberForm Days = NumberForm.Whole(1, JourneyLimits.DurationDays);

    private static readonly WordForm<TimerStart> Starts = new(
        ("onEntry", TimerStart.OnEntry),
        ("byEffect", TimerStart.ByEffect)
    );

    private static readonly ListForm<TimerMark> Marks = new(
        new JsonTable<Draft, TimerMark>(
            "mark",
            "a mark",
            "A point on a timer, for which a transition can wait.",
            (_, _) => new Draft(),
            draft => new TimerMark(draft.Id, draft.After)
        )
            .Required("id", TextForm.Id, "the id, unique among marks and timers", (b, v) => b.Id = v, m => m.Id)
            .Required(
                "after",
                JourneyDurationTable.Instance,
                "how long after the timer's start; later than the mark before",
                (b, v) => b.After = v,
                m => m.After
            )
    );

    private static readonly JsonForm<(long Medians, int Days)> Rhythm = new JsonTable<Draft, (long Medians, int Days)>(
        "rhythmTime",
        "a time by the member's rhythm",
        "A time by the member's own rhythm: over once more than so many medians of the latest gaps have passed since the last event of the rhythm.",
        (_, _) => new Draft(),
        draft => (draft.Medians ?? 0, draft.Days)
    )
        .Required("medians", Medians, "how many medians of the latest gaps", (b, v) => b.Medians = v, t => t.Medians)
        .Required(
            "otherwiseDays",
            Days,
            "calendar days since the last event, while fewer than three gaps are known",
            (b, v) => b.Days = (int)v,
            t => t.Days
        );

    /// <summary>A timer of the journey itself.</summary>
    internal static readonly JsonForm<JourneyTimer> OfJourney = Times(
        Table(
            "journeyTimer",
            "A clock of the journey itself: effects start it, and it runs across phases.",
            TimerStart.ByEffect
        )
    );

    /// <summary>A timer of a phase.</summary>
    internal static readonly JsonForm<JourneyTimer> OfPhase = Times(
            Table("timer", "A clock of a phase; leaving the phase stops it.", TimerStart.OnEntry)
        )
        .Optional(
            "start",
            Starts,
            "what starts it: entering the phase, or an effect only",
            (b, v) => b.Start = v,
            t => t.Start,
            t => t.Start == TimerStart.OnEntry,
            "\"onEntry\""
        );

    private static JsonTable<Draft, JourneyTimer> Table(string definition, string summary, TimerStart start) =>
        new JsonTable<Draft, JourneyTimer>(
            definition,
            "a timer",
            summary,
            (reader, node) => new Draft { Id = reader.Peek(node, "id"u8) ?? "", Start = start },
            draft => new JourneyTimer(draft.Id, [.. draft.Marks], draft.Medians, draft.Days, draft.Start)
        ).Required("id", TextForm.Id, "the id, unique among marks and timers", (_, _) => { }, t => t.Id);

    private static JsonTable<Draft, JourneyTimer> Times(JsonTable<Draft, JourneyTimer> table) =>
        table
            .Optional(
                "after",
                JourneyDurationTable.Instance,
                "its single time after its start; transitions wait for it by the id of the timer",
                (b, v) => b.Marks = [new TimerMark(b.Id, v)],
                t => t.Marks[0].After,
                t => !IsSingle(t)
            )
            .Optional(
                "marks",
                Marks,
                "its times after its start, in ascending order",
                (b, v) => b.Marks = v,
                t => t.Marks,
                t => t.IsRhythm || IsSingle(t)
            )
            .Optional(
                "rhythm",
                Rhythm,
                "its time by the member's rhythm; transitions wait for it by the id of the timer",
                (b, v) => (b.Medians, b.Days) = v,
                t => (t.MedianThousandths!.Value, t.OtherwiseDays),
                t => !t.IsRhythm
            )
            .ExactlyOne("after", "marks", "rhythm");

    private static bool IsSingle(JourneyTimer timer) =>
        timer.Marks.Count == 1 && string.Equals(timer.Marks[0].Id, timer.Id, StringComparison.Ordinal);
}
