using System.Globalization;
using System.Text;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The whole content of a sale as one text, in canonical line order: what makes it the same sale.</summary>
internal static class SaleBody
{
    internal static string Of(Transaction sale, IEnumerable<MergedLine> lines)
    {
        var text = new StringBuilder();
        var details = sale.Header.Details;
        Number(text, sale.Header.At.UtcTicks);
        LineText.Part(text, 's', details.Store);
        LineText.Part(text, 'c', details.Channel);
        text.Append(details.Enrol ? 'e' : '-')
            .Append(details.Training ? 't' : '-')
            .Append(details.Employee ? 'p' : '-');
        foreach (var tender in details.Tenders)
        {
            LineText.Part(text, 'k', tender.Kind);
            Number(text, tender.Amount);
        }
        foreach (var attribute in details.Attributes)
        {
            LineText.Part(text, 'n', attribute.Key);
            LineText.Part(text, 'v', attribute.Value);
        }
        foreach (string code in details.Codes)
            LineText.Part(text, 'o', code);
        foreach (var request in details.Redemptions)
        {
            LineText.Part(text, request.OrRefuseSale ? 'x' : 'r', request.RuleId);
            Number(text, request.Times ?? 0);
        }
        foreach (var choice in details.Choices)
        {
            LineText.Part(text, 'w', choice.RuleId);
            foreach (string sku in choice.Skus)
                LineText.Part(text, 'i', sku);
        }
        foreach (var line in lines)
        {
            LineText.Part(text, 'l', line.Sku);
            Number(text, line.Quantity);
            Number(text, line.Amount);
            LineText.Part(text, 'd', line.Text);
        }
        return text.ToString();
    }

    private static void Number(StringBuilder text, long number) =>
        text.Append('#').Append(number.ToString(CultureInfo.InvariantCulture)).Append(';');
}
