using System.Buffers.Text;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Instants as RFC 3339 spells them: date, time and an offset, such as <c>2026-06-01T15:30:00.5-04:00</c>.</summary>
internal static class IsoInstant
{
    private const int TicksDigits = 7;

    // A fraction is put down whole, with one zero more, before its zeros are taken off.
    private const int MaxLength = 36;

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 20 || !TryDate(text, out int year, out int month, out int day) || text[10] != (byte)'T')
            return false;
        if (
            !TryTwo(text, 11, ':', 23, out int hour)
            || !TryTwo(text, 14, ':', 59, out int minute)
            || !TryTwo(text, 17, '\0', 59, out int second)
        )
            return false;
        var rest = text.Slice(19);
        if (!TryFraction(ref rest, out long fraction) || !TryOffset(rest, out int offset))
            return false;
        long ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        long utc = ticks - (offset * TimeSpan.TicksPerMinute);
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(ticks, new TimeSpan(offset * TimeSpan.TicksPerMinute));
        return true;
    }

    /// <summary>The shortest spelling: no zeros at the end of the fraction, and Z where there is no offset.</summary>
    internal static string Format(DateTimeOffset instant)
    {
        Span<char> text = stackalloc char[MaxLength];
        int at = 0;
        Put(text, ref at, instant.Year, 4, '-');
        Put(text, ref at, instant.Month, 2, '-');
        Put(text, ref at, instant.Day, 2, 'T');
        Put(text, ref at, instant.Hour, 2, ':');
        Put(text, ref at, instant.Minute, 2, ':');
        Put(text, ref at, instant.Second, 2, '.');
        Put(text, ref at, (int)(instant.Ticks % TimeSpan.TicksPerSecond), TicksDigits, '0');
        while (text[at - 1] == '0')
            at--;
        if (text[at - 1] == '.')
            at--;
        int offset = (int)(instant.Offset.Ticks / TimeSpan.TicksPerMinute);
        text[at++] =
            offset == 0 ? 'Z'
            : offset < 0 ? '-'
            : '+';
        if (offset != 0)
        {
            Put(text, ref at, Math.Abs(offset) / 60, 2, ':');
            Put(text, ref at, Math.Abs(offset) % 60, 2, '\0');
            at--;
        }
        return text.Slice(0, at).ToString();
    }

    /// <summary>Digits, and what follows them.</summary>
    private static void Put(Span<char> text, ref int at, int number, int digits, char after)
    {
        for (int i = digits - 1; i >= 0; i--, number /= 10)
            text[at + i] = (char)('0' + (number % 10));
        at += digits;
        text[at++] = after;
    }

    /// <summary>Reads the date at the start of a text of at least ten bytes.</summary>
    internal static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        month = day = 0;
        return TryNumber(text.Slice(0, 4), out year)
            && text[4] == (byte)'-'
            && TryTwo(text, 5, '-', 12, out month)
            && TryTwo(text, 8, '\0', 31, out day)
            && year >= 1
            && month >= 1
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>Two digits, what follows them (\0 for anything), and their most.</summary>
    private static bool TryTwo(ReadOnlySpan<byte> text, int at, char after, int most, out int value) =>
        TryNumber(text.Slice(at, 2), out value) && value <= most && (after == '\0' || text[at + 2] == (byte)after);

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        return JsonNumber.Digits(digits, 0) == digits.Length && Utf8Parser.TryParse(digits, out value, out _);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest[0] != (byte)'.')
            return true;
        int digits = JsonNumber.Digits(rest, 1);
        if (digits is 0 or > TicksDigits || digits + 1 == rest.Length)
            return false;
        for (int i = 1; i <= TicksDigits; i++)
            ticks = (ticks * 10) + (i <= digits ? rest[i] - '0' : 0);
        rest = rest.Slice(1 + digits);
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> rest, out int minutes)
    {
        minutes = 0;
        if (rest.Length == 1)
            return rest[0] == (byte)'Z';
        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-'))
            return false;
        if (!TryTwo(rest, 1, ':', 14, out int hours) || !TryTwo(rest, 4, '\0', 59, out int minute))
            return false;
        minutes = (hours * 60) + minute;
        if (minutes > 14 * 60)
            return false;
        if (rest[0] == (byte)'-')
            minutes = -minutes;
        return true;
    }
}
