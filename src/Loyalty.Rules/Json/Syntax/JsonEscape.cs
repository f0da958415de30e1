namespace Loyalty.Rules.Json.Syntax;

/// <summary>Writes text as UTF-8 with the escapes that JSON demands and no other.</summary>
internal static class JsonEscape
{
    /// <summary>A control character takes six bytes, and so does half a character.</summary>
    internal const int MaxBytesPerChar = 6;

    /// <param name="text">The text.</param>
    /// <param name="utf8">At least <see cref="MaxBytesPerChar"/> times as long.</param>
    /// <returns>How many bytes were written.</returns>
    internal static int Write(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u0080' and not ('"' or '\\'))
            {
                utf8[length++] = (byte)c;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                length += Encode(char.ConvertToUtf32(c, text[++i]), utf8.Slice(length));
            }
            else
            {
                length +=
                    c < '\u0080' || char.IsSurrogate(c) ? Escape(c, utf8.Slice(length)) : Encode(c, utf8.Slice(length));
            }
        }
        return length;
    }

    private static int Encode(int scalar, Span<byte> utf8)
    {
        int length =
            scalar < 0x800 ? 2
            : scalar < 0x10000 ? 3
            : 4;
        for (int i = length - 1; i > 0; i--)
        {
            utf8[i] = (byte)(0x80 | (scalar & 0x3F));
            scalar >>= 6;
        }
        utf8[0] = (byte)((0xF00 >> length) & 0xFF | scalar);
        return length;
    }

    private static int Escape(char c, Span<byte> utf8)
    {
        utf8[0] = (byte)'\\';
        int known = "\"\\\b\f\n\r\t".AsSpan().IndexOf(c);
        if (known >= 0)
        {
            utf8[1] = (byte)"\"\\bfnrt"[known];
            return 2;
        }
        utf8[1] = (byte)'u';
        for (int i = 0; i < 4; i++)
            utf8[2 + i] = (byte)"0123456789abcdef"[(c >> (12 - (4 * i))) & 0xF];
        return 6;
    }
}
