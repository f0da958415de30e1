namespace Loyalty.Rules.Journeys;

/// <summary>Something to say to a member: where, in which words, how urgent and until when.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Touch
{
    internal Touch(string id, TouchBuilder builder)
    {
        Id = id;
        Kind = builder.KindValue;
        Channel = builder.ChannelValue;
        Text = builder.Texts.Count == 0 ? null : new LocalizedText(builder.Texts);
        Priority = builder.PriorityValue;
        DeadlineDays = builder.DeadlineDaysValue;
        Replaces = builder.ReplacedIds.Count == 0 ? [] : Array.AsReadOnly([.. builder.ReplacedIds]);
    }

    /// <summary>The id, unique in the journey; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>What it is for; anything else unless said.</summary>
    public TouchKind Kind { get; }

    /// <summary>The id of the channel that it goes out by.</summary>
    public string Channel { get; }

    /// <summary>What it says, with declared attributes in braces, such as <c>{firstName}</c>, and braces that are meant as such twice; null where the host knows.</summary>
    public LocalizedText? Text { get; }

    /// <summary>Of touches that wait, the highest goes out first; 0 unless said.</summary>
    public int Priority { get; }

    /// <summary>How many calendar days after it was issued it may still go out, 1 to 365; 7 unless said.</summary>
    public int DeadlineDays { get; }

    /// <summary>The ids of touches that it takes the place of: those of the same run that still wait when it is issued fall, itself from before too where it says so; none unless said.</summary>
    public IReadOnlyList<string> Replaces { get; }

    /// <summary>What it says to one member. Nothing of it is kept.</summary>
    /// <param name="language">Such as <c>en</c> or <c>vi</c>; the English text where there is none, else the first.</param>
    /// <param name="attributes">What is known of the member now; a place for something that is not known is left empty.</param>
    /// <returns>The text, or null where the host knows it.</returns>
    public string? TextFor(string language, IReadOnlyList<KeyValuePair<string, string>>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Text?.In(language) is { } text ? TouchText.Fill(text, attributes) : null;
    }
}
