namespace Loyalty.Rules.Journeys;

/// <summary>Says a duration in English words, for pictures and messages.</summary>
internal static class DurationWords
{
    /// <summary>Such as <c>100 days 12 hours</c>, or <c>no time</c>.</summary>
    internal static string Of(JourneyDuration duration)
    {
        (int Number, string Unit)[] parts =
        [
            (duration.Days, "day"),
            (duration.Hours, "hour"),
            (duration.Minutes, "minute"),
            (duration.Seconds, "second"),
        ];
        string[] said =
        [
            .. parts
                .Where(part => part.Number != 0)
                .Select(part =>
                    FormattableString.Invariant($"{part.Number} {part.Unit}{(part.Number == 1 ? "" : "s")}")
                ),
        ];
        return said.Length == 0 ? "no time" : string.Join(" ", said);
    }
}
