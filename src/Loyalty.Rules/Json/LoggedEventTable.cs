using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>An event of a log.</summary>
internal static class LoggedEventTable
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal string? Member { get; set; }

        internal string Name { get; set; } = "";

        internal DateTimeOffset At { get; set; }

        internal long Value { get; set; }

        internal IReadOnlyList<KeyValuePair<string, string>> Attributes { get; set; } = [];
    }

    internal static readonly JsonForm<LoggedEvent> Instance = new JsonTable<Draft, LoggedEvent>(
        "loggedEvent",
        "an event of a log",
        "Something that happened to a member. A log is a list of events, or has one in each line.",
        (_, _) => new Draft(),
        draft => new LoggedEvent(
            draft.Member,
            new JourneyEvent(draft.Id, draft.Name, draft.At, draft.Value, draft.Attributes)
        )
    )
        .Required(
            "id",
            TextForm.Id,
            "the host's id of this one event, by which a second delivery is recognised",
            (b, v) => b.Id = v,
            e => e.Happened.Id
        )
        .Optional(
            "member",
            TextForm.Id,
            "the host's id of the member; a log of one member may leave it out everywhere",
            (b, v) => b.Member = v,
            e => e.MemberId!,
            e => e.MemberId is null
        )
        .Required(
            "event",
            TextForm.Id,
            "what happened, by the id that the journey declares",
            (b, v) => b.Name = v,
            e => e.Happened.Name
        )
        .Required("at", SaleInstantForm.Instance, "when it happened", (b, v) => b.At = v, e => e.Happened.At)
        .Optional(
            "value",
            NumberForm.Whole(-JourneyLimits.Counter, JourneyLimits.Counter),
            "the number that it carries",
            (b, v) => b.Value = v,
            e => e.Happened.Value,
            e => e.Happened.Value == 0,
            "0"
        )
        .Optional(
            "attributes",
            new MapForm<string>("names", TextForm.Any),
            "what is known of the member at that time, for conditions and texts",
            (b, v) => b.Attributes = v,
            e => e.Happened.Attributes,
            e => e.Happened.Attributes.Count == 0,
            "{}"
        );
}
