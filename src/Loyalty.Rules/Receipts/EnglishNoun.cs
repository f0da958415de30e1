namespace Loyalty.Rules.Receipts;

/// <summary>Makes "cone, cones" of either, where the rule is safe. Other words keep their form: "item (pastries)".</summary>
internal static class EnglishNoun
{
    private static readonly string[] UnsafePlurals = ["ies", "ses", "xes", "zes", "ches", "shes", "oes", "ves"];
    private static readonly string[] NotPlurals = ["ss", "us", "is"];
    private static readonly string[] UnsafeSingulars = ["s", "x", "z", "ch", "sh", "y", "o", "f", "fe", "en"];

    /// <summary>The two forms of a word, or null where they cannot be told.</summary>
    internal static ItemNoun? TryOf(string word)
    {
        if (
            word.Length < 3
            || !IsLetter(word[word.Length - 1])
            || EndsIn(word, NotPlurals)
            || EndsIn(word, UnsafePlurals)
        )
            return null;
        if (word[word.Length - 1] is 's' or 'S')
            return new ItemNoun(word.Substring(0, word.Length - 1), word);
        return EndsIn(word, UnsafeSingulars) ? null : new ItemNoun(word, word + "s");
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool EndsIn(string word, string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
