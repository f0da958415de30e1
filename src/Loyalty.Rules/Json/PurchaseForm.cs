using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Which purchase of a member: a number, the word "first" for 1, or an object for every so many-th.</summary>
internal sealed class PurchaseForm : JsonForm<PurchaseNumber>
{
    internal static readonly PurchaseForm Instance = new();

    private static readonly NumberForm Numbers = NumberForm.Whole(1);
    private static readonly WordForm<int> Words = new(("first", 1));

    private sealed class Draft
    {
        internal int Every { get; set; }
    }

    private static readonly JsonTable<Draft, PurchaseNumber> Repeated = new JsonTable<Draft, PurchaseNumber>(
        "everyPurchase",
        "every so many-th purchase",
        "Every so many-th purchase of the member: 3 is the third, the sixth, the ninth.",
        (_, _) => new Draft(),
        draft => new PurchaseNumber(null, draft.Every)
    ).Required(
        "every",
        Numbers,
        "the number of which it must be a multiple",
        (b, v) => b.Every = (int)v,
        p => p.Every!.Value
    );

    private PurchaseForm() { }

    internal override string Belongs => "a whole number from 1 on, the word 'first', or an object with 'every'";

    internal override bool TryRead(DocumentReader reader, int node, out PurchaseNumber value)
    {
        value = default;
        switch (reader.Tree.Kind(node))
        {
            case JsonKind.Object:
                return Repeated.TryRead(reader, node, out value);
            case JsonKind.Text when Words.TryRead(reader, node, out int word):
                value = new PurchaseNumber(word, null);
                return true;
            case JsonKind.Number when Numbers.TryRead(reader, node, out long number):
                value = new PurchaseNumber((int)number, null);
                return true;
            case JsonKind.Text or JsonKind.Number:
                return false;
            default:
                return reader.ReportWrongType(node, this);
        }
    }

    internal override void Write(DocumentWriter writer, PurchaseNumber value)
    {
        if (value.Every is null)
            Numbers.Write(writer, value.Number!.Value);
        else
            Repeated.Write(writer, value);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(Numbers), () => schema.Form(Words), () => schema.Form(Repeated));
}
