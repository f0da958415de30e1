using System.Numerics;
using System.Text;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Says which lines a selector means.</summary>
internal sealed class Selection(LoyaltyProgram program)
{
    /// <summary>Whether a rule's selector means a line that the rule does not except.</summary>
    internal bool Matches(RewardRule rule, Selector selector, MergedLine line) =>
        Matches(selector, line) && !(rule.Except is { } except && Holds(except, line));

    internal bool Matches(Selector selector, MergedLine line) =>
        !line.WasGranted && (line.Kind == LineKind.Goods || Names(selector, line.Kind)) && Holds(selector, line);

    /// <summary>Whether two selectors say the same.</summary>
    internal bool AreSame(Selector x, Selector y) => TextOf(x) == TextOf(y);

    /// <summary>The one sku that a selector asks for and all that it asks for, or null.</summary>
    internal string? OnlySku(Selector selector)
    {
        string[] skus = [.. Resolve(selector).Skus.Distinct()];
        return skus.Length == 1 && AreSame(selector, new SelectorBuilder().Sku(skus).Build()) ? skus[0] : null;
    }

    /// <summary>The selector that a name stands for, or the selector itself.</summary>
    private Selector Resolve(Selector selector)
    {
        while (selector.Name is { } name)
            selector = program.Selectors.Single(pair => pair.Key == name).Value;
        return selector;
    }

    /// <summary>Whether a selector says yes to a kind of line; what stands under a "not" does not.</summary>
    private bool Names(Selector selector, LineKind kind)
    {
        var meant = Resolve(selector);
        return meant.Kinds.Contains(kind) || meant.All.Concat(meant.Any).Any(inner => Names(inner, kind));
    }

    /// <summary>Every condition of a selector as one text, its names resolved and its lists in one order.</summary>
    private string TextOf(Selector selector)
    {
        var meant = Resolve(selector);
        var text = new StringBuilder();
        List('s', meant.Skus);
        List('c', meant.Categories);
        List('b', meant.Brands);
        List('t', meant.Tags);
        List('a', meant.Attributes.Select(pair => pair.Key + "\0" + pair.Value));
        List('k', meant.Kinds.Select(kind => kind.ToString()));
        List('f', [$"{meant.PriceFrom}"]);
        List('u', [$"{meant.PriceTo}"]);
        List('l', meant.All.Select(TextOf));
        List('y', meant.Any.Select(TextOf));
        List('n', meant.Not is { } not ? [TextOf(not)] : []);
        return text.ToString();

        void List(char mark, IEnumerable<string> words)
        {
            foreach (string word in words.Distinct().OrderBy(word => word, StringComparer.Ordinal))
                LineText.Part(text, mark, word);
        }
    }

    private bool Holds(Selector selector, MergedLine line)
    {
        var meant = Resolve(selector);
        var item = line.Item;
        return IsEmptyOr(meant.Skus, sku => sku == line.Sku)
            && IsEmptyOr(meant.Categories, item.Categories.Contains)
            && IsEmptyOr(meant.Brands, brand => brand == item.Brand)
            && IsEmptyOr(meant.Tags, item.Tags.Contains)
            && meant.Attributes.All(pair =>
                item.Attributes.TryGetValue(pair.Key, out string? value) && value == pair.Value
            )
            && IsEmptyOr(meant.Kinds, kind => kind == line.Kind)
            && (meant.PriceFrom is not { } from || (BigInteger)from * line.Quantity <= (BigInteger)line.Amount * 1000)
            && (meant.PriceTo is not { } to || (BigInteger)line.Amount * 1000 < (BigInteger)to * line.Quantity)
            && meant.All.All(inner => Holds(inner, line))
            && IsEmptyOr(meant.Any, inner => Holds(inner, line))
            && (meant.Not is null || !Holds(meant.Not, line));
    }

    private static bool IsEmptyOr<T>(IReadOnlyList<T> values, Func<T, bool> any) =>
        values.Count == 0 || values.Any(any);
}
