namespace Loyalty.Rules.Laws.Generators;

/// <summary>When a case happens: a zone, the start of its business days, and the instant around which everything gathers.</summary>
internal sealed class Timeline
{
    private static readonly KeyValuePair<string, string[]>[] Zones =
    [
        new("UTC", []),
        new("America/New_York", ["2026-03-08T07:00Z", "2026-11-01T06:00Z", "2024-03-10T07:00Z"]),
        new("Europe/London", ["2026-03-29T01:00Z", "2026-10-25T01:00Z"]),
        new("Australia/Lord_Howe", ["2026-04-04T15:00Z", "2026-10-03T15:30Z"]),
        new("Pacific/Apia", ["2011-12-30T10:00Z", "2011-12-29T14:00Z", "2012-03-31T14:00Z"]),
        new("Asia/Ho_Chi_Minh", ["1975-06-12T16:00Z"]),
        new("Africa/Cairo", ["2026-04-23T22:00Z", "2026-10-29T21:00Z"]),
    ];

    private readonly DateTimeOffset[] _transitions;
    private readonly ProgramCalendar _calendar;

    internal Timeline(Dice dice)
    {
        var zone = dice.Of(Zones);
        Zone = zone.Key;
        DayStart = dice.Of(0, 0, 240, 240, 90, 1410);
        _transitions = [.. zone.Value.Select(text => Parse(text))];
        if (!ProgramCalendar.TryCreate(Zone, DayStart, out var calendar))
            throw new InvalidOperationException($"There is no zone '{Zone}'.");
        _calendar = calendar;
        Anchor = AnchorOf(dice);
    }

    internal string Zone { get; }

    /// <summary>Minutes after midnight.</summary>
    internal int DayStart { get; }

    internal DateTimeOffset Anchor { get; }

    /// <summary>Whether an instant lies within two hours of a change of the zone's clock.</summary>
    internal bool IsNearTransition(DateTimeOffset at) =>
        _transitions.Any(change => Math.Abs((at - change).Ticks) <= 2 * TimeSpan.TicksPerHour);

    /// <summary>What the clock on the wall shows.</summary>
    internal DateTime LocalOf(DateTimeOffset at) => new(_calendar.LocalTimeOf(at.UtcTicks).Ticks);

    internal DateTimeOffset StartOfDayAfter(DateTimeOffset at, int days) =>
        new(_calendar.StartOfBusinessDay(_calendar.BusinessDayOf(at.UtcTicks) + days), TimeSpan.Zero);

    private DateTimeOffset AnchorOf(Dice dice)
    {
        if (_transitions.Length > 0 && dice.Chance(45))
            return dice.Of(_transitions).AddMinutes(dice.Of(-90, -30, -1, 0, 0, 1, 30, 59, 60, 90));
        var date = dice.Of(
            new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2024, 2, 28, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(dice.Below(1000))
        );
        return dice.Chance(40) ? StartOfDayAfter(date, dice.Below(3)) : date.AddMinutes(dice.Below(2880));
    }

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm'Z'",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal
        );
}
