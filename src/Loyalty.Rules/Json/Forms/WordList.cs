using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Spells lists of words in messages, and guesses which one was meant.</summary>
internal static class WordList
{
    /// <summary>Such as <c>'a', 'b' and 'c'</c>.</summary>
    internal static string Of(IReadOnlyList<string> words, string last = "and")
    {
        if (words.Count == 0)
            return "nothing";
        string quoted = "'" + string.Join("', '", words.Take(words.Count - 1)) + "' " + last + " '";
        return words.Count == 1 ? "'" + words[0] + "'" : quoted + words[words.Count - 1] + "'";
    }

    /// <summary>Such as <c> Did you mean 'units'?</c>, with the blank before it; empty where nothing is near.</summary>
    internal static string DidYouMean(string word, IReadOnlyList<string> words) =>
        Spelling.Nearest(word, words) is { } nearest ? " Did you mean '" + nearest + "'?" : "";

    internal static bool ReportUnknown(DocumentReader reader, int node, string word, IReadOnlyList<string> words) =>
        reader.IsFull
            ? reader.Report(DocumentCodes.UnknownWord, node)
            : reader.Report(DocumentCodes.UnknownWord, node, Quoted.Of(word), Of(words), DidYouMean(word, words));
}
