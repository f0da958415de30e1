using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The state of one run of a journey.</summary>
internal static class JourneyStateTable
{
    internal static readonly JsonTable<JourneyStateDocument, JourneyStateDocument> Instance = JourneyRunRows.AddTo(
        new JsonTable<JourneyStateDocument, JourneyStateDocument>(
            "journeyState",
            "a state of a journey",
            "Where one run of a member stands: phase, times, running timers, counters and rhythm, by their names.",
            (_, _) => new JourneyStateDocument(),
            document => document
        )
            .Required("journey", TextForm.Id, "the id of the journey", (b, v) => b.Journey = v, s => s.Journey)
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
                s => s.Version
            )
    );
}
