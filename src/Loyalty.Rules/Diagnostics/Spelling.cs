namespace Loyalty.Rules.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    private const int Farthest = 2;
    private const int ShortWord = 6;
    private const int LongestWord = 40;

    /// <summary>Such as <c> Did you mean 'units'?</c>, with the blank before it; empty where nothing is near.</summary>
    internal static string DidYouMean(string word, IEnumerable<string> words) =>
        Nearest(word, words) is { } nearest ? " Did you mean " + Quoted.Of(nearest) + "?" : "";

    /// <summary>The nearest of some words within two slips (a letter too many, missing, wrong, or two swapped), or null.</summary>
    internal static string? Nearest(string word, IEnumerable<string> words)
    {
        string? nearest = null;
        int least = Farthest + 1;
        foreach (string candidate in words)
        {
            int slips = Slips(word, candidate);
            // Two slips turn many a short word into another.
            if (slips < least && slips <= (candidate.Length < ShortWord ? 1 : Farthest))
            {
                nearest = candidate;
                least = slips;
            }
        }
        return nearest;
    }

    /// <summary>The distance of Damerau and Levenshtein, in which no letter takes part in two swaps; capitals count as small letters.</summary>
    internal static int Slips(string left, string right)
    {
        if (left.Length > LongestWord || right.Length > LongestWord || Math.Abs(left.Length - right.Length) > Farthest)
            return Farthest + 1;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (int j = 0; j <= right.Length; j++)
            last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                bool swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
                if (swapped)
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
