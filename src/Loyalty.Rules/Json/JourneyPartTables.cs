using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The small parts of a journey: counters, rhythm, channels, quiet hours, entry and version maps.</summary>
internal static class JourneyPartTables
{
    private sealed class Draft
    {
        internal string Id { get; set; } = "";

        internal string Salt { get; set; } = "";

        internal string? On { get; set; }

        internal ReEntry Again { get; set; }

        internal int? Most { get; set; }

        internal int From { get; set; }

        internal int To { get; set; }

        internal IReadOnlyList<KeyValuePair<string, string>> Phases { get; set; } = [];
    }

    private static readonly NumberForm Counts = NumberForm.Whole(1, JourneyLimits.Count);
    private static readonly NumberForm Days = NumberForm.Whole(0, JourneyLimits.DurationDays);
    private static readonly NumberForm PerMille = NumberForm.Whole(0, JourneyLimits.PerMille);
    private static readonly NumberForm Versions = NumberForm.Whole(1);
    private static readonly MapForm<string> PhaseMap = new("ids", TextForm.Id);

    private static readonly WordForm<ReEntry> ReEntries = new(
        ("afterExit", ReEntry.AfterExit),
        ("never", ReEntry.Never),
        ("anytime", ReEntry.Anytime)
    );

    internal static readonly JsonForm<Counter> Counter = Table(
            "journeyCounter",
            "a counter",
            "A number that a run keeps; it begins at 0.",
            draft => new Counter(draft.Id, draft.On)
        )
        .Required("id", TextForm.Id, "the id, unique among counters", (b, v) => b.Id = v, c => c.Id)
        .Optional(
            "of",
            TextForm.Id,
            "the event that it counts by itself; only effects count unless said",
            (b, v) => b.On = v,
            c => c.Of!,
            c => c.Of is null
        );

    internal static readonly JsonForm<string> Rhythm = Table(
            "rhythm",
            "a rhythm",
            "The rhythm of a member: the gaps between events of one kind.",
            draft => draft.Id
        )
        .Required("of", TextForm.Id, "the event", (b, v) => b.Id = v, of => of);

    internal static readonly JsonForm<int?> Channel = Table(
            "channel",
            "a channel",
            "A way by which touches go out, such as e-mail.",
            draft => draft.Most
        )
        .Optional(
            "perDay",
            Counts,
            "how many touches go out to a member on one calendar day at most; no limit unless said",
            (b, v) => b.Most = (int)v,
            most => most!.Value,
            most => most is null
        );

    internal static readonly JsonForm<QuietHours> QuietHours = Table(
            "quietHours",
            "quiet hours",
            "The local times of a member's day at which nothing goes out, half-open.",
            draft => new QuietHours(draft.From, draft.To)
        )
        .Required("from", ClockForm.Start, "when they begin", (b, v) => b.From = v, h => h.FromMinute)
        .Required(
            "to",
            ClockForm.End,
            "when they end; not later than the beginning means the next day",
            (b, v) => b.To = v,
            h => h.ToMinute
        );

    internal static readonly JsonForm<EntryPolicy> Entry = Table(
            "entry",
            "an entry",
            "How a member comes into the journey, and whether again.",
            draft => new EntryPolicy(draft.On, draft.Again, draft.Most, draft.From)
        )
        .Optional(
            "on",
            TextForm.Id,
            "the event that begins a run, and is then taken by it; the host begins runs unless said",
            (b, v) => b.On = v,
            e => e.On!,
            e => e.On is null
        )
        .Optional(
            "again",
            ReEntries,
            "whether a member may walk the journey again",
            (b, v) => b.Again = v,
            e => e.Again,
            e => e.Again == ReEntry.AfterExit,
            "\"afterExit\""
        )
        .Optional(
            "atMost",
            Counts,
            "how many runs a member has at most, ever; no limit unless said",
            (b, v) => b.Most = (int)v,
            e => e.AtMost!.Value,
            e => e.AtMost is null
        )
        .Optional(
            "coolingDays",
            Days,
            "how many calendar days must pass between the end of a run and the next",
            (b, v) => b.From = (int)v,
            e => e.CoolingDays,
            e => e.CoolingDays == 0,
            "0"
        );

    internal static readonly JsonForm<Holdout> Holdout = Table(
            "holdout",
            "a holdout",
            "A share of the members who are left without touches, so that their effect can be measured.",
            draft => new Holdout(draft.Id, draft.Salt, draft.From)
        )
        .Required("name", TextForm.Id, "what reports call the group", (b, v) => b.Id = v, h => h.Name)
        .Required(
            "salt",
            TextForm.Any,
            "what tells this draw from another over the same members",
            (b, v) => b.Salt = v,
            h => h.Salt
        )
        .Required(
            "perMille",
            PerMille,
            "how many of a thousand members are held out",
            (b, v) => b.From = (int)v,
            h => h.PerMille
        );

    internal static readonly JsonForm<JourneyMigration> Migration = Table(
            "migration",
            "a migration",
            "Where members of an older version stand in the version that follows it. Phases that keep their id need no word.",
            draft => new JourneyMigration(draft.From, draft.Phases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        )
        .Required("from", Versions, "the older version", (b, v) => b.From = (int)v, m => m.FromVersion)
        .Required("phases", PhaseMap, "old ids of phases with their new ones", (b, v) => b.Phases = v, m => m.Phases);

    private static JsonTable<Draft, T> Table<T>(string definition, string title, string summary, Func<Draft, T> make) =>
        new(definition, title, summary, (_, _) => new Draft(), make);
}
