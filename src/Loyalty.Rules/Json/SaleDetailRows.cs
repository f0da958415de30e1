using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>What a sale says beside its id, instant, member and lines.</summary>
internal static class SaleDetailRows
{
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any);
    private static readonly ListForm<string> Codes = new(TextForm.Id);

    private static readonly UniqueListForm<RedemptionRequest, string> Redemptions = new(
        RequestTables.Redemption,
        request => request.RuleId,
        RequestCodes.RepeatedRequest
    );

    private static readonly UniqueListForm<ItemChoice, string> Choices = new(
        RequestTables.Choice,
        choice => choice.RuleId,
        RequestCodes.RepeatedChoice
    );

    /// <param name="table">Takes the rows.</param>
    /// <param name="details">Collects them.</param>
    /// <param name="of">Has them.</param>
    internal static JsonTable<TBuilder, TValue> AddTo<TBuilder, TValue>(
        JsonTable<TBuilder, TValue> table,
        Func<TBuilder, SaleDetailsBuilder> details,
        Func<TValue, SaleDetails> of
    ) =>
        table
            .Optional(
                "store",
                TextForm.Any,
                "the host's name of the store",
                (b, v) => details(b).Store(v),
                t => of(t).Store!,
                t => of(t).Store is null
            )
            .Optional(
                "channel",
                TextForm.Any,
                "the host's name of the channel",
                (b, v) => details(b).Channel(v),
                t => of(t).Channel!,
                t => of(t).Channel is null
            )
            .Optional(
                "enrol",
                BooleanForm.Instance,
                "whether the customer joins the program with this sale",
                (b, v) => details(b).Enrol(v),
                t => of(t).Enrol,
                t => !of(t).Enrol,
                "false"
            )
            .Optional(
                "training",
                BooleanForm.Instance,
                "whether the sale is for practice and posts nothing",
                (b, v) => details(b).Training(v),
                t => of(t).Training,
                t => !of(t).Training,
                "false"
            )
            .Optional(
                "employee",
                BooleanForm.Instance,
                "whether the buyer works for the merchant",
                (b, v) => details(b).Employee(v),
                t => of(t).Employee,
                t => !of(t).Employee,
                "false"
            )
            .Optional(
                "tenders",
                TendersForm.Instance,
                "how the sale is paid",
                (b, v) => Fill(details(b), v),
                t => of(t).Tenders,
                t => of(t).Tenders.Count == 0,
                "[]"
            )
            .Optional(
                "attributes",
                Attributes,
                "what the host declares of the member, by name",
                (b, v) => Fill(details(b), v),
                t => of(t).Attributes,
                t => of(t).Attributes.Count == 0,
                "{}"
            )
            .Optional(
                "codes",
                Codes,
                "the codes that the customer presents; one that stands twice counts once",
                (b, v) => details(b).Code([.. v]),
                t => of(t).Codes,
                t => of(t).Codes.Count == 0,
                "[]"
            )
            .Optional(
                "redeem",
                Redemptions,
                "the rewards that the customer wants for points",
                (b, v) => Fill(details(b), v),
                t => of(t).Redemptions,
                t => of(t).Redemptions.Count == 0,
                "[]"
            )
            .Optional(
                "choose",
                Choices,
                "the items that the customer wants rules to take first",
                (b, v) => Fill(details(b), v),
                t => of(t).Choices,
                t => of(t).Choices.Count == 0,
                "[]"
            );

    private static void Fill(SaleDetailsBuilder details, IReadOnlyList<Tender> tenders)
    {
        foreach (var tender in tenders)
            details.Tender(tender.Kind, tender.Amount);
    }

    private static void Fill(SaleDetailsBuilder details, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            details.Attribute(pair.Key, pair.Value);
    }

    private static void Fill(SaleDetailsBuilder details, IReadOnlyList<RedemptionRequest> requests)
    {
        foreach (var request in requests)
            details.Add(request);
    }

    private static void Fill(SaleDetailsBuilder details, IReadOnlyList<ItemChoice> choices)
    {
        foreach (var choice in choices)
            details.Add(choice);
    }
}
