using System.Text.Json;

namespace Loyalty.Rules.Testing.Programs;

/// <summary>What a table says of a property.</summary>
internal sealed class PropertyRow(string says, JsonElement? otherwise)
{
    private const string Unless = " unless ";

    /// <summary>What the property says, as the part of a sentence: "how many whole units".</summary>
    internal string Says { get; } = Lower(says.Split(';')[0].TrimEnd('.'));

    /// <summary>What holds where the property is missing, as JSON; null where only words can tell.</summary>
    internal JsonElement? Otherwise { get; } = otherwise;

    /// <summary>What holds where the property is missing, in the table's words, such as "all goods"; null where it does not say.</summary>
    internal string? OtherwiseInWords { get; } = InWords(says.TrimEnd('.'));

    private static string? InWords(string says)
    {
        int start = says.LastIndexOf("; ", StringComparison.Ordinal) + 2;
        int end = says.LastIndexOf(Unless, StringComparison.Ordinal);
        return start > 2 && end > start ? says.Substring(start, end - start) : null;
    }

    private static string Lower(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);
}
