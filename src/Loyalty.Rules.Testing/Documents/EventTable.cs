using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What happens to a member beside sales: an event of the journey, an entry into it, and time that passes.</summary>
internal static class EventTable
{
    private const string Times = "when; a minute after the step before unless said";
    private const string Known = "what is known of the member at that time";

    private static readonly MapForm<Placed<string>> Attributes = new(
        "attributes",
        new PlacedForm<string>(TextForm.Any)
    );

    internal static readonly JsonTable<EventDraft, EventDraft> Event = new JsonTable<EventDraft, EventDraft>(
        "event",
        "an event",
        "Something that happens to a member and that no sale tells; the journey of the program declares it.",
        (_, node) => new EventDraft(node),
        draft => draft
    )
        .May("id", TextForm.Id, "the host's id; 'step-2' for the second step unless said", (b, v) => b.Id = v)
        .May("at", InstantForm.Instance, Times, (b, v) => b.At = v)
        .Must("member", new PlacedForm<string>(TextForm.Id), "the member to whom it happens", (b, v) => b.Member = v)
        .Must("event", JourneyNameForm.Event, "the event, by its id in the journey", (b, v) => b.Event = v)
        .May(
            "value",
            NumberForm.Whole(long.MinValue, long.MaxValue),
            "the number that it carries",
            (b, v) => b.Value = v,
            "0"
        )
        .May("attributes", Attributes, Known, (b, v) => b.Attributes.AddRange(v), "{}");

    internal static readonly JsonTable<EventDraft, EventDraft> Entry = new JsonTable<EventDraft, EventDraft>(
        "entryStep",
        "an entry",
        "The host lets a member into the journey, without an event.",
        (_, node) => new EventDraft(node),
        draft => draft
    )
        .May("at", InstantForm.Instance, Times, (b, v) => b.At = v)
        .Must("member", new PlacedForm<string>(TextForm.Id), "the member who is let in", (b, v) => b.Member = v)
        .May("attributes", Attributes, Known, (b, v) => b.Attributes.AddRange(v), "{}");

    internal static readonly JsonTable<EventDraft, EventDraft> Tick = new JsonTable<EventDraft, EventDraft>(
        "tick",
        "time that passes",
        "Time passes up to an instant: timers of the journey fire, and then, at that instant, touches go out that may. Tell several where a host would look in between.",
        (_, node) => new EventDraft(node),
        draft => draft
    )
        .Must("at", InstantForm.Instance, "up to when", (b, v) => b.At = v)
        .May(
            "member",
            new PlacedForm<string>(TextForm.Id),
            "for whom; unless said for all members so far, and something is expected only where that is one",
            (b, v) => b.Member = v
        )
        .May(
            "zone",
            new PlacedForm<string>(TextForm.Id),
            "the IANA time zone by whose clock and days touches go out to the member; the journey's unless said",
            (b, v) => b.Zone = v
        );
}
