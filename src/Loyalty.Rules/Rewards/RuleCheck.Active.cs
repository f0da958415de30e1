using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    private void CheckActive(ActiveWindow? active)
    {
        if (active is null)
            return;
        var path = Path.Then("active");
        bool good = CheckMoment(path.Then("from"), active.From) & CheckMoment(path.Then("to"), active.To);
        good &= _reporter.Count(path, "hours", active.Hours.Count, ProgramLimits.PartsOfRule);
        for (int i = 0; i < active.Hours.Count; i++)
            good &= CheckHours(path.Then("hours").Then(i), active.Hours[i]);
        if (good && _calendar is not null && active.From is { } from && active.To is { } to)
            CheckSpan(path, active.Hours, from, to, _calendar);
    }

    private bool CheckMoment(DiagnosticPath path, LocalMoment? moment)
    {
        if (moment is not { } given || given.Day is >= 0 and < ProgramLimits.Days)
            return true;
        Report(ProgramCodes.MomentOutOfRange, path, given);
        return false;
    }

    private bool CheckHours(DiagnosticPath path, WeeklyHours hours)
    {
        const int Midnight = ProgramLimits.MinutesOfDay;
        if (hours.Days == Weekdays.None)
            Report(ProgramCodes.HoursWithoutDay, path.Then("days"));
        else if (!_reporter.Defined(path, "days", (int)hours.Days, (int)Weekdays.All))
            return false;
        else if (hours.FromMinute is < 0 or >= Midnight || hours.ToMinute is < 0 or > Midnight)
            Report(ProgramCodes.HoursOutOfRange, path, hours.FromMinute, hours.ToMinute);
        else if (hours.FromMinute == hours.ToMinute)
            Report(ProgramCodes.HoursEmpty, path, hours.FromMinute);
        else
            return true;
        return false;
    }

    private void CheckSpan(
        DiagnosticPath path,
        IReadOnlyList<WeeklyHours> hours,
        LocalMoment from,
        LocalMoment to,
        ProgramCalendar calendar
    )
    {
        long first = InstantOf(from, calendar);
        long end = InstantOf(to, calendar);
        if (first >= end)
            Report(ProgramCodes.WindowEmpty, path, from, to);
        else if (hours.Count > 0 && !AnyWithin(hours, first, end, calendar))
            Report(ProgramCodes.HoursOutsideWindow, path.Then("hours"), from, to);
    }

    private static bool AnyWithin(IReadOnlyList<WeeklyHours> hours, long first, long end, ProgramCalendar calendar)
    {
        for (int i = 0; i < hours.Count; i++)
        {
            var weekly = new WeeklyRecurrence(
                (int)hours[i].Days,
                hours[i].FromMinute,
                hours[i].ToMinute,
                calendar.BusinessDayStartMinutes
            );
            if (
                weekly.Contains(calendar, first)
                || (weekly.TryNextStart(calendar, first, out long start) && start < end)
            )
                return true;
        }
        return false;
    }

    private static long InstantOf(LocalMoment moment, ProgramCalendar calendar) =>
        moment.Minute is { } minute ? calendar.Resolve(moment.Day, minute) : calendar.StartOfBusinessDay(moment.Day);
}
