using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>A sale.</summary>
internal static class TransactionTable
{
    private static readonly ListForm<Line> Lines = new(LineTable.Instance);

    internal static readonly JsonTable<TransactionDraft, Transaction> Instance = SaleDetailRows
        .AddTo(
            new JsonTable<TransactionDraft, Transaction>(
                "transaction",
                "a transaction",
                "A sale, as the till charged it.",
                Begin,
                draft => draft.Build()
            )
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
                ),
            draft => draft.Details,
            t => t.Header.Details
        )
        .Required("lines", Lines, "the lines", (b, v) => b.Lines = v, t => t.Lines);

    private static TransactionDraft Begin(DocumentReader reader, int node)
    {
        reader.Currency = Currency.TryParse(reader.Peek(node, "currency"u8), out var currency) ? currency : default;
        return new TransactionDraft(reader.Currency);
    }
}
