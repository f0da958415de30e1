using System.Text;

namespace Loyalty.Rules;

/// <summary>Writes what keeps two lines, or two sales, apart as one text: each part with its length, so that no two meanings share a text.</summary>
internal static class CanonicalForm
{
    internal static string Of(LineDetails details)
    {
        var text = new StringBuilder();
        if (details.Kind != LineKind.Goods)
            text.Append('k').Append((int)details.Kind);
        if (details.NotDiscountable)
            text.Append('n');
        Part(text, 'g', details.GrantedBy);
        if (details.Weighed is { } weighed)
            text.Append(weighed ? 'w' : 'u');
        Facts(text, details.Facts);
        return text.ToString();
    }

    internal static void Facts(StringBuilder text, ItemFacts facts)
    {
        foreach (string category in facts.Categories)
            Part(text, 'c', category);
        Part(text, 'b', facts.Brand);
        foreach (string tag in facts.Tags)
            Part(text, 't', tag);
        foreach (var attribute in facts.Attributes)
        {
            Part(text, 'a', attribute.Key);
            Part(text, 'v', attribute.Value);
        }
    }

    internal static void Part(StringBuilder text, char mark, string? value)
    {
        if (value is not null)
            text.Append(mark).Append(value.Length).Append(':').Append(value);
    }
}
