using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Json;

/// <summary>What adds a stamp: a word, or an object with an amount.</summary>
internal sealed class StampRateForm : JsonForm<StampRate>
{
    internal static readonly StampRateForm Instance = new();

    private static readonly WordForm<StampKind> Words = new(
        ("perUnit", StampKind.PerUnit),
        ("perVisit", StampKind.PerVisit)
    );

    private static readonly JsonTable<RateDraft, StampRate> PerAmount = new JsonTable<RateDraft, StampRate>(
        "stampPerAmount",
        "what adds a stamp",
        "A stamp for so much money.",
        (_, _) => new RateDraft(),
        draft => StampRate.PerAmount(draft.Amount)
    ).Required(
        "perAmount",
        MoneyForm.NotNegative,
        "the money that units which count must cost for a stamp",
        (b, v) => b.Amount = v,
        r => r.Amount
    );

    private StampRateForm() { }

    internal override string Belongs => "one of the words 'perUnit' and 'perVisit', or an object with 'perAmount'";

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out StampRate value)
    {
        value = null;
        if (reader.Tree.Kind(node) == JsonKind.Object)
            return PerAmount.TryRead(reader, node, out value);
        if (reader.Tree.Kind(node) != JsonKind.Text)
            return reader.ReportWrongType(node, this);
        if (!Words.TryRead(reader, node, out var kind))
            return false;
        value = kind == StampKind.PerVisit ? StampRate.PerVisit : StampRate.PerUnit;
        return true;
    }

    internal override void Write(DocumentWriter writer, StampRate value)
    {
        if (value.Kind == StampKind.PerAmount)
            PerAmount.Write(writer, value);
        else
            Words.Write(writer, value.Kind);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(Words), () => schema.Form(PerAmount));

    private sealed class RateDraft
    {
        internal long Amount { get; set; }
    }
}
