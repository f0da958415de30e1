using System.Globalization;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>When a rule is in force, in UTC: the facts tell an instant, and no clock of another zone.</summary>
internal sealed class ProgramWindow
{
    private static readonly DateTime Epoch = new(1970, 1, 1);

    private readonly IReadOnlyList<WeeklyHours> _hours;
    private readonly int _dayStart;

    private ProgramWindow(ActiveWindow active, int dayStart)
    {
        _hours = active.Hours;
        _dayStart = dayStart;
        From = Ticks(active.From);
        To = Ticks(active.To);
    }

    /// <summary>The first instant, in UTC ticks; null for none.</summary>
    internal long? From { get; }

    /// <summary>The instant at which it is over, in UTC ticks; null for none.</summary>
    internal long? To { get; }

    internal bool HasHours => _hours.Count > 0;

    /// <summary>The window of a rule; null where it has none, or where the program's zone is not UTC.</summary>
    internal static ProgramWindow? Of(ActiveWindow? active, LoyaltyProgram program) =>
        active is null || program.TimeZone != "UTC" ? null : new ProgramWindow(active, program.BusinessDayStart);

    /// <summary>Whether one of the weekly hours is under way: today's, or yesterday's that passed into today.</summary>
    public bool IsInHours(SaleFact sale)
    {
        long today = Epoch.Ticks + (sale.BusinessDay * TimeSpan.TicksPerDay) + (_dayStart * TimeSpan.TicksPerMinute);
        long now = sale.Header.At.UtcTicks - today;
        return _hours.Any(hours =>
        {
            long from = IntoDay(hours.FromMinute);
            long to = IntoDay(hours.ToMinute);
            if (to <= from)
                to += TimeSpan.TicksPerDay;
            return (now >= from && now < to && IsOn(hours.Days, sale.BusinessDay))
                || (now + TimeSpan.TicksPerDay < to && IsOn(hours.Days, sale.BusinessDay - 1));
        });
    }

    private long IntoDay(int minute) => (minute - _dayStart + (24 * 60)) % (24 * 60) * TimeSpan.TicksPerMinute;

    private static bool IsOn(Weekdays days, int businessDay)
    {
        // Sunday is 0 there, and the last one here.
        int weekday = ((int)Epoch.AddDays(businessDay).DayOfWeek + 6) % 7;
        return ((int)days >> weekday & 1) != 0;
    }

    private long? Ticks(LocalMoment? moment)
    {
        if (moment is not { } said)
            return null;
        string text = said.ToString();
        bool day = text.Length == 10;
        var parsed = DateTime.ParseExact(text, day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return parsed.AddMinutes(day ? _dayStart : 0).Ticks;
    }
}
