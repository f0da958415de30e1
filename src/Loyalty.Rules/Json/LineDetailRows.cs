using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a line says beside its item, quantity and amount.</summary>
internal static class LineDetailRows
{
    /// <param name="table">Takes the rows.</param>
    /// <param name="details">Collects them.</param>
    /// <param name="of">Has them.</param>
    internal static JsonTable<TBuilder, TValue> AddTo<TBuilder, TValue>(
        JsonTable<TBuilder, TValue> table,
        Func<TBuilder, LineDetailsBuilder> details,
        Func<TValue, LineDetails> of
    ) =>
        LineFactRows.AddTo(
            table
                .Optional(
                    "kind",
                    LineKindForm.Instance,
                    "what the line sells",
                    (b, v) => details(b).Kind(v),
                    l => of(l).Kind,
                    l => of(l).Kind == LineKind.Goods,
                    "\"goods\""
                )
                .Optional(
                    "notDiscountable",
                    BooleanForm.Instance,
                    "whether no reward may fall on it; it still counts",
                    (b, v) => SetNotDiscountable(details(b), v),
                    l => of(l).NotDiscountable,
                    l => !of(l).NotDiscountable,
                    "false"
                )
                .Optional(
                    "grantedBy",
                    TextForm.Id,
                    "the id of the rule whose gift this line is",
                    (b, v) => details(b).GrantedBy(v),
                    l => of(l).GrantedBy!,
                    l => of(l).GrantedBy is null
                )
                .Optional(
                    "weighed",
                    BooleanForm.Instance,
                    "whether it is sold by weight; the catalog says it unless said",
                    (b, v) => details(b).Weighed(v),
                    l => of(l).Weighed!.Value,
                    l => of(l).Weighed is null
                )
                .Optional(
                    "cost",
                    MoneyForm.Signed,
                    "what the whole line cost the merchant",
                    (b, v) => details(b).Cost(v),
                    l => of(l).Cost!.Value,
                    l => of(l).Cost is null
                )
                .Optional(
                    "tillDiscount",
                    MoneyForm.Signed,
                    "the till's own discount, already taken off the amount; \"0\" unless said",
                    (b, v) => details(b).TillDiscount(v),
                    l => of(l).TillDiscount,
                    l => of(l).TillDiscount == 0
                )
                .Optional(
                    "parent",
                    TextForm.Id,
                    "the id of the line that this one belongs to",
                    (b, v) => details(b).Parent(v),
                    l => of(l).ParentId!,
                    l => of(l).ParentId is null
                ),
            details,
            of
        );

    private static void SetNotDiscountable(LineDetailsBuilder details, bool value)
    {
        if (value)
            details.NotDiscountable();
    }
}
