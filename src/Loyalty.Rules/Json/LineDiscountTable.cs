using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>The part of an award's discount that falls on one line.</summary>
internal static class LineDiscountTable
{
    private sealed class Draft
    {
        internal int Award { get; set; }

        internal int Line { get; set; }

        internal long Amount { get; set; }
    }

    internal static readonly JsonForm<LineDiscount> Instance = new JsonTable<Draft, LineDiscount>(
        "lineDiscount",
        "a line discount",
        "The part of an award's discount that falls on one line of the sale.",
        (_, _) => new Draft(),
        draft => new LineDiscount(draft.Award, draft.Line, draft.Amount)
    )
        .Required(
            "award",
            PlaceForm.Instance,
            "the place of the award among the awards, counted from 0",
            (b, v) => b.Award = v,
            d => d.Award
        )
        .Required(
            "line",
            PlaceForm.Instance,
            "the place of the line among the lines of the sale, counted from 0",
            (b, v) => b.Line = v,
            d => d.Line
        )
        .Required("amount", MoneyForm.NotNegative, "money off the line", (b, v) => b.Amount = v, d => d.Amount);
}
