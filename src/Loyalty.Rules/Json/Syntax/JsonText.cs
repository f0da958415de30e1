using System.Buffers;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Writes JSON whose bytes depend on nothing but what is written.</summary>
/// <remarks>
/// The framework's own writer escapes by the Unicode tables of its version and, before .NET 9, breaks lines as the machine does; canonical bytes
/// are compared and hashed here, so only quotes, backslashes, control characters and halves of characters are escaped, and a line ends with '\n'.
/// </remarks>
internal sealed class JsonText : IDisposable
{
    private readonly bool _indented;
    private byte[] _buffer;
    private int _length;
    private int _depth;
    private bool _first = true;
    private bool _afterName;

    internal JsonText(bool indented)
    {
        _indented = indented;
        _buffer = ArrayPool<byte>.Shared.Rent(1024);
    }

    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    internal void StartObject() => Open((byte)'{');

    internal void EndObject() => Close((byte)'}');

    internal void StartList() => Open((byte)'[');

    internal void EndList() => Close((byte)']');

    internal void Name(string name)
    {
        Separate();
        Quote(name);
        AfterName();
    }

    /// <param name="utf8">A name that needs no escape.</param>
    internal void Name(ReadOnlySpan<byte> utf8)
    {
        Separate();
        Put((byte)'"');
        Put(utf8);
        Put((byte)'"');
        AfterName();
    }

    internal void Text(string text)
    {
        Begin();
        Quote(text);
    }

    internal void Boolean(bool value)
    {
        Begin();
        Put(value ? "true"u8 : "false"u8);
    }

    /// <summary>A number, with no more decimals than it needs.</summary>
    internal void Number(long value, int decimals = 0)
    {
        Begin();
        Fixed(value, decimals, shortest: true);
    }

    /// <summary>A number in quotes, with all its decimals.</summary>
    internal void QuotedNumber(long value, int decimals)
    {
        Begin();
        Put((byte)'"');
        Fixed(value, decimals, shortest: false);
        Put((byte)'"');
    }

    /// <param name="json">JSON as it stands.</param>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        Begin();
        Put(json);
    }

    internal void EndLine() => Put((byte)'\n');

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Open(byte bracket)
    {
        Begin();
        Put(bracket);
        _depth++;
        _first = true;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (!_first)
            Break();
        Put(bracket);
        _first = false;
    }

    /// <summary>Before a value: in a list it is separated here, after a name that was done before the name.</summary>
    private void Begin()
    {
        if (!_afterName)
            Separate();
        _afterName = false;
    }

    private void AfterName()
    {
        Put((byte)':');
        if (_indented)
            Put((byte)' ');
        _afterName = true;
    }

    private void Separate()
    {
        if (_depth == 0)
            return;
        if (!_first)
            Put((byte)',');
        Break();
        _first = false;
    }

    private void Break()
    {
        if (!_indented)
            return;
        Reserve(1 + (2 * _depth));
        _buffer[_length++] = (byte)'\n';
        _buffer.AsSpan(_length, 2 * _depth).Fill((byte)' ');
        _length += 2 * _depth;
    }

    private void Fixed(long value, int decimals, bool shortest)
    {
        Reserve(FixedPoint.MaxLength);
        _length += FixedPoint.Format(value, decimals, shortest, _buffer.AsSpan(_length));
    }

    private void Quote(string text)
    {
        Reserve(2 + (text.Length * JsonEscape.MaxBytesPerChar));
        _buffer[_length++] = (byte)'"';
        _length += JsonEscape.Write(text.AsSpan(), _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)'"';
    }

    private void Put(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    private void Put(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(_buffer.AsSpan(_length));
        _length += values.Length;
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _length >= more)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
