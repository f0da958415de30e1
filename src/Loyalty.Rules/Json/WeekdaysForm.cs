using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Json;

/// <summary>A set of weekdays as one word or a list of them, from Monday on.</summary>
internal sealed class WeekdaysForm : JsonForm<Weekdays>
{
    private static readonly (string Word, Weekdays Value)[] Words =
    [
        ("mon", Weekdays.Monday),
        ("tue", Weekdays.Tuesday),
        ("wed", Weekdays.Wednesday),
        ("thu", Weekdays.Thursday),
        ("fri", Weekdays.Friday),
        ("sat", Weekdays.Saturday),
        ("sun", Weekdays.Sunday),
    ];

    // After the words, which it reads.
    internal static readonly WeekdaysForm Instance = new();

    private readonly OneOrMoreForm<Weekdays> _days = new(new WordForm<Weekdays>(Words));

    private WeekdaysForm() { }

    internal override string Definition => "weekdays";

    internal override string Belongs => _days.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, out Weekdays value)
    {
        value = Weekdays.None;
        if (!_days.TryRead(reader, node, out var days))
            return false;
        foreach (var day in days)
            value |= day;
        return true;
    }

    internal override void Write(DocumentWriter writer, Weekdays value) =>
        _days.Write(writer, [.. Words.Where(one => (value & one.Value) != 0).Select(one => one.Value)]);

    internal override void WriteSchema(SchemaWriter schema) => _days.WriteSchema(schema);
}
