namespace Loyalty.Rules;

/// <summary>A name in several languages.</summary>
/// <remarks>Immutable and thread-safe. The engine never asks the culture of the host.</remarks>
public sealed class LocalizedText
{
    private readonly SortedDictionary<string, string> _byLanguage;

    internal LocalizedText(IEnumerable<KeyValuePair<string, string>> byLanguage)
    {
        _byLanguage = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in byLanguage)
            _byLanguage[pair.Key] = pair.Value;
    }

    /// <summary>The texts by language, such as <c>en</c> or <c>vi</c>, sorted.</summary>
    public IEnumerable<KeyValuePair<string, string>> ByLanguage => _byLanguage;

    /// <summary>The text of a language, else the English one, else the first.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <returns>The text, or null where there is none at all.</returns>
    public string? In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (_byLanguage.TryGetValue(language, out string? text) || _byLanguage.TryGetValue("en", out text))
            return text;
        foreach (var pair in _byLanguage)
            return pair.Value;
        return null;
    }
}
