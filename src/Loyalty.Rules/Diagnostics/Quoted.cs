namespace Loyalty.Rules.Diagnostics;

/// <summary>How a message quotes what a program says: short, on one line.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>Such as <c>'cones'</c>; a long text is cut, and what cannot be shown becomes a question mark.</summary>
    internal static string Of(string? text)
    {
        text ??= "";
        bool cut = text.Length > Longest;
        char[] shown = text.ToCharArray(0, cut ? Longest - 3 : text.Length);
        for (int i = 0; i < shown.Length; i++)
        {
            bool pair = i + 1 < shown.Length && char.IsSurrogatePair(shown[i], shown[i + 1]);
            if (pair)
                i++;
            else if (char.IsControl(shown[i]) || char.IsSurrogate(shown[i]))
                shown[i] = '?';
        }
        return "'" + new string(shown) + (cut ? "...'" : "'");
    }

    /// <summary>The first three of several texts, such as <c>'a', 'b', 'c' and 2 more</c>.</summary>
    internal static string Of(IReadOnlyList<string> texts)
    {
        const int Shown = 3;
        var first = new string[Math.Min(texts.Count, Shown)];
        for (int i = 0; i < first.Length; i++)
            first[i] = Of(texts[i]);
        string all = string.Join(", ", first);
        return texts.Count <= Shown ? all : FormattableString.Invariant($"{all} and {texts.Count - Shown} more");
    }
}
