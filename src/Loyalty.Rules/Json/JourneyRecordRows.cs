using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The parts of a member's record.</summary>
internal static class JourneyRecordRows
{
    internal static readonly ListForm<RecordRunDocument> Runs = new(
        JourneyRunRows.AddTo(
            new JsonTable<RecordRunDocument, RecordRunDocument>(
                "memberRun",
                "a run of a member",
                "One walk of a member through the journey, and where it stands.",
                (_, _) => new RecordRunDocument(),
                run => run
            ).Required(
                "run",
                NumberForm.Whole(1),
                "its number among the member's runs",
                (b, v) => b.Number = (int)v,
                r => r.Number
            )
        )
    );

    internal static readonly ListForm<RecordTouchDocument> Touches = new(
        AddTouch(
            new JsonTable<RecordTouchDocument, RecordTouchDocument>(
                "memberTouch",
                "a touch of a member",
                "A touch that a run issued for the member.",
                (_, _) => new RecordTouchDocument(),
                touch => touch
            )
        )
    );

    internal static readonly JsonForm<SentDay> SentOn = new JsonTable<SentDay, SentDay>(
        "sentDay",
        "a day of touches",
        "The latest day on which touches went out to the member.",
        (_, _) => new SentDay(),
        day => day
    )
        .Required("day", DayForm.Instance, "the day by the member's clock", (b, v) => b.Day = v, d => d.Day)
        .Required(
            "channels",
            new MapForm<long>("ids of channels", NumberForm.Whole(1), mayBeEmpty: false),
            "how many went out by each channel",
            (b, v) => b.Channels = v,
            d => d.Channels
        );

    internal static readonly MapForm<RecordStays> Stays = new(
        "ids of phases",
        new JsonTable<RecordStays, RecordStays>(
            "phaseStays",
            "a member's stays in a phase",
            "How often a member entered a phase, and how long the last stay took.",
            (_, _) => new RecordStays(),
            stays => stays
        )
            .Required(
                "entered",
                NumberForm.Whole(1),
                "how often it was entered",
                (b, v) => b.Entered = (int)v,
                s => s.Entered
            )
            .Optional(
                "lastDays",
                NumberForm.Whole(0),
                "whole days of the stay that was finished last; none unless said",
                (b, v) => b.LastDays = (int)v,
                s => s.LastDays!.Value,
                s => s.LastDays is null
            )
    );

    internal static readonly ListForm<RecordEvent> Applied = new(
        new JsonTable<RecordEvent, RecordEvent>(
            "takenEvent",
            "an event that was taken",
            "An event that the record has taken, remembered for the lateness horizon.",
            (_, _) => new RecordEvent(),
            taken => taken
        )
            .Required("id", TextForm.Id, "the host's id of the event", (b, v) => b.Id = v, e => e.Id)
            .Required("at", SaleInstantForm.Instance, "when it happened", (b, v) => b.At = v, e => e.At)
            .Required(
                "body",
                HashForm.Instance,
                "a hash of its name, instant, value and declared attributes",
                (b, v) => b.Body = v,
                e => e.Body
            )
    );

    /// <summary>Adds which touch it is, who issued it and how long it may go out.</summary>
    internal static JsonTable<T, T> AddTouch<T>(JsonTable<T, T> table)
        where T : RecordTouchDocument =>
        table
            .Required("touch", TextForm.Id, "the id of the touch", (b, v) => b.Touch = v, t => t.Touch)
            .Required("run", NumberForm.Whole(1), "the number of the run", (b, v) => b.Run = (int)v, t => t.Run)
            .Required(
                "number",
                NumberForm.Whole(1),
                "its number among all touches and rewards of the run",
                (b, v) => b.Number = (int)v,
                t => t.Number
            )
            .Required("at", SaleInstantForm.Instance, "when it was issued", (b, v) => b.At = v, t => t.At)
            .Optional(
                "deadline",
                SaleInstantForm.Instance,
                "from when on it goes out no more; never unless said",
                (b, v) => b.Deadline = v,
                t => t.Deadline!.Value,
                t => t.Deadline is null
            );
}
