namespace Loyalty.Rules.Journeys;

/// <summary>A mark of a timer; the next mark of the timer has the next number.</summary>
internal readonly struct MarkPlace(string id, int timer, JourneyDuration after, bool hasNext)
{
    internal string Id { get; } = id;

    internal int Timer { get; } = timer;

    internal JourneyDuration After { get; } = after;

    internal bool HasNext { get; } = hasNext;
}
