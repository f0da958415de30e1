using System.Text;

namespace Loyalty.Rules.Tests;

/// <summary>States and fingerprints keep these numbers for years: they may never change. The vectors come from another implementation.</summary>
public sealed class StableHashTests
{
    [Theory]
    [InlineData("", 0x5B816821944DC6E8UL)]
    [InlineData("a", 0xA9D43150A2512CE2UL)]
    [InlineData("abcd", 0x3995F091B8EFC3D7UL)]
    [InlineData("abcde", 0x79D7705DA14652B2UL)]
    [InlineData("ann", 0x3B1D2FA8D428A549UL)]
    [InlineData("sale-1", 0x4AE2408B0328B119UL)]
    [InlineData("ống quế", 0x6CD08D5536934340UL)]
    [InlineData("🍦 cone", 0x20045BD6E662F38DUL)]
    public void Of_Text_IsFrozen(string text, ulong expected) => Assert.Equal(expected, StableHash.Of(text.AsSpan()));

    [Theory]
    [InlineData("", StableHash.Seed, 0x5B816821944DC6E8UL)]
    [InlineData("a", StableHash.Seed, 0xA9D43150A2512CE2UL)]
    [InlineData("abcdefgh", StableHash.Seed, 0x3D0176CDC62671D8UL)]
    [InlineData("abcdefghi", StableHash.Seed, 0x7AA12A9D40A9FC59UL)]
    [InlineData("abcdefghi", 1UL, 0xE1035373BC64669FUL)]
    public void Of_Bytes_IsFrozen(string text, ulong seed, ulong expected) =>
        Assert.Equal(expected, StableHash.Of(Encoding.ASCII.GetBytes(text), seed));

    [Fact]
    public void Add_Numbers_IsFrozen()
    {
        var hash = StableHash.Start;
        Assert.Equal(0xE220A8397B1DCDAFUL, hash.Value);
        hash.Add(1L);
        hash.Add(-1L);
        hash.Add(long.MaxValue);
        Assert.Equal(0x140E94CC8C77C8C1UL, hash.Value);
    }

    [Fact]
    public void Add_NullAndEmptyText_AreTwo()
    {
        var none = StableHash.Start;
        none.Add((string?)null);
        var empty = StableHash.Start;
        empty.Add("");
        Assert.NotEqual(none.Value, empty.Value);
    }
}
