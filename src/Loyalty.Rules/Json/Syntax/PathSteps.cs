using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Takes the paths of diagnostics apart again, step by step.</summary>
internal static class PathSteps
{
    /// <summary>Splits the first step off the rest of a path.</summary>
    /// <param name="path">What is left of the path; ends without this step.</param>
    /// <param name="name">The name of a property, or null.</param>
    /// <param name="index">The place in a list, where there is no name.</param>
    /// <returns>Whether the path begins with a step.</returns>
    internal static bool TrySplit(ref ReadOnlySpan<char> path, out string? name, out int index)
    {
        name = null;
        index = 0;
        if (path.Length < 2 || path[0] is not ('.' or '['))
            return false;
        if (path[0] == '[' && path[1] == '\'')
        {
            name = SplitQuoted(ref path);
            return true;
        }
        int end = path.Slice(1).IndexOfAny(path[0] == '.' ? ".[".AsSpan() : "]".AsSpan());
        var step = end < 0 ? path.Slice(1) : path.Slice(1, end);
        bool property = path[0] == '.';
        path = path.Slice(Math.Min(path.Length, step.Length + (property ? 1 : 2)));
        if (property)
            name = step.ToString();
        return property || int.TryParse(step.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    private static string SplitQuoted(ref ReadOnlySpan<char> path)
    {
        var text = new StringBuilder();
        int i = 2;
        while (i < path.Length && path[i] != '\'')
        {
            if (path[i] != '\\' || i + 1 == path.Length)
            {
                text.Append(path[i++]);
                continue;
            }
            bool unit = TryUnit(path.Slice(i), out char c);
            text.Append(unit ? c : path[i + 1]);
            i += unit ? 6 : 2;
        }
        path = path.Slice(Math.Min(path.Length, i + 2));
        return text.ToString();
    }

    /// <summary>Reads an escape such as \u00e9.</summary>
    private static bool TryUnit(ReadOnlySpan<char> text, out char unit)
    {
        unit = default;
        if (text.Length < 6 || text[1] != 'u')
            return false;
        bool hex = ushort.TryParse(
            text.Slice(2, 4).ToString(),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out ushort value
        );
        unit = (char)value;
        return hex;
    }
}
