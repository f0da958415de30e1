using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Something to say to a member.</summary>
internal static class JourneyTouchTable
{
    private sealed class Draft(string id, string channel)
    {
        internal TouchBuilder Touch { get; } = new(channel);

        internal string Id { get; } = id;
    }

    private static readonly ListForm<string> Ids = new(TextForm.Id);
    private static readonly NumberForm Days = NumberForm.Whole(1, JourneyLimits.DeadlineDays);
    private static readonly NumberForm Priorities = NumberForm.Whole(-ProgramLimits.Priority, ProgramLimits.Priority);

    internal static readonly WordForm<TouchKind> Kinds = new(
        ("reassure", TouchKind.Reassure),
        ("welcome", TouchKind.Welcome),
        ("celebrate", TouchKind.Celebrate),
        ("askForReferral", TouchKind.AskForReferral),
        ("winBack", TouchKind.WinBack),
        ("contactChanged", TouchKind.ContactChanged),
        ("upsell", TouchKind.Upsell),
        ("other", TouchKind.Other)
    );

    internal static readonly JsonForm<Touch> Instance = new JsonTable<Draft, Touch>(
        "touch",
        "a touch",
        "Something to say to a member: where, in which words, how urgent and until when.",
        (reader, node) => new Draft(reader.Peek(node, "id"u8) ?? "", reader.Peek(node, "channel"u8) ?? ""),
        draft => new Touch(draft.Id, draft.Touch)
    )
        .Required("id", TextForm.Id, "the id, unique among touches", (_, _) => { }, t => t.Id)
        .Optional(
            "kind",
            Kinds,
            "what it is for",
            (b, v) => b.Touch.KindValue = v,
            t => t.Kind,
            t => t.Kind == TouchKind.Other,
            "\"other\""
        )
        .Required("channel", TextForm.Id, "the channel that it goes out by", (_, _) => { }, t => t.Channel)
        .Optional(
            "text",
            NameForm.Instance,
            "what it says, with declared attributes in braces, such as {firstName}; the host knows unless said",
            (b, v) => NameForm.Fill(b.Touch.Texts, v),
            t => t.Text!,
            t => t.Text is null
        )
        .Optional(
            "priority",
            Priorities,
            "of touches that wait, the highest goes out first",
            (b, v) => b.Touch.PriorityValue = (int)v,
            t => t.Priority,
            t => t.Priority == 0,
            "0"
        )
        .Optional(
            "deadlineDays",
            Days,
            "for how many calendar days after it was issued it may go out",
            (b, v) => b.Touch.DeadlineDaysValue = (int)v,
            t => t.DeadlineDays,
            t => t.DeadlineDays == TouchBuilder.DefaultDeadlineDays,
            "7"
        )
        .Optional(
            "replaces",
            Ids,
            "the ids of touches of the same run that fall where they still wait when this one is issued",
            (b, v) => b.Touch.ReplacedIds.AddRange(v),
            t => t.Replaces,
            t => t.Replaces.Count == 0,
            "[]"
        );
}
