namespace Loyalty.Rules.Journeys;

/// <summary>A way by which touches go out, such as e-mail.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Channel
{
    internal Channel(string id, int? perDay)
    {
        Id = id;
        PerDay = perDay;
    }

    /// <summary>The id, unique in the journey; compared Ordinal.</summary>
    public string Id { get; }

    /// <summary>How many touches go out to a member on one calendar day of the member's zone at most; null for no limit.</summary>
    public int? PerDay { get; }
}
