using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A time by the clock on the wall, such as "15:30"; in C# minutes since midnight.</summary>
internal sealed class ClockForm : JsonForm<int>
{
    /// <summary>00:00 to 23:59.</summary>
    internal static readonly ClockForm Start = new(
        ProgramLimits.MinutesOfDay - 1,
        "a time from \"00:00\" to \"23:59\""
    );

    /// <summary>00:00 to 24:00.</summary>
    internal static readonly ClockForm End = new(ProgramLimits.MinutesOfDay, "a time from \"00:00\" to \"24:00\"");

    private readonly int _last;

    private ClockForm(int last, string belongs)
    {
        _last = last;
        Belongs = belongs;
    }

    internal override string Belongs { get; }

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        value = 0;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        var text = reader.Tree.Plain(node);
        bool shaped =
            text.Length == 5
            && JsonNumber.Digits(text, 0) == 2
            && text[2] == (byte)':'
            && JsonNumber.Digits(text, 3) == 2;
        if (shaped && text[3] <= (byte)'5')
        {
            value = (Two(text, 0) * 60) + Two(text, 3);
            if (value <= _last)
                return true;
        }
        return reader.Report(DocumentCodes.BadTime, node, Quoted.Of(reader.Tree.Text(node)), Belongs);
    }

    internal override void Write(DocumentWriter writer, int value) =>
        writer.Text.Text(string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00}", value / 60, value % 60));

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword(
            "pattern",
            "^(([01][0-9]|2[0-3]):[0-5][0-9]" + (_last == ProgramLimits.MinutesOfDay ? "|24:00)$" : ")$")
        );
    }

    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
