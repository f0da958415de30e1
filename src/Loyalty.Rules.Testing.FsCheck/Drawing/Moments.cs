using System.Globalization;
using Loyalty.Rules.Testing.Programs;

namespace Loyalty.Rules.Testing.Laws.Drawing;

/// <summary>When sales happen: where windows, hours and business days begin and end, a second beside, and in between.</summary>
internal sealed class Moments
{
    /// <summary>Monday 2026-06-01, in days since 1970-01-01.</summary>
    private const int Monday = 20_605;

    private static readonly CalendarWindow[] Windows =
    [
        CalendarWindow.Day,
        CalendarWindow.Week,
        CalendarWindow.Month,
        CalendarWindow.Quarter,
        CalendarWindow.Year,
    ];

    private readonly ProgramClock _clock;
    private readonly int[] _minutes;
    private readonly DateTimeOffset[] _starts;

    internal Moments(LoyaltyPlan plan, ProgramPart program)
    {
        _clock = ProgramClock.Of(plan);
        Noon = _clock.At(Monday, 12 * 60);
        var parts = program.All().ToList();
        _minutes =
        [
            .. parts
                .Where(part => part.Name is "from" or "to" && part.IsText)
                .Select(part => MinuteOf(part.Value.GetString()!))
                .Where(minute => minute >= 0)
                .Distinct(),
        ];
        _starts =
        [
            .. parts
                .Where(part => part.Is("moment"))
                .Select(part => _clock.At(part.Value.GetString()!))
                .OfType<DateTimeOffset>()
                .Append(Noon),
        ];
    }

    /// <summary>Noon of an ordinary Monday.</summary>
    internal DateTimeOffset Noon { get; }

    /// <summary>When a history begins: around where a window begins or ends, or on an ordinary day.</summary>
    internal DateTimeOffset First(Dice dice)
    {
        var start = dice.Among(_starts);
        var at = dice.Weighted(30, 30, 40) switch
        {
            0 => start.AddSeconds(dice.Between(-1, 1)),
            1 => start.AddDays(dice.Below(7)).AddHours(dice.Below(24)),
            _ => Edge(dice, start.AddDays(dice.Below(7))),
        };
        return at.Year is < 1971 or > 2198 ? Noon : _clock.Shown(at);
    }

    /// <summary>The next visit: soon, at an edge of hours, another day, or about where a calendar window ends.</summary>
    internal DateTimeOffset After(Dice dice, DateTimeOffset before)
    {
        var at = dice.Weighted(30, 20, 25, 15, 10) switch
        {
            0 => before.AddMinutes(1),
            1 => Edge(dice, before.AddDays(dice.Below(2))),
            2 => before.AddHours(dice.Between(1, 72)),
            3 => _clock.EndOf(dice.Among(Windows), before).AddSeconds(dice.Between(-1, 0)),
            _ => before,
        };
        return at < before || at.Year > 2198 ? before : _clock.Shown(at);
    }

    /// <summary>Where the clock on the wall shows a time that some rule names, or a second before.</summary>
    private DateTimeOffset Edge(Dice dice, DateTimeOffset day) =>
        _minutes.Length == 0 ? day : _clock.At(_clock.DayOf(day), dice.Among(_minutes)).AddSeconds(dice.Between(-1, 0));

    /// <summary>The minute of a text such as "15:30"; -1 where it is none.</summary>
    private static int MinuteOf(string text) =>
        TimeSpan.TryParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture, out var time)
            ? (int)time.TotalMinutes
            : -1;
}
