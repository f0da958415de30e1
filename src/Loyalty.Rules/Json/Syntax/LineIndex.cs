namespace Loyalty.Rules.Json.Syntax;

/// <summary>Turns places in a document into lines and columns. Made only where there is something to report.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    internal LineIndex(ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
                _starts.Add(i + 1);
        }
    }

    /// <summary>The line, and the column in bytes, both counted from 1.</summary>
    internal (int Line, int Column) Of(int position)
    {
        int found = _starts.BinarySearch(position);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }

    /// <summary>The byte at a line and column.</summary>
    internal int PositionOf(int line, int column) => _starts[line - 1] + column - 1;
}
