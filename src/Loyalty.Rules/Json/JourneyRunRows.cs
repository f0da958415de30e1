using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The rows by which a document says where a run stands.</summary>
internal static class JourneyRunRows
{
    private sealed class RhythmDraft
    {
        internal DateTimeOffset Last { get; set; }

        internal IReadOnlyList<long> Gaps { get; set; } = [];
    }

    private static readonly NumberForm Issued = NumberForm.Whole(0);
    private static readonly ListForm<long> Gaps = new(NumberForm.Whole(0));
    private static readonly MapForm<string> History = new("ids", TextForm.Id);

    private static readonly MapForm<long> Counters = new(
        "ids",
        NumberForm.Whole(-JourneyLimits.Counter, JourneyLimits.Counter)
    );

    private static readonly WordForm<JourneyStatus> Statuses = new(
        ("running", JourneyStatus.Running),
        ("ended", JourneyStatus.Ended),
        ("notBegun", JourneyStatus.NotBegun)
    );

    private static readonly ListForm<JourneyStateTimer> Timers = new(
        new JsonTable<JourneyStateTimer, JourneyStateTimer>(
            "runningTimer",
            "a running timer",
            "A timer that runs.",
            (_, _) => new JourneyStateTimer(),
            timer => timer
        )
            .Required("timer", TextForm.Id, "the id of the timer", (b, v) => b.Timer = v, t => t.Timer)
            .Optional(
                "mark",
                TextForm.Id,
                "the mark that comes next; the timer's own id unless said",
                (b, v) => b.Mark = v,
                t => t.Mark!,
                t => t.Mark is null
            )
            .Required("started", InstantForm.Instance, "when it was started", (b, v) => b.Started = v, t => t.Started)
            .Optional(
                "due",
                InstantForm.Instance,
                "when the mark is due; never unless said",
                (b, v) => b.Due = v,
                t => t.Due!.Value,
                t => t.Due is null
            )
    );

    private static readonly JsonForm<RhythmDraft> Rhythm = new JsonTable<RhythmDraft, RhythmDraft>(
        "runRhythm",
        "a member's rhythm",
        "The rhythm of a member in a run.",
        (_, _) => new RhythmDraft(),
        rhythm => rhythm
    )
        .Required("last", InstantForm.Instance, "the last event of the rhythm", (b, v) => b.Last = v, r => r.Last)
        .Optional(
            "gaps",
            Gaps,
            "the latest gaps in seconds, the oldest first; at most 8",
            (b, v) => b.Gaps = v,
            r => r.Gaps,
            r => r.Gaps.Count == 0,
            "[]"
        );

    internal static JsonTable<T, T> AddTo<T>(JsonTable<T, T> table)
        where T : JourneyRunDocument =>
        table
            .Optional(
                "status",
                Statuses,
                "how far the run is",
                (b, v) => b.Status = v,
                s => s.Status,
                s => s.Status == JourneyStatus.Running,
                "\"running\""
            )
            .Optional(
                "phase",
                TextForm.Id,
                "the phase in which the member is, or was when the run ended",
                (b, v) => b.Phase = v,
                s => s.Phase!,
                s => s.Phase is null
            )
            .Optional(
                "began",
                InstantForm.Instance,
                "when the run began",
                (b, v) => b.Began = v,
                s => s.Began!.Value,
                s => s.Began is null
            )
            .Optional(
                "entered",
                InstantForm.Instance,
                "when the phase was entered",
                (b, v) => b.Entered = v,
                s => s.Entered!.Value,
                s => s.Entered is null
            )
            .Optional(
                "now",
                InstantForm.Instance,
                "how far in time the run has come",
                (b, v) => b.Now = v,
                s => s.Now!.Value,
                s => s.Now is null
            )
            .Optional(
                "issued",
                Issued,
                "how many touches and rewards the run has issued",
                (b, v) => b.Issued = (int)v,
                s => s.Issued,
                s => s.Issued == 0,
                "0"
            )
            .Optional(
                "counters",
                Counters,
                "the counters by id; one that is not named is 0",
                (b, v) => b.Counters = v,
                s => s.Counters,
                s => s.Counters.Count == 0,
                "{}"
            )
            .Optional(
                "timers",
                Timers,
                "the timers that run, in the order in which they are due",
                (b, v) => b.Timers = v,
                s => s.Timers,
                s => s.Timers.Count == 0,
                "[]"
            )
            .Optional(
                "history",
                History,
                "the phases inside that were left last, by the phase around them",
                (b, v) => b.History = v,
                s => s.History,
                s => s.History.Count == 0,
                "{}"
            )
            .Optional(
                "rhythm",
                Rhythm,
                "the member's rhythm; none is known unless said",
                (b, v) => (b.LastOfRhythm, b.Gaps) = (v.Last, v.Gaps),
                s => new RhythmDraft { Last = s.LastOfRhythm!.Value, Gaps = s.Gaps },
                s => s.LastOfRhythm is null
            );
}
