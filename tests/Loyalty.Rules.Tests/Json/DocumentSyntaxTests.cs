using System.Text;

namespace Loyalty.Rules.Tests.Json;

public sealed class DocumentSyntaxTests
{
    private const string Before = "{\n  \"program\": ";

    public static TheoryData<string, string> Documents =>
        new()
        {
            {
                "",
                "error LR0001 at $ (line 1, column 1): The document is empty. Hand over the bytes of a JSON object."
            },
            {
                " \r\n\t",
                "error LR0001 at $ (line 1, column 1): The document is empty. Hand over the bytes of a JSON object."
            },
            {
                "\uFEFF{}",
                "error LR0003 at $ (line 1, column 1): The document begins with a byte order mark. Save it as UTF-8 without one."
            },
            {
                "{",
                At("LR0005", 1, 2, "The document stops being JSON here: it ends inside an object; close it with '}'.")
            },
            {
                "[1, ",
                At("LR0005", 1, 5, "The document stops being JSON here: it ends inside a list; close it with ']'.")
            },
            {
                "{\"a\"",
                At("LR0005", 1, 5, "The document stops being JSON here: it ends inside an object; close it with '}'.")
            },
            {
                Before + "}",
                At(
                    "LR0005",
                    2,
                    14,
                    "The document stops being JSON here: '}' cannot stand here; look for a missing comma, colon or bracket before it."
                )
            },
            {
                "[1}",
                At(
                    "LR0005",
                    1,
                    3,
                    "The document stops being JSON here: '}' cannot stand here; look for a missing comma, colon or bracket before it."
                )
            },
            {
                "[1 2]",
                At(
                    "LR0005",
                    1,
                    4,
                    "The document stops being JSON here: '2' cannot stand here; look for a missing comma, colon or bracket before it."
                )
            },
            {
                "{\"a\" \"b\"}",
                At(
                    "LR0005",
                    1,
                    6,
                    "The document stops being JSON here: '\"' cannot stand here; look for a missing comma, colon or bracket before it."
                )
            },
            {
                "{a: 1}",
                At(
                    "LR0005",
                    1,
                    2,
                    "The document stops being JSON here: only texts in double quotes, numbers, true, false, null, lists and objects may stand here."
                )
            },
            {
                "{'a': 1}",
                At("LR0005", 1, 2, "The document stops being JSON here: texts and names stand in double quotes.")
            },
            {
                "[True]",
                At(
                    "LR0005",
                    1,
                    2,
                    "The document stops being JSON here: only texts in double quotes, numbers, true, false, null, lists and objects may stand here."
                )
            },
            {
                "[01]",
                At(
                    "LR0005",
                    1,
                    2,
                    "The document stops being JSON here: this is no number; write it like 12, 0.5 or -3e2."
                )
            },
            {
                "[1.]",
                At(
                    "LR0005",
                    1,
                    2,
                    "The document stops being JSON here: this is no number; write it like 12, 0.5 or -3e2."
                )
            },
            {
                "[-]",
                At(
                    "LR0005",
                    1,
                    2,
                    "The document stops being JSON here: this is no number; write it like 12, 0.5 or -3e2."
                )
            },
            {
                "[\"a\nb\"]",
                At(
                    "LR0005",
                    1,
                    4,
                    "The document stops being JSON here: a text holds a line break or another control character; escape it, such as \\n."
                )
            },
            {
                "[\"a\\x\"]",
                At(
                    "LR0005",
                    1,
                    4,
                    "The document stops being JSON here: '\\' in a text begins an escape such as \\n, \\\" or \\u00e9; write '\\\\' for the character itself."
                )
            },
            {
                "[\"a\\u00g0\"]",
                At(
                    "LR0005",
                    1,
                    4,
                    "The document stops being JSON here: '\\' in a text begins an escape such as \\n, \\\" or \\u00e9; write '\\\\' for the character itself."
                )
            },
            { "[\"abc]", At("LR0005", 1, 2, "The document stops being JSON here: a text has no closing quote.") },
            { "{} // end", At("LR0006", 1, 4, "JSON has no comments, and none are taken here. Remove it.") },
            { "{/* a */}", At("LR0006", 1, 2, "JSON has no comments, and none are taken here. Remove it.") },
            {
                "{\"a\": 1, // one\n}",
                At("LR0006", 1, 10, "JSON has no comments, and none are taken here. Remove it.")
            },
            { "[1, 2 , ]", At("LR0007", 1, 7, "Nothing follows this comma. Remove it.") },
            { "{\"a\": 1,}", At("LR0007", 1, 8, "Nothing follows this comma. Remove it.") },
            {
                "{} {}",
                At(
                    "LR0009",
                    1,
                    4,
                    "The document ends before this. Remove what follows, or check for a bracket that closes too early."
                )
            },
            {
                "{}}",
                At(
                    "LR0009",
                    1,
                    3,
                    "The document ends before this. Remove what follows, or check for a bracket that closes too early."
                )
            },
            {
                "[NaN]",
                At("LR0010", 1, 2, "JSON has no NaN and no infinity. Write a number, or leave the property out.")
            },
            {
                "[1, -Infinity]",
                At("LR0010", 1, 5, "JSON has no NaN and no infinity. Write a number, or leave the property out.")
            },
            {
                "[\"a\\ud83c\"]",
                At(
                    "LR0011",
                    1,
                    4,
                    "This escape is half of a pair of surrogates and no character by itself. Write both halves, or the character itself."
                )
            },
            {
                "{\"\\udf66\": 1}",
                At(
                    "LR0011",
                    1,
                    3,
                    "This escape is half of a pair of surrogates and no character by itself. Write both halves, or the character itself."
                )
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void TryParse_OfWhatIsNoJson_SaysOneThing(string document, string expected)
    {
        Assert.False(LoyaltyProgram.TryParse(Encoding.UTF8.GetBytes(document), out var program, out var report));
        Assert.Null(program);
        Assert.Equal(expected, report.ToString());
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    [InlineData(0xE2, 0x82)]
    public void TryParse_OfBytesThatAreNoUtf8_SaysWhere(params int[] bytes)
    {
        byte[] document = [.. "{\n  \"name\": \"é"u8, .. bytes.Select(one => (byte)one), .. "\"}"u8];

        Assert.False(LoyaltyProgram.TryParse(document, out _, out var report));

        Assert.Equal(
            At("LR0004", 2, 14, "The bytes here are not UTF-8. Save the document as UTF-8."),
            report.ToString()
        );
    }

    [Fact]
    public void Parse_OfAStringWithHalfACharacter_SaysWhere()
    {
        var thrown = Assert.Throws<LoyaltyProgramException>(() => LoyaltyProgram.Parse("{\"program\": \"a\uD83C\"}"));

        Assert.Equal(
            "The program cannot be read:\nerror LR0004 at $ (line 1, column 15): The bytes here are not UTF-8. Save the document as UTF-8.",
            thrown.Message
        );
    }

    [Theory]
    [InlineData("\\ud83c\\udf66", "🍦")]
    [InlineData("\\u0061\\\\ud83c", "a\\ud83c")]
    [InlineData("\\\"\\/\\b\\f\\n\\r\\t", "\"/\b\f\n\r\t")]
    public void Parse_OfEscapes_ReadsTheCharacters(string escaped, string expected) =>
        Assert.Equal(
            expected,
            LoyaltyProgram.Parse("{\"program\": \"" + escaped + "\", \"currency\": \"\\u0055SD\", \"rules\": []}").Id
        );

    [Fact]
    public void Parse_OfEscapedNames_FindsTheProperties() =>
        Assert.Equal(
            3,
            LoyaltyProgram.Parse("{\"program\":\"p\",\"vers\\u0069on\":3,\"currency\":\"USD\",\"rules\":[]}").Version
        );

    private static string At(string code, int line, int column, string message) =>
        FormattableString.Invariant($"error {code} at $ (line {line}, column {column}): {message}");
}
