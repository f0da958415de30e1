namespace Loyalty.Rules.Json.Syntax;

/// <summary>Decimal numbers as whole multiples of a power of ten, read and written exactly: no value is ever rounded.</summary>
internal static class FixedPoint
{
    /// <summary>The longest text that <see cref="Format"/> writes.</summary>
    internal const int MaxLength = 24;

    // Beyond any exponent that matters, and far from overflow.
    private const int FarExponent = 100_000_000;

    /// <summary>Reads a number by JSON's grammar.</summary>
    /// <param name="text">The number.</param>
    /// <param name="decimals">The value is counted in units of ten to the power of minus this.</param>
    /// <param name="plain">Whether an exponent is refused.</param>
    /// <param name="value">The value, or 0.</param>
    internal static FixedPointResult TryParse(ReadOnlySpan<byte> text, int decimals, bool plain, out long value)
    {
        value = 0;
        if (text.Length == 0 || JsonNumber.Length(text) != text.Length)
            return FixedPointResult.NotANumber;
        int e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0 && plain)
            return FixedPointResult.NotANumber;
        bool negative = text[0] == (byte)'-';
        var mantissa = text.Slice(negative ? 1 : 0, (e < 0 ? text.Length : e) - (negative ? 1 : 0));
        int shift = decimals + (e < 0 ? 0 : Exponent(text.Slice(e + 1)));
        int point = mantissa.IndexOf((byte)'.');
        if (point >= 0)
            shift -= mantissa.Length - point - 1;
        // Zeros at the end move into the shift, on both sides of the point.
        while (mantissa.Length > 0 && mantissa[mantissa.Length - 1] is (byte)'0' or (byte)'.')
        {
            shift += mantissa[mantissa.Length - 1] == (byte)'0' ? 1 : 0;
            mantissa = mantissa.Slice(0, mantissa.Length - 1);
        }
        return mantissa.Length == 0 ? FixedPointResult.Ok : Scale(mantissa, shift, negative, out value);
    }

    /// <summary>Writes a value in plain digits.</summary>
    /// <param name="value">The value, in units of ten to the power of minus <paramref name="decimals"/>.</param>
    /// <param name="decimals">0 to 9.</param>
    /// <param name="shortest">Whether zeros at the end of the decimals are left out.</param>
    /// <param name="text">At least <see cref="MaxLength"/> long.</param>
    /// <returns>The length of the text.</returns>
    internal static int Format(long value, int decimals, bool shortest, Span<byte> text)
    {
        ulong rest = value < 0 ? 0UL - (ulong)value : (ulong)value;
        for (; shortest && decimals > 0 && rest % 10 == 0; decimals--)
            rest /= 10;
        int at = MaxLength;
        for (int i = 0; rest != 0 || i <= decimals; i++)
        {
            if (i == decimals && i > 0)
                text[--at] = (byte)'.';
            text[--at] = (byte)('0' + (int)(rest % 10));
            rest /= 10;
        }
        if (value < 0)
            text[--at] = (byte)'-';
        text.Slice(at, MaxLength - at).CopyTo(text);
        return MaxLength - at;
    }

    private static FixedPointResult Scale(ReadOnlySpan<byte> mantissa, int shift, bool negative, out long value)
    {
        value = 0;
        if (shift < 0)
            return FixedPointResult.TooManyDecimals;
        ulong sum = 0;
        foreach (byte digit in mantissa)
        {
            if (digit != (byte)'.' && !Append(ref sum, digit - '0'))
                return FixedPointResult.OutOfRange;
        }
        for (; shift > 0; shift--)
        {
            if (!Append(ref sum, 0))
                return FixedPointResult.OutOfRange;
        }
        if (sum > (negative ? 1UL << 63 : long.MaxValue))
            return FixedPointResult.OutOfRange;
        value = unchecked(negative ? (long)(0UL - sum) : (long)sum);
        return FixedPointResult.Ok;
    }

    private static bool Append(ref ulong sum, int digit)
    {
        if (sum > (ulong.MaxValue - 9) / 10)
            return false;
        sum = (sum * 10) + (ulong)digit;
        return true;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == (byte)'-';
        int sum = 0;
        foreach (byte digit in text)
        {
            if (digit is not ((byte)'+' or (byte)'-') && sum < FarExponent)
                sum = (sum * 10) + digit - '0';
        }
        return negative ? -sum : sum;
    }
}
