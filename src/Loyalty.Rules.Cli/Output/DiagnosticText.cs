using System.Globalization;
using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Shows a diagnostic with the line of the document and a caret under the place.</summary>
internal static class DiagnosticText
{
    // As much of a long line as is shown around the place.
    private const int Before = 60;
    private const int Shown = 110;

    internal static string Of(string file, byte[] utf8, Diagnostic one)
    {
        var text = new StringBuilder();
        text.Append(one.Severity == DiagnosticSeverity.Error ? "error " : "warning ").Append(one.Code);
        text.Append(": ").Append(one.Message).Append('\n');
        text.Append("  ").Append(file);
        if (one.Line == 0)
            return text.Append(", ").Append(one.Path).ToString();
        text.Append(CultureInfo.InvariantCulture, $":{one.Line}:{one.Column}, {one.Path}\n");
        AppendPlace(text, utf8, one);
        return text.ToString();
    }

    private static void AppendPlace(StringBuilder text, byte[] utf8, Diagnostic one)
    {
        var line = LineOf(utf8, one.Line);
        int column = Math.Min(one.Column - 1, line.Length);
        string before = Plain(line.Slice(0, column));
        string after = Plain(line.Slice(column));
        if (before.Length > Before)
            before = string.Concat("...", before.AsSpan(before.Length - Before + 3));
        int room = Shown - before.Length;
        if (after.Length > room)
            after = string.Concat(after.AsSpan(0, room - 3), "...");
        string number = one.Line.ToString(CultureInfo.InvariantCulture);
        text.Append("  ").Append(number).Append(" | ").Append(before).Append(after).Append('\n');
        text.Append("  ").Append(' ', number.Length).Append(" | ").Append(' ', before.Length).Append('^');
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> utf8, int line)
    {
        for (; line > 1; line--)
        {
            int end = utf8.IndexOf((byte)'\n');
            if (end < 0)
                return [];
            utf8 = utf8.Slice(end + 1);
        }
        int length = utf8.IndexOf((byte)'\n');
        return length < 0 ? utf8 : utf8.Slice(0, length);
    }

    /// <summary>A part of a line with one sign for each that is shown: tabs and what cannot be shown become blanks.</summary>
    private static string Plain(ReadOnlySpan<byte> utf8)
    {
        char[] signs = Encoding.UTF8.GetString(utf8).ToCharArray();
        for (int i = 0; i < signs.Length; i++)
        {
            if (char.IsControl(signs[i]))
                signs[i] = ' ';
        }
        return new string(signs).TrimEnd('\r');
    }
}
