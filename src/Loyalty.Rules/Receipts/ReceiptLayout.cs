using System.Text;

namespace Loyalty.Rules.Receipts;

/// <summary>Lays receipt lines out in columns: words on the left, broken at blanks, amounts on the right.</summary>
internal static class ReceiptLayout
{
    private const int Narrowest = 24;
    private const int Widest = 200;
    private const int DeepestIndent = 4;
    private const int HangingIndent = 2;

    internal static string Render(ReceiptLine[] lines, int width)
    {
        if (width is < Narrowest or > Widest)
            throw new ArgumentOutOfRangeException(nameof(width), width, "A receipt has 24 to 200 columns.");
        var text = new StringBuilder();
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0 && SectionOf(lines[i].Kind) != SectionOf(lines[i - 1].Kind))
                text.Append('-', width).Append('\n');
            Write(text, lines[i], width);
        }
        return text.ToString();
    }

    private static int SectionOf(ReceiptLineKind kind) =>
        kind switch
        {
            <= ReceiptLineKind.Notice => 0,
            ReceiptLineKind.Item => 1,
            <= ReceiptLineKind.Note => 2,
            <= ReceiptLineKind.WhyNot => 3,
            _ => 4,
        };

    private static void Write(StringBuilder text, in ReceiptLine line, int width)
    {
        int indent = 2 * Math.Min(line.Indent, DeepestIndent);
        int room = width - indent - (line.Amount is null ? 0 : line.Amount.Length + 1);
        int hanging = line.Kind > ReceiptLineKind.Notice ? HangingIndent : 0;
        var words = Wrap(line.Text, Math.Max(room, Narrowest / 4), hanging);
        for (int i = 0; i < words.Count; i++)
        {
            bool last = i == words.Count - 1;
            if (line.Kind == ReceiptLineKind.Title)
                text.Append(' ', Math.Max(0, (width - WidthOf(words[i])) / 2));
            text.Append(' ', indent).Append(words[i]);
            if (last && line.Amount is not null)
            {
                int gap = width - indent - WidthOf(words[i]) - line.Amount.Length;
                text.Append(' ', Math.Max(1, gap)).Append(line.Amount);
            }
            text.Append('\n');
        }
    }

    /// <summary>Breaks a text into lines; those after the first hang a little to the right.</summary>
    private static List<string> Wrap(string text, int room, int hanging)
    {
        var lines = new List<string>();
        string line = "";
        bool first = true;
        foreach (string given in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = given;
            if (!first && WidthOf(line) + 1 + WidthOf(word) > room)
            {
                lines.Add(line);
                line = new string(' ', hanging);
                first = true;
            }
            while (WidthOf(line) + WidthOf(word) > room)
            {
                int cut = CutOf(word, room - WidthOf(line));
                lines.Add((line + word).Substring(0, line.Length + cut));
                word = word.Substring(cut);
                line = new string(' ', hanging);
            }
            line += first ? word : " " + word;
            first = false;
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>How many chars of a word fill the room, without tearing a letter from its marks.</summary>
    private static int CutOf(string word, int room)
    {
        int cut = 0;
        int columns = 0;
        while (cut < word.Length && columns + ColumnsOf(word[cut]) <= room)
            columns += ColumnsOf(word[cut++]);
        return cut;
    }

    private static int WidthOf(string text)
    {
        int columns = 0;
        foreach (char c in text)
            columns += ColumnsOf(c);
        return columns;
    }

    /// <summary>Combining marks and the second half of a surrogate pair take no column of their own.</summary>
    private static int ColumnsOf(char c) => c is (>= '\u0300' and <= '\u036F') || char.IsLowSurrogate(c) ? 0 : 1;
}
