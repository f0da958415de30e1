using System.Buffers.Text;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Halves of characters that JSON's escapes can spell, alone, though no text may hold them.</summary>
internal static class Surrogate
{
    /// <summary>The place of the first escaped surrogate without its other half, or -1.</summary>
    /// <param name="raw">A text of a document as it stands, whose escapes are well-formed.</param>
    internal static int FirstLone(ReadOnlySpan<byte> raw)
    {
        int i = 0;
        while (i < raw.Length)
        {
            if (raw[i] != (byte)'\\')
            {
                i++;
                continue;
            }
            int unit = UnitAt(raw, i);
            if (unit is >= 0xDC00 and <= 0xDFFF)
                return i;
            bool high = unit is >= 0xD800 and <= 0xDBFF;
            if (high && UnitAt(raw, i + 6) is < 0xDC00 or > 0xDFFF)
                return i;
            i +=
                high ? 12
                : unit >= 0 ? 6
                : 2;
        }
        return -1;
    }

    /// <summary>The UTF-16 unit that is spelled here as \uXXXX, or -1.</summary>
    private static int UnitAt(ReadOnlySpan<byte> raw, int at) =>
        at + 6 <= raw.Length
        && raw[at] == (byte)'\\'
        && raw[at + 1] == (byte)'u'
        && Utf8Parser.TryParse(raw.Slice(at + 2, 4), out ushort unit, out _, 'x')
            ? unit
            : -1;
}
