namespace Loyalty.Rules.Receipts;

/// <summary>Makes "1 cone, 2 cones" of a selector's name, where that is surely right. Names that shops and makers gave are never touched.</summary>
internal static class EnglishNoun
{
    // What these would be without their s, no rule tells: pastries, glasses, boxes, quizzes, lunches, radishes, potatoes, loaves.
    private static readonly string[] UnsafePlurals = ["ies", "ses", "xes", "zes", "ches", "shes", "oes", "ves"];
    private static readonly string[] NotPlurals = ["ss", "us", "as", "is"];

    /// <summary>The form of a word for a number of units, or null where it cannot be told: only a plain word in lower case has one, or a plural of several.</summary>
    internal static string? Of(string word, long count)
    {
        string[] parts = word.Split('-');
        if (!Array.TrueForAll(parts, IsPlain))
            return null;
        bool plural = word[word.Length - 1] == 's' && !EndsIn(word, NotPlurals);
        // Of several words only a plural shows that the last of them is what is meant: hot drinks, but not coffee to go.
        if (parts.Length > 1)
        {
            if (!plural)
                return null;
            word = string.Join(" ", parts);
        }
        if (!plural || count != 1)
            return word;
        return EndsIn(word, UnsafePlurals) ? null : word.Substring(0, word.Length - 1);
    }

    private static bool IsPlain(string word)
    {
        foreach (char c in word)
        {
            if (c is < 'a' or > 'z')
                return false;
        }
        return word.Length > 2;
    }

    private static bool EndsIn(string word, string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
