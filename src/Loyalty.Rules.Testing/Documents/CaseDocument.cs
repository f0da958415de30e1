using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>A scenario with the values of one case in their places. Every byte of it stands somewhere in the document as written, so places are never lost.</summary>
internal sealed class CaseDocument
{
    private readonly List<CaseSlice> _slices = [];
    private readonly LineIndex _written;

    private CaseDocument(byte[] bytes, string? title, LineIndex written)
    {
        Bytes = bytes;
        Title = title;
        _written = written;
        _slices.Add(new CaseSlice(0, 0, null));
    }

    internal byte[] Bytes { get; private set; }

    /// <summary>Such as "units = 3, free = 1"; null for a scenario without cases.</summary>
    internal string? Title { get; }

    /// <summary>A scenario without cases.</summary>
    internal static CaseDocument Of(byte[] bytes) => new(bytes, null, new LineIndex(bytes));

    /// <param name="tree">The document as written.</param>
    /// <param name="blanks">Its places for values of cases, in document order.</param>
    /// <param name="row">The case.</param>
    /// <param name="written">The lines of the document as written.</param>
    internal static CaseDocument Of(JsonTree tree, IReadOnlyList<int> blanks, int row, LineIndex written)
    {
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int cell = tree.FirstChild(row); cell >= 0; cell = tree.NextSibling(cell))
            cells[tree.Name(cell)] = cell;
        var one = new CaseDocument([], TitleOf(tree, cells), written);
        using var bytes = new MemoryStream();
        int at = 0;
        foreach (int blank in blanks)
        {
            int cell = cells[CaseBlanks.NameOf(tree, blank)];
            Copy(bytes, tree, at, tree[blank].Start);
            one._slices.Add(new CaseSlice((int)bytes.Length, tree[cell].Start, NodePath.Of(tree, cell).ToString()));
            Copy(bytes, tree, tree[cell].Start, tree[cell].End);
            at = tree[blank].End;
            one._slices.Add(new CaseSlice((int)bytes.Length, at, null));
        }
        Copy(bytes, tree, at, tree.Bytes.Length);
        one.Bytes = bytes.ToArray();
        return one;
    }

    /// <summary>The line on which a byte of this document was written.</summary>
    internal int LineOf(int position) => _written.Of(Origin(position)).Line;

    /// <summary>What was said of this document, with the places in the document as written.</summary>
    internal IEnumerable<Diagnostic> AsWritten(DiagnosticReport report)
    {
        if (Title is null)
            return report.All;
        var own = new LineIndex(Bytes);
        return report.All.Select(one =>
        {
            int position = own.PositionOf(one.Line, one.Column);
            var (line, column) = _written.Of(Origin(position));
            string path = SliceOf(position).Path ?? one.Path;
            return new Diagnostic(one.Code, one.Severity, one.Message, path, line, column);
        });
    }

    private int Origin(int position)
    {
        var slice = SliceOf(position);
        return slice.Origin + position - slice.Start;
    }

    private CaseSlice SliceOf(int position)
    {
        int low = 0;
        int high = _slices.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_slices[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }
        return _slices[low];
    }

    private static string TitleOf(JsonTree tree, Dictionary<string, int> cells) =>
        string.Join(
            ", ",
            cells.Select(cell => cell.Key + " = " + System.Text.Encoding.UTF8.GetString(tree.Raw(cell.Value).ToArray()))
        );

    private static void Copy(MemoryStream to, JsonTree tree, int start, int end) =>
        to.Write(tree.Bytes.Slice(start, end - start).ToArray(), 0, end - start);
}
