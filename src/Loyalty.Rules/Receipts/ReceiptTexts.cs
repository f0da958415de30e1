namespace Loyalty.Rules.Receipts;

/// <summary>The words of a receipt in one language: templates, numbers, currencies, and what items are called.</summary>
/// <remarks>Immutable and thread-safe. English and Vietnamese ship; a host replaces single texts, or all of them for another language.</remarks>
public sealed class ReceiptTexts
{
    private readonly Dictionary<string, ItemNoun> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _currencies = new(StringComparer.Ordinal);
    private readonly string[] _texts;

    private ReceiptTexts(string language, Func<ReceiptText, string> texts, NumberStyle numbers, string anyCurrency)
    {
        Language = language;
        _texts = new string[(int)ReceiptText.Refused + 1];
        for (int i = 0; i < _texts.Length; i++)
            _texts[i] = texts((ReceiptText)i);
        Numbers = numbers;
        _currencies[""] = anyCurrency;
    }

    private ReceiptTexts(ReceiptTexts other, string language, NumberStyle numbers)
    {
        Language = language;
        Numbers = numbers;
        _texts = [.. other._texts];
        foreach (var pair in other._items)
            _items[pair.Key] = pair.Value;
        foreach (var pair in other._currencies)
            _currencies[pair.Key] = pair.Value;
    }

    /// <summary>English: 1,234.50 and $1,234.50.</summary>
    public static ReceiptTexts English { get; } = MakeEnglish();

    /// <summary>Vietnamese: 1.234,50 and 45.000 ₫.</summary>
    public static ReceiptTexts Vietnamese { get; } = MakeVietnamese();

    /// <summary>The language, such as <c>en</c>; names of programs, rules and tiers are shown in it where they have one.</summary>
    public string Language { get; }

    /// <summary>A template.</summary>
    /// <param name="text">Which one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such text.</exception>
    public string this[ReceiptText text] =>
        (uint)text < (uint)_texts.Length
            ? _texts[(int)text]
            : throw new ArgumentOutOfRangeException(nameof(text), text, "There is no such text.");

    internal NumberStyle Numbers { get; }

    /// <summary>The texts that ship for a language: Vietnamese for <c>vi</c>, else English; regions such as <c>vi-VN</c> count as their language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    public static ReceiptTexts For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        int region = language.AsSpan().IndexOf('-');
        string main = region < 0 ? language : language.Substring(0, region);
        return main switch
        {
            "vi" => Vietnamese,
            "en" => English,
            _ => English.WithLanguage(language),
        };
    }

    /// <summary>The same with another template.</summary>
    /// <param name="text">Which one.</param>
    /// <param name="template">The new words; it may fill in what the English one fills in, such as <c>{rule}</c>.</param>
    /// <exception cref="ArgumentException">The template fills in something else.</exception>
    public ReceiptTexts With(ReceiptText text, string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var allowed = Template.NamesIn(EnglishTexts.Of(text));
        string? unknown = Template.NamesIn(template).Find(name => !allowed.Contains(name));
        if (unknown is not null)
            throw new ArgumentException(
                $"The text {text} cannot fill in '{{{unknown}}}'. "
                    + (allowed.Count == 0 ? "It fills in nothing." : $"Use {{{string.Join("}, {", allowed)}}}."),
                nameof(template)
            );
        var texts = new ReceiptTexts(this, Language, Numbers);
        texts._texts[(int)text] = template;
        return texts;
    }

    /// <summary>The same with words for the items of a selector, in place of its name.</summary>
    /// <param name="selector">The name of the selector.</param>
    /// <param name="one">The word for one, such as <c>cone</c>.</param>
    /// <param name="many">The word for several, such as <c>cones</c>; null if it is the same.</param>
    public ReceiptTexts WithItems(string selector, string one, string? many = null)
    {
        var texts = new ReceiptTexts(this, Language, Numbers);
        texts._items[Given.Value(selector)] = new ItemNoun(Given.Value(one), many ?? one);
        return texts;
    }

    /// <summary>The same with another way to write amounts of a currency in sentences.</summary>
    /// <param name="code">The ISO 4217 code.</param>
    /// <param name="template">Such as <c>{number} ₫</c>.</param>
    public ReceiptTexts WithCurrency(string code, string template)
    {
        var texts = new ReceiptTexts(this, Language, Numbers);
        texts._currencies[Given.Value(code)] = Given.Value(template);
        return texts;
    }

    /// <summary>The same with other separators in numbers.</summary>
    /// <param name="decimalSeparator">What stands before the decimals, such as a comma.</param>
    /// <param name="groupSeparator">What stands between groups of three digits; may be empty.</param>
    public ReceiptTexts WithNumbers(string decimalSeparator, string groupSeparator) =>
        new(this, Language, new NumberStyle(Given.Value(decimalSeparator), Given.Value(groupSeparator)));

    /// <summary>The same for another language: names of programs, rules and tiers are shown in it.</summary>
    /// <param name="language">Such as <c>fr</c>.</param>
    public ReceiptTexts WithLanguage(string language) => new(this, Given.Value(language), Numbers);

    internal bool TryGetItems(string selector, out ItemNoun noun) => _items.TryGetValue(selector, out noun);

    internal string Money(long minorUnits, Currency currency)
    {
        if (!_currencies.TryGetValue(currency.Code, out string? template))
            template = _currencies[""];
        string number = Numbers.Fixed(minorUnits, currency.Decimals);
        return Template.Fill(template, ("number", number), ("code", currency.Code));
    }

    private static ReceiptTexts MakeEnglish() =>
        new ReceiptTexts("en", EnglishTexts.Of, new NumberStyle(".", ","), "{code} {number}")
            .WithCurrency("USD", "${number}")
            .WithCurrency("EUR", "€{number}")
            .WithCurrency("GBP", "£{number}")
            .WithCurrency("VND", "₫{number}");

    private static ReceiptTexts MakeVietnamese() =>
        new ReceiptTexts("vi", VietnameseTexts.Of, new NumberStyle(",", "."), "{number} {code}").WithCurrency(
            "VND",
            "{number} ₫"
        );
}
