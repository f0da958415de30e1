namespace Loyalty.Rules.Journeys;

/// <summary>Collects a touch.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class TouchBuilder
{
    internal const int DefaultDeadlineDays = 7;

    internal TouchBuilder(string channel) => ChannelValue = channel;

    internal string ChannelValue { get; }
    internal TouchKind KindValue { get; set; } = TouchKind.Other;
    internal SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
    internal int PriorityValue { get; set; }
    internal int DeadlineDaysValue { get; set; } = DefaultDeadlineDays;
    internal List<string> ReplacedIds { get; } = [];

    /// <summary>Says what it is for; anything else unless said.</summary>
    /// <param name="kind">The kind.</param>
    public TouchBuilder Kind(TouchKind kind)
    {
        KindValue = kind;
        return this;
    }

    /// <summary>What it says, in English.</summary>
    /// <param name="text">The text, with declared attributes in braces, such as <c>{firstName}</c>.</param>
    public TouchBuilder Text(string text) => Text("en", Given.Value(text));

    /// <summary>What it says in a language.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>.</param>
    /// <param name="text">The text, with declared attributes in braces, such as <c>{firstName}</c>.</param>
    public TouchBuilder Text(string language, string text)
    {
        Texts[Given.Value(language)] = Given.Value(text);
        return this;
    }

    /// <summary>Says how urgent it is; 0 unless said.</summary>
    /// <param name="priority">The highest goes out first.</param>
    public TouchBuilder Priority(int priority)
    {
        PriorityValue = priority;
        return this;
    }

    /// <summary>Says until when it may go out; 7 days unless said.</summary>
    /// <param name="days">Calendar days after it was issued, 1 to 365.</param>
    public TouchBuilder Deadline(int days)
    {
        DeadlineDaysValue = days;
        return this;
    }

    /// <summary>Lets touches fall that still wait when this one is issued, because it says what matters now.</summary>
    /// <param name="touchIds">The ids of touches of the journey, of the same run; its own as well where an earlier one of it shall fall.</param>
    public TouchBuilder Replaces(params string[] touchIds)
    {
        ReplacedIds.AddRange(Given.Values(touchIds));
        return this;
    }
}
