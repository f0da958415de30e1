using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A line of a sale.</summary>
internal static class LineTable
{
    private static readonly LineDetails Plain = new LineDetailsBuilder().Build();

    internal static readonly NumberForm Quantities = new(
        "a quantity with at most three decimals",
        3,
        long.MinValue,
        long.MaxValue,
        quoted: true
    );

    internal static readonly JsonTable<LineDraft, Line> Instance = LineDetailRows.AddTo(
        new JsonTable<LineDraft, Line>(
            "line",
            "a line",
            "One line of a sale: an item, how much of it, and the amount as the till charged it.",
            (_, _) => new LineDraft(),
            draft => draft.Build()
        )
            .Optional(
                "id",
                TextForm.Id,
                "the till's id of the line; its position unless said",
                (b, v) => b.Id = v,
                l => l.Id!,
                l => l.Id is null
            )
            .Required("sku", TextForm.Id, "the sku", (b, v) => b.Sku = v, l => l.Sku ?? "")
            .Required(
                "quantity",
                Quantities,
                "how much; negative for a return",
                (b, v) => b.Quantity = Quantity.FromThousandths(v),
                l => l.Quantity.Thousandths
            )
            .Required(
                "amount",
                MoneyForm.Signed,
                "what the till charged for the whole line, after its own discount",
                (b, v) => b.Amount = v,
                l => l.Amount
            ),
        draft => draft.Details,
        DetailsOf
    );

    internal static LineDetails DetailsOf(Line line) => line.Details ?? Plain;
}
