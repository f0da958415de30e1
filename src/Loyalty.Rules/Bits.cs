namespace Loyalty.Rules;

/// <summary>Questions about the bits of a word.</summary>
internal static class Bits
{
#if NETSTANDARD2_0
    // The place of the only bit, found by multiplying it with a de Bruijn sequence (Leiserson, Prokop, Randall 1998).
    private const ulong Sequence = 0x03F79D71B4CB0A89UL;

    private static readonly byte[] PlaceOf = MakePlaces();
#endif

    /// <summary>The place of the lowest bit that is set; there must be one.</summary>
    internal static int Lowest(ulong bits)
    {
#if NETSTANDARD2_0
        return PlaceOf[unchecked((bits & (0 - bits)) * Sequence) >> 58];
#else
        return System.Numerics.BitOperations.TrailingZeroCount(bits);
#endif
    }

#if NETSTANDARD2_0
    private static byte[] MakePlaces()
    {
        byte[] places = new byte[64];
        for (int place = 0; place < places.Length; place++)
            places[unchecked((1UL << place) * Sequence) >> 58] = (byte)place;
        return places;
    }
#endif
}
