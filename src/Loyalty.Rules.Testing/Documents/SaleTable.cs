using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A sale, of which the scenario may leave out what any will do for; and an enrolment, which is one without lines.</summary>
internal static class SaleTable
{
    private const string Times = "when; a minute after the step before unless said, the first at 2026-06-01T12:00:00Z";

    internal static readonly JsonTable<SaleDraft, SaleDraft> Instance = SaleDetailRows
        .AddTo(
            Begin("sale", "a sale", "A sale, as the till charged it.")
                .May(
                    "member",
                    new PlacedForm<string>(TextForm.Id),
                    "the member who buys; a guest unless said",
                    (b, v) => b.Member = v
                ),
            draft => draft.Details,
            _ => throw new NotSupportedException()
        )
        .Must("lines", new ListForm<SaleLineDraft>(SaleLineTable.Instance), "the lines", (b, v) => b.Lines = v);

    internal static readonly JsonTable<SaleDraft, SaleDraft> Enrolment = Begin(
            "enrolment",
            "an enrolment",
            "A member joins the program and buys nothing."
        )
        .Must("member", new PlacedForm<string>(TextForm.Id), "the member who joins", (b, v) => b.Member = v)
        .May("store", TextForm.Any, "the host's name of the store", (b, v) => b.Details.Store(v))
        .May("channel", TextForm.Any, "the host's name of the channel", (b, v) => b.Details.Channel(v));

    private static JsonTable<SaleDraft, SaleDraft> Begin(string definition, string title, string summary) =>
        new JsonTable<SaleDraft, SaleDraft>(
            definition,
            title,
            summary,
            (_, node) => new SaleDraft(node),
            draft => draft
        )
            .May("id", TextForm.Id, "the till's id; 'step-2' for the second step unless said", (b, v) => b.Id = v)
            .May("at", InstantForm.Instance, Times, (b, v) => b.At = v);
}
