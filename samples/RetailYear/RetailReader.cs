using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace RetailYear;

/// <summary>Reads the file line by line in one buffer: InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country.</summary>
internal sealed class RetailReader : IDisposable
{
    private const int Columns = 8;

    private readonly FileStream _file;
    private readonly Stream _text;
    private readonly Range[] _columns = new Range[Columns];
    private byte[] _buffer = new byte[1 << 16];
    private int _from;
    private int _to;

    public RetailReader(string path)
    {
        _file = File.OpenRead(path);
        _text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(_file, CompressionMode.Decompress)
            : _file;
        if (TryNextRow(out var header) && header.StartsWith("InvoiceNo,StockCode,Description,Quantity"u8))
            return;
        Dispose();
        throw new InvalidDataException("It does not begin with the columns InvoiceNo,StockCode,Description,Quantity.");
    }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Progress => (double)_file.Position / Math.Max(1, _file.Length);

    public long LinesRead { get; private set; }

    public bool TryRead(out RetailLine line)
    {
        line = default;
        if (!TryNextRow(out var row))
            return false;
        LinesRead++;
        if (SplitColumns(row) != Columns)
            throw new InvalidDataException($"Line {LinesRead + 1} does not have {Columns} columns.");
        if (row[_columns[0]].IsEmpty)
            throw new InvalidDataException($"Line {LinesRead + 1} has no invoice number.");
        line = new RetailLine
        {
            Invoice = row[_columns[0]],
            Sku = row[_columns[1]],
            Description = row[_columns[2]],
            Quantity = Whole(row[_columns[3]]),
            LocalTime = Time(row[_columns[4]]),
            PriceMills = Mills(row[_columns[5]]),
            Customer = row[_columns[6]].IsEmpty ? 0 : Whole(row[_columns[6]]),
        };
        return true;
    }

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }

    private bool TryNextRow(out ReadOnlySpan<byte> row)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n');
            if (length >= 0 || (length = AtEnd()) >= 0)
            {
                row = _buffer.AsSpan(_from, length).TrimEnd((byte)'\r');
                _from = Math.Min(_to, _from + length + 1);
                return !row.IsEmpty;
            }
        }
    }

    /// <summary>Reads more; where there is no more, the length of what is left.</summary>
    private int AtEnd()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        if (_to == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = _text.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        return read == 0 ? _to : -1;
    }

    /// <summary>Finds the columns; a comma inside quotes separates nothing.</summary>
    private int SplitColumns(ReadOnlySpan<byte> row)
    {
        int column = 0;
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= row.Length; i++)
        {
            if (i < row.Length && row[i] == (byte)'"')
                quoted = !quoted;
            if (i < row.Length && (quoted || row[i] != (byte)','))
                continue;
            if (column < Columns)
                _columns[column] = start..i;
            column++;
            start = i + 1;
        }
        return column;
    }

    /// <summary>A whole number; ids of customers stand as "17850.0".</summary>
    private int Whole(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int value, out int used) && (used == text.Length || text[used] == (byte)'.')
            ? value
            : throw Unreadable(text);

    private long Mills(ReadOnlySpan<byte> text)
    {
        int point = text.IndexOf((byte)'.');
        if (point < 0)
            return Whole(text) * 1000L;
        var decimals = text[(point + 1)..];
        long mills = 0;
        for (int i = 0; i < 3; i++)
            mills = (mills * 10) + (i < decimals.Length ? Digit(decimals[i]) : 0);
        bool negative = text[0] == (byte)'-';
        long whole = point == (negative ? 1 : 0) ? 0 : Math.Abs((long)Whole(text[..point]));
        long amount = (whole * 1000) + mills;
        return decimals.Length > 3 ? throw Unreadable(text)
            : negative ? -amount
            : amount;
    }

    /// <summary>Such as 2010-12-01 08:26:00, by the clock on the shop's wall.</summary>
    private DateTime Time(ReadOnlySpan<byte> text)
    {
        if (text.Length != 19)
            throw Unreadable(text);
        try
        {
            return new DateTime(
                Whole(text[..4]),
                Whole(text[5..7]),
                Whole(text[8..10]),
                Whole(text[11..13]),
                Whole(text[14..16]),
                Whole(text[17..19])
            );
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Unreadable(text);
        }
    }

    private int Digit(byte text) => text is >= (byte)'0' and <= (byte)'9' ? text - '0' : throw Unreadable([text]);

    private InvalidDataException Unreadable(ReadOnlySpan<byte> text) =>
        new($"Line {LinesRead + 1}: '{Encoding.UTF8.GetString(text)}' cannot be read.");
}
