using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A journey.</summary>
internal static class JourneyTable
{
    private static readonly NumberForm Versions = NumberForm.Whole(1);
    private static readonly NumberForm Days = NumberForm.Whole(0, JourneyLimits.LatenessDays);
    private static readonly ListForm<string> Ids = new(TextForm.Id);
    private static readonly ListForm<Counter> Counters = new(JourneyPartTables.Counter);
    private static readonly MapForm<int?> Channels = new("ids", JourneyPartTables.Channel);
    private static readonly ListForm<JourneyTimer> Timers = new(JourneyTimerTables.OfJourney);
    private static readonly ListForm<Touch> Touches = new(JourneyTouchTable.Instance);
    private static readonly ListForm<Phase> Phases = new(JourneyPhaseTable.Instance);
    private static readonly ListForm<Transition> Transitions = new(JourneyTransitionTable.Instance);
    private static readonly ListForm<JourneyMigration> Migrations = new(JourneyPartTables.Migration);

    private static readonly WordForm<UnknownEvents> Unknown = new(
        ("ignore", UnknownEvents.Ignore),
        ("refuse", UnknownEvents.Refuse)
    );

    internal static readonly JsonTable<JourneyBuilder, Journey> Instance = new JsonTable<JourneyBuilder, Journey>(
        "journey",
        "a journey",
        "The way of a customer through phases: events, timers and conditions move them, and touches and rewards come of it.",
        (reader, node) => new JourneyBuilder(reader.Peek(node, "journey"u8) ?? ""),
        builder => builder.Build()
    )
        .Required("journey", TextForm.Id, "the id of the journey", (_, _) => { }, j => j.Id)
        .Optional(
            "format",
            FormatForm.Instance,
            "the version of the format; 0 is unstable",
            (_, _) => { },
            _ => FormatForm.Current,
            null,
            "0"
        )
        .Optional(
            "version",
            Versions,
            "the version of the journey, counted by its author",
            (b, v) => b.VersionValue = (int)v,
            j => j.Version,
            null,
            "1"
        )
        .Optional(
            "name",
            NameForm.Instance,
            "what diagrams and timelines call it; its id unless said",
            (b, v) => NameForm.Fill(b.Names, v),
            j => j.Name!,
            j => j.Name is null
        )
        .Optional(
            "timeZone",
            TextForm.Id,
            "the IANA time zone in which days are counted; the program's unless said",
            (b, v) => b.TimeZoneValue = v,
            j => j.TimeZone!,
            j => j.TimeZone is null
        )
        .Optional(
            "events",
            Ids,
            "the events that hosts and sales tell",
            (b, v) => b.Events.AddRange(v),
            j => j.Events,
            j => j.Events.Count == 0,
            "[]"
        )
        .Optional(
            "raised",
            Ids,
            "the events that only the journey itself raises; told from outside they are unknown",
            (b, v) => b.RaisedEvents.AddRange(v),
            j => j.RaisedEvents,
            j => j.RaisedEvents.Count == 0,
            "[]"
        )
        .Optional(
            "unknownEvents",
            Unknown,
            "what becomes of other events",
            (b, v) => b.UnknownEventsValue = v,
            j => j.UnknownEvents,
            j => j.UnknownEvents == UnknownEvents.Ignore,
            "\"ignore\""
        )
        .Optional(
            "attributes",
            Ids,
            "the attributes of members that conditions and touches may read",
            (b, v) => b.Attributes.AddRange(v),
            j => j.Attributes,
            j => j.Attributes.Count == 0,
            "[]"
        )
        .Optional(
            "counters",
            Counters,
            "the counters, at most 8",
            (b, v) => b.Counters.AddRange(v),
            j => j.Counters,
            j => j.Counters.Count == 0,
            "[]"
        )
        .Optional(
            "rhythm",
            JourneyPartTables.Rhythm,
            "the event whose gaps are the member's rhythm; none unless said",
            (b, v) => b.RhythmValue = v,
            j => j.RhythmOf!,
            j => j.RhythmOf is null
        )
        .Optional(
            "channels",
            Channels,
            "the channels of touches, by id",
            (b, v) => b.Channels.AddRange(v.Select(pair => new Channel(pair.Key, pair.Value))),
            j => [.. j.Channels.Select(channel => new KeyValuePair<string, int?>(channel.Id, channel.PerDay))],
            j => j.Channels.Count == 0,
            "{}"
        )
        .Optional(
            "quietHours",
            JourneyPartTables.QuietHours,
            "when nothing goes out; never unless said",
            (b, v) => b.QuietHoursValue = v,
            j => j.QuietHours!,
            j => j.QuietHours is null
        )
        .Optional(
            "entry",
            JourneyPartTables.Entry,
            "how a member comes into it, and whether again",
            (b, v) => b.EntryValue = v,
            j => j.Entry,
            IsDefault,
            "{}"
        )
        .Optional(
            "latenessDays",
            Days,
            "for how many days an event may come late, or twice",
            (b, v) => b.LatenessDaysValue = (int)v,
            j => j.LatenessDays,
            j => j.LatenessDays == JourneyBuilder.DefaultLatenessDays,
            "7"
        )
        .Optional(
            "optOutOn",
            TextForm.Id,
            "the event after which a member gets no touches; none unless said",
            (b, v) => b.OptOutValue = v,
            j => j.OptOutOn!,
            j => j.OptOutOn is null
        )
        .Optional(
            "optInOn",
            TextForm.Id,
            "the event after which a member gets touches again; none unless said",
            (b, v) => b.OptInValue = v,
            j => j.OptInOn!,
            j => j.OptInOn is null
        )
        .Optional(
            "holdout",
            JourneyPartTables.Holdout,
            "a share of the members who get no touches; none unless said",
            (b, v) => b.HoldoutValue = v,
            j => j.Holdout!,
            j => j.Holdout is null
        )
        .Optional(
            "timers",
            Timers,
            "timers of the journey itself, which effects start",
            (b, v) => b.Timers.AddRange(v),
            j => j.Timers,
            j => j.Timers.Count == 0,
            "[]"
        )
        .Optional(
            "touches",
            Touches,
            "the touches",
            (b, v) => b.Touches.AddRange(v),
            j => j.Touches,
            j => j.Touches.Count == 0,
            "[]"
        )
        .Optional(
            "initial",
            TextForm.Id,
            "the phase in which a run begins; the first unless said",
            (b, v) => b.InitialValue = v,
            j => j.Initial!,
            j => j.Initial is null
        )
        .Required("phases", Phases, "the phases", (b, v) => b.Phases.AddRange(v), j => j.Phases)
        .Optional(
            "transitions",
            Transitions,
            "transitions that apply in every phase, after its own",
            (b, v) => b.Transitions.AddRange(v),
            j => j.Transitions,
            j => j.Transitions.Count == 0,
            "[]"
        )
        .Optional(
            "migrations",
            Migrations,
            "where members of older versions stand",
            (b, v) => b.Migrations.AddRange(v),
            j => j.Migrations,
            j => j.Migrations.Count == 0,
            "[]"
        );

    private static bool IsDefault(Journey journey) =>
        journey.Entry is { On: null, Again: ReEntry.AfterExit, AtMost: null, CoolingDays: 0 };
}
