using System.Globalization;
using System.Text;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The canonical text of what keeps lines of one sku and unit price apart.</summary>
internal static class LineText
{
    internal static string Of(LineDetails? details)
    {
        if (details is null)
            return "";
        var text = new StringBuilder();
        if (details.Kind != LineKind.Goods)
            text.Append('k').Append(((int)details.Kind).ToString(CultureInfo.InvariantCulture));
        if (details.NotDiscountable)
            text.Append('n');
        Part(text, 'g', details.GrantedBy);
        if (details.Weighed is { } weighed)
            text.Append(weighed ? 'w' : 'u');
        foreach (string category in details.Categories)
            Part(text, 'c', category);
        Part(text, 'b', details.Brand);
        foreach (string tag in details.Tags)
            Part(text, 't', tag);
        foreach (var attribute in details.Attributes)
        {
            Part(text, 'a', attribute.Key);
            Part(text, 'v', attribute.Value);
        }
        return text.ToString();
    }

    /// <summary>Adds a word with its length, so that no two contents share a text; nothing for null.</summary>
    internal static void Part(StringBuilder text, char mark, string? word)
    {
        if (word is not null)
            text.Append(mark).Append(word.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(word);
    }
}
