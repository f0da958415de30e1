namespace Loyalty.Rules.Json.Syntax;

/// <summary>The grammar of JSON's numbers (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>The length of the longest number at the start, or 0.</summary>
    internal static int Length(ReadOnlySpan<byte> text)
    {
        int i = text.Length > 0 && text[0] == (byte)'-' ? 1 : 0;
        int digits = Digits(text, i);
        if (digits == 0)
            return 0;
        i += text[i] == (byte)'0' ? 1 : digits;
        if (i < text.Length && text[i] == (byte)'.')
        {
            int decimals = Digits(text, i + 1);
            if (decimals == 0)
                return i;
            i += 1 + decimals;
        }
        if (i < text.Length && text[i] is (byte)'e' or (byte)'E')
        {
            int sign = i + 1 < text.Length && text[i + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            int exponent = Digits(text, i + 1 + sign);
            return exponent == 0 ? i : i + 1 + sign + exponent;
        }
        return i;
    }

    internal static int Digits(ReadOnlySpan<byte> text, int from)
    {
        int i = from;
        while (i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9')
            i++;
        return i - from;
    }
}
