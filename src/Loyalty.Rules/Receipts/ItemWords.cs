using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Receipts;

/// <summary>
/// What units of a selector are called: the host's words, the catalog's name of its only sku, in English its own name, else "items". A name of the
/// catalog stays as it is, and a selector's own name is an English word at best, so it is no word of another language.
/// </summary>
internal sealed class ItemWords
{
    private readonly LoyaltyPlan _plan;
    private readonly ReceiptTexts _texts;

    internal ItemWords(LoyaltyPlan plan, ReceiptTexts texts)
    {
        _plan = plan;
        _texts = texts;
    }

    private bool IsEnglish =>
        _texts.Language.StartsWith("en", StringComparison.Ordinal)
        && (_texts.Language.Length == 2 || _texts.Language[2] == '-');

    /// <summary>What so many units are called.</summary>
    internal string Of(Selector selector, long count)
    {
        if (selector.Name is { } given && _texts.TryGetItems(given, out var noun))
            return noun.For(count);
        string generic = _texts[count == 1 ? ReceiptText.Item : ReceiptText.Items];
        if (OnlyItem(selector) is { } name)
            return count == 1 || !IsEnglish ? name : $"{generic} ({name})";
        if (selector.Name is not { } word || !IsEnglish)
            return generic;
        return EnglishNoun.Of(word, count) ?? $"{generic} ({word})";
    }

    /// <summary>What is spent on: no number of units, so a name of the catalog stands by itself.</summary>
    internal string OfSpend(Selector selector) =>
        selector.Name is { } given && _texts.TryGetItems(given, out _)
            ? Of(selector, 2)
            : OnlyItem(selector) ?? Of(selector, 2);

    /// <summary>Whether the words say nothing of what is meant, though not all goods are.</summary>
    internal bool AreGeneric(Selector selector) =>
        !ReferenceEquals(selector, Selector.Everything)
        && (selector.Name is not { } name || (!IsEnglish && !_texts.TryGetItems(name, out _)))
        && OnlyItem(selector) is null;

    private string? OnlyItem(Selector selector)
    {
        while (selector.Name is { } name && _plan.Program.SelectorNamed(name) is { } named)
            selector = named;
        return
            selector.Skus.Count == 1
            && _plan.Catalog is { } catalog
            && catalog.TryGet(selector.Skus[0].AsSpan(), out var key)
            ? catalog.ItemOf(key).Name
            : null;
    }
}
