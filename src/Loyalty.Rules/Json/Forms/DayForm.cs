using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>A business day by its date; in C# days since 1970-01-01.</summary>
internal sealed class DayForm : JsonForm<int>
{
    internal static readonly DayForm Instance = new();

    // The year that holds the first business day of all begins in 1969.
    private const int FirstYear = 1969;
    private const int LastYear = 2200;

    private DayForm() { }

    internal override string Belongs => "a date such as \"2026-06-01\", from 1969 to 2200";

    internal override bool TryRead(DocumentReader reader, int node, out int value)
    {
        value = 0;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        return TryParse(reader.Tree.Plain(node), out value)
            || reader.Report(DocumentCodes.BadTime, node, Quoted.Of(reader.Tree.Text(node)), Belongs);
    }

    internal override void Write(DocumentWriter writer, int value) => writer.Text.Text(Format(value));

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("format", "date");
        schema.Keyword("pattern", "^(1969|19[7-9][0-9]|2[01][0-9][0-9]|2200)-[0-9]{2}-[0-9]{2}$");
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != 10 || !IsoInstant.TryDate(text, out int year, out int month, out int dayOfMonth))
            return false;
        if (year is < FirstYear or > LastYear)
            return false;
        day = CivilCalendar.DayOf(year, month, dayOfMonth);
        return true;
    }

    internal static string Format(int day)
    {
        (int year, int month, int dayOfMonth) = CivilCalendar.CivilOf(day);
        return string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, dayOfMonth);
    }
}
