using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A number of 64 bits that names content, as hexadecimal digits: readers would round it as a JSON number.</summary>
internal sealed class HashForm : JsonForm<ulong>
{
    internal static readonly HashForm Instance = new();

    private const int Digits = 16;

    private HashForm() { }

    internal override string Belongs => "16 hexadecimal digits in lower case";

    internal override bool TryRead(DocumentReader reader, int node, out ulong value)
    {
        value = 0;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        string text = reader.Tree.Text(node);
        return TryParse(text, out value) || reader.Report(StateCodes.NotAHash, node, Quoted.Of(text));
    }

    internal override void Write(DocumentWriter writer, ulong value) => writer.Text.Text(Format(value));

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("pattern", "^[0-9a-f]{16}$");
    }

    internal static bool TryParse(string text, out ulong value)
    {
        value = 0;
        if (text.Length != Digits)
            return false;
        foreach (char digit in text)
        {
            int place = "0123456789abcdef".AsSpan().IndexOf(digit);
            if (place < 0)
                return false;
            value = (value << 4) | (uint)place;
        }
        return true;
    }

    internal static string Format(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);
}
