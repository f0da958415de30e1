using System.Text;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Tests.Json;

/// <summary>Law 69: every change of a good document is taken whole, or refused with a place; nothing is thrown.</summary>
public sealed class DocumentMutationTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "1e400",
        "0.12345",
        "\"\"",
        "\"x\"",
        "\"2.25\"",
        "\"\\ud83c\\udf66\"",
        "[]",
        "{}",
        "[null]",
        "{\"a\":1,\"a\":2}",
    ];

    public static TheoryData<string> Good => [.. SchemaDocuments.Names("good")];

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_OfADocumentCutAnywhere_RefusesItInOneLine(string name)
    {
        var whole = Compact(name);
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Null(SchemaDocuments.Rewrite(name, whole.AsSpan(0, length), false, out var report));
            Assert.Single(report.All);
            AssertPlaced(report);
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_OfADocumentWithOneByteChanged_TakesItOrSaysWhere(string name)
    {
        // Each place with one of the bytes in turn: all pairs would only take longer.
        byte[] others = [.. "\"{}[],:\\x0\0"u8, 0xFF];
        var whole = Compact(name);
        for (int at = 0; at < whole.Length; at++)
        {
            for (int i = at % 4; i < others.Length; i += 4)
            {
                byte before = whole[at];
                whole[at] = others[i];
                AssertTakenOrPlaced(name, whole);
                whole[at] = before;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_OfADocumentWithOneValueReplaced_TakesItOrSaysWhere(string name)
    {
        var whole = Encoding.UTF8.GetString(Compact(name));
        foreach (var (start, end) in JsonSpans.Of(whole))
        {
            foreach (var value in Values)
                AssertTakenOrPlaced(name, Encoding.UTF8.GetBytes(whole.Remove(start) + value + whole.Remove(0, end)));
        }
    }

    private static byte[] Compact(string name) =>
        SchemaDocuments.Rewrite(name, SchemaDocuments.Bytes("good", name), indented: false, out _)!;

    private static void AssertTakenOrPlaced(string name, byte[] document)
    {
        var once = SchemaDocuments.Rewrite(name, document, indented: false, out var report);
        if (once is null)
            AssertPlaced(report);
        else
            Assert.Equal(once, SchemaDocuments.Rewrite(name, once, indented: false, out _));
    }

    private static void AssertPlaced(DiagnosticReport report)
    {
        Assert.True(report.HasErrors);
        Assert.All(
            report.All,
            one => Assert.True(one.Line > 0 && one.Column > 0 && one.Path[0] == '$', one.ToString())
        );
    }
}
