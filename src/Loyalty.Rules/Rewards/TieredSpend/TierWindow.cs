namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Where a rule keeps what it measures of a member, and over which business days it sums it.</summary>
internal sealed class TierWindow
{
    private const long LastSecond = 7_258_118_399; // of 2199
    private const long EpochTicks = 621_355_968_000_000_000;

    private readonly string _ruleId;
    private readonly MeasureWindow _window;
    private readonly ProgramCalendar _calendar;
    private readonly int _enrolment;
    private readonly int _slot;

    internal TierWindow(string ruleId, MeasureWindow window, RuleCompilation compilation)
    {
        _ruleId = ruleId;
        _window = window;
        _calendar = compilation.Calendar;
        _enrolment = compilation.EnrolmentSlot;
        _slot = compilation.AddSlot(PostingAccount.Measure, ruleId, window);
    }

    /// <summary>Whether anything can be measured: a member who has not joined has no anniversary.</summary>
    internal bool IsOpen(RuleTurn turn) => _window.Kind != MeasureWindowKind.Anniversary || TryAnniversary(turn, out _);

    /// <summary>What was measured before the sale.</summary>
    internal long Before(RuleTurn turn) =>
        _window.Kind switch
        {
            MeasureWindowKind.Calendar => turn.Counter(_slot, _window.Calendar),
            MeasureWindowKind.RollingDays => turn.State is { } state
                ? state.Sum(_slot, turn.Now.Day - _window.Days + 1, turn.Now.Day)
                : 0,
            _ => TryAnniversary(turn, out int start) ? turn.CounterAt(_slot, start) : 0,
        };

    /// <summary>Adds what the sale brings to the counter of its day or window.</summary>
    internal void Post(RuleTurn turn, long more)
    {
        int start = turn.Now.Day;
        if (_window.Kind == MeasureWindowKind.Calendar)
            start = turn.PeriodOf(_window.Calendar);
        else if (_window.Kind == MeasureWindowKind.Anniversary && !TryAnniversary(turn, out start))
            return;
        long before = turn.CounterAt(_slot, start);
        turn.PostFrom(PostingAccount.Measure, _ruleId, _slot, start, before, before + more);
    }

    /// <summary>The business day on which the member's year began that holds the sale; false for a member who has not joined.</summary>
    private bool TryAnniversary(RuleTurn turn, out int start)
    {
        start = turn.Now.Day;
        long joined = turn.Counter(_enrolment);
        if (joined is <= 0 or > LastSecond)
            return turn.Joins;
        int day = _calendar.BusinessDayOf(EpochTicks + (joined * TimeSpan.TicksPerSecond));
        int years = CivilCalendar.CivilOf(start).Year - CivilCalendar.CivilOf(day).Year;
        int thisYear = CivilCalendar.AddYears(day, years);
        start = thisYear <= start ? thisYear : CivilCalendar.AddYears(day, years - 1);
        return true;
    }
}
