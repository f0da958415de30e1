using System.Globalization;

namespace Loyalty.Rules.Diagnostics;

/// <summary>Checks the words of a program: ids, names, skus and whatever else is compared or shown as text.</summary>
internal static class WordCheck
{
    /// <summary>Checks one word. Messages call it by what it is, with an article, such as <c>an id</c>.</summary>
    internal static bool Word(this DiagnosticReporter reporter, DiagnosticPath path, string what, string? word)
    {
        if (string.IsNullOrEmpty(word))
            reporter.Report(ProgramCodes.WordEmpty, path, what);
        else if (word!.Length > ProgramLimits.WordLength)
            reporter.Report(ProgramCodes.WordTooLong, path, what, word.Length, Quoted.Of(word));
        else if (Unreadable(word) is { } sign)
            reporter.Report(
                ProgramCodes.WordUnreadable,
                path,
                what,
                Quoted.Of(word),
                "U+" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture)
            );
        else
            return true;
        return false;
    }

    /// <summary>Checks words that stand in one property.</summary>
    internal static bool Words(
        this DiagnosticReporter reporter,
        DiagnosticPath parent,
        string property,
        string what,
        IReadOnlyList<string> words
    )
    {
        bool good = true;
        for (int i = 0; i < words.Count; i++)
        {
            if (IsGood(words[i]))
                continue;
            good = false;
            reporter.Word(parent.Then(property).ThenOneOf(words.Count, i), what, words[i]);
        }
        return good;
    }

    /// <summary>Checks a number of parts against its limit.</summary>
    internal static bool Count(
        this DiagnosticReporter reporter,
        DiagnosticPath parent,
        string property,
        int count,
        int limit
    )
    {
        if (count <= limit)
            return true;
        reporter.Report(ProgramCodes.TooMany, parent.Then(property), count, property, limit);
        return false;
    }

    /// <summary>Checks a value that C# lets be any number.</summary>
    internal static bool Defined(
        this DiagnosticReporter reporter,
        DiagnosticPath parent,
        string property,
        int value,
        int last
    )
    {
        if (value >= 0 && value <= last)
            return true;
        reporter.Report(ProgramCodes.UndefinedValue, parent.Then(property), property, value);
        return false;
    }

    private static bool IsGood(string? word) =>
        word is { Length: > 0 and <= ProgramLimits.WordLength } && Unreadable(word) is null;

    /// <summary>The first control character or half of a surrogate pair, or null.</summary>
    private static char? Unreadable(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsControl(word[i]))
                return word[i];
            if (!char.IsSurrogate(word[i]))
                continue;
            if (i + 1 == word.Length || !char.IsSurrogatePair(word[i], word[i + 1]))
                return word[i];
            i++;
        }
        return null;
    }
}
