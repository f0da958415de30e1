using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>All that is kept of a member in a journey: a document of its own, or a part of one that names member and journey.</summary>
internal static class JourneyRecordTable
{
    internal static readonly JsonTable<JourneyRecordDocument, JourneyRecordDocument> Instance = AddTo(
        Table("journeyRecord", "a record of a journey", "All that a host keeps of one member in one journey, by names.")
            .Required("journey", TextForm.Id, "the id of the journey", (b, v) => b.Journey = v, r => r.Journey)
            .Optional(
                "format",
                FormatForm.Instance,
                "the version of the format; 0 is unstable",
                (_, _) => { },
                _ => FormatForm.Current,
                null,
                "0"
            )
            .Required(
                "version",
                NumberForm.Whole(1),
                "the version of the journey",
                (b, v) => b.Version = (int)v,
                r => r.Version
            )
            .Required("member", TextForm.Id, "the host's id of the member", (b, v) => b.Member = v, r => r.Member)
    );

    /// <summary>The same as a part of a document that says of whom and of which journey it is.</summary>
    internal static readonly JsonTable<JourneyRecordDocument, JourneyRecordDocument> Part = AddTo(
        Table(
                "memberJourney",
                "a member's journey",
                "All that is kept of the member in the journey of the program, by names."
            )
            .Required(
                "version",
                NumberForm.Whole(1),
                "the version of the journey",
                (b, v) => b.Version = (int)v,
                r => r.Version
            )
    );

    private static JsonTable<JourneyRecordDocument, JourneyRecordDocument> Table(
        string definition,
        string title,
        string summary
    ) => new(definition, title, summary, (_, _) => new JourneyRecordDocument(), document => document);

    private static JsonTable<JourneyRecordDocument, JourneyRecordDocument> AddTo(
        JsonTable<JourneyRecordDocument, JourneyRecordDocument> table
    ) =>
        table
            .Optional(
                "at",
                SaleInstantForm.Instance,
                "the latest event that was taken or timer that fired; none unless said",
                (b, v) => b.At = v,
                r => r.At!.Value,
                r => r.At is null
            )
            .Optional(
                "entries",
                NumberForm.Whole(0),
                "how many runs the member has begun",
                (b, v) => b.Entries = (int)v,
                r => r.Entries,
                r => r.Entries == 0,
                "0"
            )
            .Optional(
                "runs",
                JourneyRecordRows.Runs,
                "the runs that go on, at most 8, and the one that ended last, by number",
                (b, v) => b.Runs = v,
                r => r.Runs,
                r => r.Runs.Count == 0,
                "[]"
            )
            .Optional(
                "optedOut",
                TrueForm.Instance,
                "whether the member wants no touches",
                (b, v) => b.IsOptedOut = v,
                r => r.IsOptedOut,
                r => !r.IsOptedOut,
                "false"
            )
            .Optional(
                "heldOut",
                BooleanForm.Instance,
                "whether the member is held out; not drawn unless said",
                (b, v) => b.IsHeldOut = v,
                r => r.IsHeldOut!.Value,
                r => r.IsHeldOut is null
            )
            .Optional(
                "erased",
                TrueForm.Instance,
                "whether the member was erased; then nothing else is kept",
                (b, v) => b.IsErased = v,
                r => r.IsErased,
                r => !r.IsErased,
                "false"
            )
            .Optional(
                "waiting",
                JourneyRecordRows.Touches,
                "the touches that wait, at most 32, in the order in which they go out",
                (b, v) => b.Waiting = v,
                r => r.Waiting,
                r => r.Waiting.Count == 0,
                "[]"
            )
            .Optional(
                "tryAt",
                InstantForm.Instance,
                "when one of them may go out next, as far as is known; nobody knows unless said",
                (b, v) => b.TryAt = v,
                r => r.TryAt!.Value,
                r => r.TryAt is null
            )
            .Optional(
                "drained",
                SaleInstantForm.Instance,
                "when it was last asked what goes out; never unless said",
                (b, v) => b.Drained = v,
                r => r.Drained!.Value,
                r => r.Drained is null
            )
            .Optional(
                "sent",
                JourneyRecordRows.Touches,
                "the touches that went out and whose deadline has not passed, so that none goes out twice",
                (b, v) => b.Sent = v,
                r => r.Sent,
                r => r.Sent.Count == 0,
                "[]"
            )
            .Optional(
                "sentOn",
                JourneyRecordRows.SentOn,
                "the latest day on which any went out, by which a channel's touches a day are counted; none unless said",
                (b, v) => b.SentOn = v,
                r => r.SentOn!,
                r => r.SentOn is null
            )
            .Optional(
                "stays",
                JourneyRecordRows.Stays,
                "the phases that were entered, by id",
                (b, v) => b.Stays = v,
                r => r.Stays,
                r => r.Stays.Count == 0,
                "{}"
            )
            .Optional(
                "applied",
                JourneyRecordRows.Applied,
                "the events that are remembered, in the order in which they were taken",
                (b, v) => b.Applied = v,
                r => r.Applied,
                r => r.Applied.Count == 0,
                "[]"
            );
}
