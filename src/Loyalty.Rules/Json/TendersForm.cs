using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>How a sale is paid: amounts of a kind add up, and their sum has a limit.</summary>
internal sealed class TendersForm : JsonForm<IReadOnlyList<Tender>>
{
    internal static readonly TendersForm Instance = new();

    private readonly ListForm<Tender> _list = new(TenderTable.Instance);

    private TendersForm() { }

    internal override string Belongs => _list.Belongs;

    internal override bool TryRead(
        DocumentReader reader,
        int node,
        [MaybeNullWhen(false)] out IReadOnlyList<Tender> value
    )
    {
        if (!_list.TryRead(reader, node, out value))
            return false;
        int before = reader.ProblemCount;
        var paid = new SaleDetailsBuilder();
        int i = 0;
        for (int child = reader.Tree.FirstChild(node); child >= 0; child = reader.Tree.NextSibling(child))
        {
            var tender = value[i++];
            if (paid.TryAddTender(tender.Kind, tender.Amount))
                continue;
            int amount = reader.Find(child, "amount"u8);
            string most = new Money(SaleDetailsBuilder.MostPaid, reader.Currency).ToString();
            reader.Report(
                DocumentCodes.OutOfRange,
                amount,
                Quoted.Of(reader.Tree.Text(amount)),
                $"an amount that comes, with all tenders of its kind, to at most {most} on either side of 0"
            );
        }
        return reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, IReadOnlyList<Tender> value) => _list.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => _list.WriteSchema(schema);
}
