using System.Buffers.Binary;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Finds the first byte that is not UTF-8, so that no later step meets one.</summary>
internal static class Utf8Check
{
    /// <summary>The place of the first byte of an ill-formed sequence, or -1. Overlong forms and surrogates are ill-formed (Unicode, table 3-7).</summary>
    internal static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        while (i < bytes.Length)
        {
            int length = AsciiLength(bytes.Slice(i));
            if (length == 0)
                length = SequenceLength(bytes.Slice(i));
            if (length == 0)
                return i;
            i += length;
        }
        return -1;
    }

    /// <summary>Eight or one where so many bytes at the start are ASCII, or 0.</summary>
    private static int AsciiLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 8 && (BinaryPrimitives.ReadUInt64LittleEndian(bytes) & 0x8080808080808080UL) == 0)
            return 8;
        return bytes[0] < 0x80 ? 1 : 0;
    }

    /// <summary>The length of the well-formed sequence of two to four bytes at the start, or 0.</summary>
    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        byte first = bytes[0];
        int length =
            first is >= 0xC2 and <= 0xDF ? 2
            : first is >= 0xE0 and <= 0xEF ? 3
            : first is >= 0xF0 and <= 0xF4 ? 4
            : 0;
        if (length == 0 || bytes.Length < length || !IsSecond(first, bytes[1]))
            return 0;
        for (int i = 2; i < length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
                return 0;
        }
        return length;
    }

    private static bool IsSecond(byte first, byte second) =>
        first switch
        {
            0xE0 => second is >= 0xA0 and <= 0xBF,
            0xED => second is >= 0x80 and <= 0x9F,
            0xF0 => second is >= 0x90 and <= 0xBF,
            0xF4 => second is >= 0x80 and <= 0x8F,
            _ => second is >= 0x80 and <= 0xBF,
        };
}
