using System.Text;
using System.Text.Json;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Cli.Comparison;

/// <summary>Says parts of a program in words.</summary>
internal static class PartWords
{
    /// <summary>A value: "2.25 USD", "in basket", "items 'cones', units 5".</summary>
    internal static string Of(ProgramPart part, string currency) => Of(part, part.Parts, currency);

    /// <summary>A whole item of a list or map. What its title says already is left out: its id and its type.</summary>
    internal static string OfItem(ProgramPart item, string currency) =>
        Of(item, [.. item.Parts.Where(part => part.Name is not ("id" or "type"))], currency);

    /// <summary>What holds where nothing is said of a property that elsewhere has a value.</summary>
    internal static string OfAbsent(ProgramPart elsewhere) =>
        elsewhere.Row?.OtherwiseInWords
        ?? (
            elsewhere.Row?.Otherwise is not { } value ? "not said"
            : value.ValueKind == JsonValueKind.String && !elsewhere.IsWord ? Quote(value.GetString()!)
            : OfDefault(value)
        );

    /// <summary>"businessDayStart" as "business day start".</summary>
    internal static string Spaced(string camel)
    {
        var words = new StringBuilder();
        for (int i = 0; i < camel.Length; i++)
        {
            bool begins = i > 0 && char.IsUpper(camel[i]) && char.IsLower(camel[i - 1]);
            words.Append(begins ? " " : "").Append(begins ? char.ToLowerInvariant(camel[i]) : camel[i]);
        }
        return words.ToString();
    }

    internal static string Quote(string text) => "'" + text + "'";

    private static string Of(ProgramPart part, IReadOnlyList<ProgramPart> parts, string currency) =>
        part.Kind switch
        {
            PartKind.Value => OfValue(part, currency),
            PartKind.List when parts.Count == 0 => "none",
            PartKind.List => string.Join(" and ", parts.Select(one => Nested(one, currency))),
            _ when parts.Count == 0 => "all",
            _ => string.Join(", ", parts.Select(one => OfName(one) + " " + Nested(one, currency))),
        };

    /// <summary>A name of the author's as it is, or one of the table's as words.</summary>
    private static string OfName(ProgramPart part) => part.Row is null ? part.Name : Spaced(part.Name);

    private static string Nested(ProgramPart part, string currency)
    {
        string words = Of(part, currency);
        return part.Kind is PartKind.Object or PartKind.Map ? "(" + words + ")" : words;
    }

    private static string OfValue(ProgramPart part, string currency)
    {
        var value = part.Value;
        if (part.Is("percent"))
            return (part.IsText ? value.GetString() : value.GetRawText()) + " %";
        if (!part.IsText)
            return OfDefault(value);
        string text = value.GetString()!;
        return part.Is("money") || part.Is("signedMoney") ? text + " " + currency
            : part.IsWord ? Spaced(text)
            : Quote(text);
    }

    private static string OfDefault(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => Spaced(value.GetString()!),
            JsonValueKind.Array or JsonValueKind.Object => "none",
            _ => value.GetRawText(),
        };
}
