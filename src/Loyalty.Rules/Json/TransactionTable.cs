using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A sale.</summary>
internal static class TransactionTable
{
    private static readonly MapForm<string> Attributes = new("names", TextForm.Any);
    private static readonly ListForm<Line> Lines = new(LineTable.Instance);

    internal static readonly JsonTable<TransactionDraft, Transaction> Instance = new JsonTable<
        TransactionDraft,
        Transaction
    >("transaction", "a transaction", "A sale, as the till charged it.", Begin, draft => draft.Build())
        .Required("transaction", TextForm.Id, "the till's id of the sale", (b, v) => b.Id = v, t => t.Id ?? "")
        .Optional(
            "format",
            FormatForm.Instance,
            "the version of the format; 0 is unstable",
            (_, _) => { },
            _ => FormatForm.Current,
            null,
            "0"
        )
        .Required("at", InstantForm.Instance, "the instant of the sale", (b, v) => b.At = v, t => t.Header.At)
        .Required(
            "currency",
            CurrencyForm.Instance,
            "the currency of all amounts",
            (_, _) => { },
            t => t.Header.Currency
        )
        .Optional(
            "member",
            TextForm.Id,
            "the host's id of the member; a guest unless said",
            (b, v) => b.Member = v,
            t => t.Header.MemberId!,
            t => t.Header.MemberId is null
        )
        .Optional(
            "store",
            TextForm.Any,
            "the host's name of the store",
            (b, v) => b.Details.Store(v),
            t => t.Header.Details.Store!,
            t => t.Header.Details.Store is null
        )
        .Optional(
            "channel",
            TextForm.Any,
            "the host's name of the channel",
            (b, v) => b.Details.Channel(v),
            t => t.Header.Details.Channel!,
            t => t.Header.Details.Channel is null
        )
        .Optional(
            "enrol",
            BooleanForm.Instance,
            "whether the customer joins the program with this sale",
            (b, v) => b.Details.Enrol(v),
            t => t.Header.Details.Enrol,
            t => !t.Header.Details.Enrol,
            "false"
        )
        .Optional(
            "training",
            BooleanForm.Instance,
            "whether the sale is for practice and posts nothing",
            (b, v) => b.Details.Training(v),
            t => t.Header.Details.Training,
            t => !t.Header.Details.Training,
            "false"
        )
        .Optional(
            "employee",
            BooleanForm.Instance,
            "whether the buyer works for the merchant",
            (b, v) => b.Details.Employee(v),
            t => t.Header.Details.Employee,
            t => !t.Header.Details.Employee,
            "false"
        )
        .Optional(
            "tenders",
            TendersForm.Instance,
            "how the sale is paid",
            Fill,
            t => t.Header.Details.Tenders,
            t => t.Header.Details.Tenders.Count == 0,
            "[]"
        )
        .Optional(
            "attributes",
            Attributes,
            "what the host declares of the member, by name",
            Fill,
            t => t.Header.Details.Attributes,
            t => t.Header.Details.Attributes.Count == 0,
            "{}"
        )
        .Required("lines", Lines, "the lines", (b, v) => b.Lines = v, t => t.Lines);

    private static TransactionDraft Begin(DocumentReader reader, int node)
    {
        reader.Currency = Currency.TryParse(reader.Peek(node, "currency"u8), out var currency) ? currency : default;
        return new TransactionDraft(reader.Currency);
    }

    private static void Fill(TransactionDraft draft, IReadOnlyList<Tender> tenders)
    {
        foreach (var tender in tenders)
            draft.Details.Tender(tender.Kind, tender.Amount);
    }

    private static void Fill(TransactionDraft draft, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var pair in attributes)
            draft.Details.Attribute(pair.Key, pair.Value);
    }
}
