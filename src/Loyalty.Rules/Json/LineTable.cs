using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A line of a sale.</summary>
internal static class LineTable
{
    private static readonly LineDetails Plain = new LineDetailsBuilder().Build();

    private static readonly NumberForm Quantities = new(
        "a quantity with at most three decimals",
        3,
        long.MinValue,
        long.MaxValue,
        quoted: true
    );

    internal static readonly JsonTable<LineDraft, Line> Instance = LineFactRows.AddTo(
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
            )
            .Optional(
                "kind",
                LineKindForm.Instance,
                "what the line sells",
                (b, v) => b.Details.Kind(v),
                l => DetailsOf(l).Kind,
                l => DetailsOf(l).Kind == LineKind.Goods,
                "\"goods\""
            )
            .Optional(
                "notDiscountable",
                BooleanForm.Instance,
                "whether no reward may fall on it; it still counts",
                SetNotDiscountable,
                l => DetailsOf(l).NotDiscountable,
                l => !DetailsOf(l).NotDiscountable,
                "false"
            )
            .Optional(
                "grantedBy",
                TextForm.Id,
                "the id of the rule whose gift this line is",
                (b, v) => b.Details.GrantedBy(v),
                l => DetailsOf(l).GrantedBy!,
                l => DetailsOf(l).GrantedBy is null
            )
            .Optional(
                "weighed",
                BooleanForm.Instance,
                "whether it is sold by weight; the catalog says it unless said",
                (b, v) => b.Details.Weighed(v),
                l => DetailsOf(l).Weighed!.Value,
                l => DetailsOf(l).Weighed is null
            )
            .Optional(
                "cost",
                MoneyForm.Signed,
                "what the whole line cost the merchant",
                (b, v) => b.Details.Cost(v),
                l => DetailsOf(l).Cost!.Value,
                l => DetailsOf(l).Cost is null
            )
            .Optional(
                "tillDiscount",
                MoneyForm.Signed,
                "the till's own discount, already taken off the amount; \"0\" unless said",
                (b, v) => b.Details.TillDiscount(v),
                l => DetailsOf(l).TillDiscount,
                l => DetailsOf(l).TillDiscount == 0
            )
            .Optional(
                "parent",
                TextForm.Id,
                "the id of the line that this one belongs to",
                (b, v) => b.Details.Parent(v),
                l => DetailsOf(l).ParentId!,
                l => DetailsOf(l).ParentId is null
            )
    );

    internal static LineDetails DetailsOf(Line line) => line.Details ?? Plain;

    private static void SetNotDiscountable(LineDraft draft, bool value)
    {
        if (value)
            draft.Details.NotDiscountable();
    }
}
