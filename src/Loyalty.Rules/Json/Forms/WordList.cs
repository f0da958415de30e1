using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Spells lists of words in messages.</summary>
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

    internal static bool ReportUnknown(DocumentReader reader, int node, string word, IReadOnlyList<string> words) =>
        reader.IsFull
            ? reader.Report(DocumentCodes.UnknownWord, node)
            : reader.Report(
                DocumentCodes.UnknownWord,
                node,
                Quoted.Of(word),
                Of(words),
                Spelling.DidYouMean(word, words)
            );
}
