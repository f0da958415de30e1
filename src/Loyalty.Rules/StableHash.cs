namespace Loyalty.Rules;

/// <summary>A 64-bit hash of integers and text that is the same on every machine, runtime and process.</summary>
/// <remarks>
/// Recognises a sale that comes twice and names a plan; it is no protection against forgery. Its values are frozen by
/// tests, because states keep them. Multiply-and-fold with the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
/// </remarks>
internal struct StableHash
{
    internal const ulong Seed = 0x9E3779B97F4A7C15UL;

    private ulong _state;

    internal static StableHash Start => new() { _state = Seed };

    internal readonly ulong Value => Finish(_state);

    internal void Add(ulong value)
    {
        ulong mixed = (_state ^ value) * 0xBF58476D1CE4E5B9UL;
        _state = mixed ^ (mixed >> 32);
    }

    internal void Add(long value) => Add(unchecked((ulong)value));

    internal void Add(string? text)
    {
        if (text is null)
            Add(ulong.MaxValue);
        else
            Add(Of(text.AsSpan()));
    }

    /// <summary>The hash of a text: its UTF-16 units, four at a time, and its length.</summary>
    internal static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Start;
        hash.Add((ulong)text.Length);
        int i = 0;
        for (; i + 4 <= text.Length; i += 4)
            hash.Add(text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48));
        ulong rest = 0;
        for (int shift = 0; i < text.Length; i++, shift += 16)
            rest |= (ulong)text[i] << shift;
        hash.Add(rest);
        return hash.Value;
    }

    /// <summary>The hash of bytes, eight at a time, little end first, and their number.</summary>
    internal static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = Seed)
    {
        var hash = new StableHash { _state = seed };
        hash.Add((ulong)bytes.Length);
        for (; bytes.Length >= 8; bytes = bytes.Slice(8))
            hash.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        ulong rest = 0;
        for (int i = 0; i < bytes.Length; i++)
            rest |= (ulong)bytes[i] << (8 * i);
        hash.Add(rest);
        return hash.Value;
    }

    private static ulong Finish(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
