using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>The window of member tiers: a word, or an object for the last business days.</summary>
internal sealed class MeasureWindowForm : JsonForm<MeasureWindow>
{
    internal static readonly MeasureWindowForm Instance = new();

    private static readonly WordForm<MeasureWindow> Words = new(
        [CalendarWindowForm.Basket],
        [
            .. CalendarWindowForm.All.Select(one => (one.Word, (MeasureWindow)one.Window)),
            ("anniversary", MeasureWindow.Anniversary),
        ]
    );

    private static readonly JsonTable<Draft, MeasureWindow> LastDays = new JsonTable<Draft, MeasureWindow>(
        "rollingWindow",
        "a window of the last days",
        "The last business days, the sale's own as the last of them.",
        (_, _) => new Draft(),
        draft => MeasureWindow.RollingDays(draft.Days)
    ).Required(
        "rollingDays",
        NumberForm.Whole(1, Diagnostics.ProgramLimits.RollingDays),
        "how many business days",
        (b, v) => b.Days = (int)v,
        w => w.Days
    );

    private sealed class Draft
    {
        internal int Days { get; set; }
    }

    private MeasureWindowForm() { }

    internal override string Belongs => Words.Belongs + ", or an object with 'rollingDays'";

    internal override bool TryRead(DocumentReader reader, int node, out MeasureWindow value)
    {
        value = default;
        return reader.Tree.Kind(node) switch
        {
            JsonKind.Text => Words.TryRead(reader, node, out value),
            JsonKind.Object => LastDays.TryRead(reader, node, out value),
            _ => reader.ReportWrongType(node, this),
        };
    }

    internal override void Write(DocumentWriter writer, MeasureWindow value)
    {
        if (value.Kind == MeasureWindowKind.RollingDays)
            LastDays.Write(writer, value);
        else
            Words.Write(writer, value);
    }

    internal override void WriteSchema(SchemaWriter schema) =>
        schema.Keyword("oneOf", () => schema.Form(Words), () => schema.Form(LastDays));
}
