using System.Text;

namespace Loyalty.Rules.Receipts;

/// <summary>Fills words in braces into a text, in one pass: what is filled in is never read as a template.</summary>
internal static class Template
{
    internal static string Fill(string template, params (string Name, string Value)[] values)
    {
        var text = new StringBuilder();
        int at = 0;
        while (TryNext(template, at, out int open, out int close))
        {
            text.Append(template, at, open - at);
            string name = template.Substring(open + 1, close - open - 1);
            int found = Array.FindIndex(values, value => string.Equals(value.Name, name, StringComparison.Ordinal));
            if (found < 0)
                text.Append(template, open, close + 1 - open);
            else
                text.Append(values[found].Value);
            at = close + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The names in braces, in the order of the text.</summary>
    internal static List<string> NamesIn(string template)
    {
        var names = new List<string>();
        int at = 0;
        while (TryNext(template, at, out int open, out int close))
        {
            names.Add(template.Substring(open + 1, close - open - 1));
            at = close + 1;
        }
        return names;
    }

    private static bool TryNext(string template, int from, out int open, out int close)
    {
        close = -1;
        open = template.AsSpan(from).IndexOf('{') + from;
        if (open >= from)
            close = template.AsSpan(open).IndexOf('}') + open;
        return open >= from && close >= open;
    }
}
