using System.Text;
using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

public sealed class DocumentLimitTests
{
    private const int MaxBytes = 16 * 1024 * 1024;

    [Fact]
    public void TryParse_At64Levels_IsTakenAndOneMoreIsNot()
    {
        // The program, its selectors and one object a level: 2 + 62.
        Assert.True(LoyaltyProgram.TryParse(Nested(62), out var program, out _));
        Assert.Equal(program, LoyaltyProgram.Parse(program.ToString()));
        Assert.False(LoyaltyProgram.TryParse(Nested(63), out _, out var report));
        Assert.Equal(
            "error LR0008 at $ (line 1, column 495): Lists and objects are nested more than 64 deep here. "
                + "Make the document flatter; a named selector can stand for a deep one.",
            report.ToString()
        );
    }

    [Fact]
    public void TryParse_OfBracketsWithoutEnd_RefusesThem()
    {
        Assert.False(LoyaltyProgram.TryParse(Filled((byte)'[', MaxBytes), out _, out var report));
        Assert.Equal("LR0008", Assert.Single(report.All).Code);
    }

    [Fact]
    public void TryParse_At16MiB_IsTakenAndOneByteMoreIsNot()
    {
        var document = Filled((byte)' ', MaxBytes + 1);
        Encoding.UTF8.GetBytes("{\"program\":\"p\",\"currency\":\"USD\",\"rules\":[]}").CopyTo(document, 0);

        Assert.True(LoyaltyProgram.TryParse(document.AsSpan(0, MaxBytes), out _, out _));
        Assert.False(LoyaltyProgram.TryParse(document, out _, out var report));
        Assert.Equal(
            "error LR0002 at $ (line 1, column 1): The document is longer than 16777216 bytes, the most that is taken. Split it.",
            report.ToString()
        );
    }

    [Fact]
    public void TryParse_Of100000Rules_TakesThemAndWritesThemBack()
    {
        var rules = Enumerable
            .Range(0, 100_000)
            .Select(i =>
                FormattableString.Invariant(
                    $"{{\"id\":\"r{i}\",\"type\":\"freeItem\",\"buy\":{{\"items\":\"s\",\"units\":5}}}}"
                )
            );
        var document = Encoding.UTF8.GetBytes(
            "{\"program\":\"p\",\"format\":0,\"version\":1,\"currency\":\"USD\",\"rules\":["
                + string.Join(",", rules)
                + "]}"
        );

        Assert.True(LoyaltyProgram.TryParse(document, out var program, out _));

        Assert.Equal(100_000, program.Rules.Count);
        Assert.True(document.AsSpan().SequenceEqual(program.ToJson(indented: false)));
    }

    [Fact]
    public void TryReadTransaction_Of10000Lines_TakesThem()
    {
        var lines = string.Join(",", Enumerable.Repeat("{\"sku\":\"a\",\"quantity\":1,\"amount\":\"1.00\"}", 10_000));
        var document =
            "{\"transaction\":\"t\",\"at\":\"2026-06-01T15:30:00Z\",\"currency\":\"USD\",\"lines\":[" + lines + "]}";

        Assert.Equal(10_000, LoyaltyJson.ReadTransaction(document).Lines.Count);
    }

    [Fact]
    public void TryParse_OfAMillionMistakes_EndsInTime()
    {
        // Each takes a guess at what was meant, where it is listed at all.
        var names = string.Join(
            ",",
            Enumerable.Range(0, 1_000_000).Select(i => FormattableString.Invariant($"\"n{i}\":1"))
        );

        Assert.False(LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes("{" + names + "}"), out _, out var report));

        Assert.Equal(1001, report.All.Count);
    }

    [Fact]
    public void TryReadCatalog_OfAChainOfCategories_TakesLinearTime()
    {
        var chain = string.Join(
            ",",
            Enumerable.Range(0, 200_000).Select(i => FormattableString.Invariant($"\"c{i + 1}\":\"c{i}\""))
        );

        var catalog = LoyaltyJson.ReadCatalog("{\"catalog\":0,\"categories\":{" + chain + "},\"items\":[]}");

        Assert.Equal(200_000, catalog.CategoryParents.Count);
    }

    private static byte[] Nested(int selectors)
    {
        var open = string.Concat(Enumerable.Repeat("{\"not\":", selectors - 1));
        var close = new string('}', selectors - 1);
        return Encoding.UTF8.GetBytes(
            "{\"program\":\"p\",\"currency\":\"USD\",\"rules\":[],\"selectors\":{\"s\":" + open + "{}" + close + "}}"
        );
    }

    private static byte[] Filled(byte value, int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill(value);
        return bytes;
    }
}
