using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Rewards;

/// <summary>Spells a selector so that the same conditions give the same text; what stands inside it is spelled by id.</summary>
internal sealed class SelectorText
{
    private readonly StringBuilder _text = new();

    internal string Of(Selector selector, SelectorShape[] all, SelectorShape[] any, SelectorShape[] not)
    {
        var text = _text.Clear();
        Words(text, 's', selector.Skus);
        Words(text, 'c', selector.Categories);
        Words(text, 'b', selector.Brands);
        Words(text, 't', selector.Tags);
        if (selector.Attributes.Count > 0)
            Attributes(text, selector.Attributes);
        int kinds = 0;
        foreach (var kind in selector.Kinds)
            kinds |= 1 << (int)kind;
        Number(text, 'k', kinds == 0 ? null : kinds);
        Number(text, 'f', selector.PriceFrom);
        Number(text, 'u', selector.PriceTo);
        Ids(text, 'A', all);
        Ids(text, 'O', any);
        Ids(text, 'N', not);
        return text.ToString();
    }

    private static void Words(StringBuilder text, char mark, IReadOnlyList<string> words)
    {
        if (words.Count == 1)
            CanonicalForm.Part(text, mark, words[0]);
        if (words.Count < 2)
            return;
        foreach (string word in new SortedSet<string>(words, StringComparer.Ordinal))
            CanonicalForm.Part(text, mark, word);
    }

    private static void Attributes(StringBuilder text, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        foreach (var attribute in attributes.Distinct().OrderBy(InOrder, StringComparer.Ordinal))
        {
            CanonicalForm.Part(text, 'a', attribute.Key);
            CanonicalForm.Part(text, 'v', attribute.Value);
        }
    }

    private static string InOrder(KeyValuePair<string, string> attribute) => attribute.Key + "\0" + attribute.Value;

    private static void Ids(StringBuilder text, char mark, SelectorShape[] parts)
    {
        if (parts.Length == 0)
            return;
        foreach (int id in new SortedSet<int>(parts.Select(part => part.Id)))
            Number(text, mark, id);
    }

    private static void Number(StringBuilder text, char mark, long? number)
    {
        if (number is { } value)
            text.Append(mark).Append(value.ToString(CultureInfo.InvariantCulture)).Append(';');
    }
}
