namespace Loyalty.Rules.Json;

/// <summary>How many touches went out on a day, in a document.</summary>
internal sealed class SentDay
{
    /// <summary>A day of the member's calendar, counted from 1970-01-01 = 0.</summary>
    internal int Day { get; set; }

    internal IReadOnlyList<KeyValuePair<string, long>> Channels { get; set; } = [];
}
