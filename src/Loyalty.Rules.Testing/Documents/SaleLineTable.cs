using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A line of a sale, for which a unit price will do.</summary>
internal static class SaleLineTable
{
    internal static readonly JsonTable<SaleLineDraft, SaleLineDraft> Instance = LineDetailRows
        .AddTo(
            new JsonTable<SaleLineDraft, SaleLineDraft>(
                "saleLine",
                "a line",
                "One line of a sale: an item, how much of it, and what the till charged. Without 'amount' and 'price', the catalog's price holds.",
                (_, node) => new SaleLineDraft(node),
                draft => draft
            )
                .May(
                    "id",
                    TextForm.Id,
                    "the till's id of the line; its place, counted from 1, unless said",
                    (b, v) => b.Id = v
                )
                .Must("sku", TextForm.Id, "the sku", (b, v) => b.Sku = v)
                .May(
                    "quantity",
                    LineTable.Quantities,
                    "how much; negative for a return",
                    (b, v) => b.Quantity = Quantity.FromThousandths(v),
                    "1"
                )
                .May("amount", MoneyForm.Signed, "what the till charged for the whole line", (b, v) => b.Amount = v)
                .May("price", MoneyForm.NotNegative, "the price of one unit", (b, v) => b.Price = v),
            draft => draft.Details,
            _ => throw new NotSupportedException()
        )
        .AtMostOne("amount", "price");
}
