using System.Globalization;
using Loyalty.Rules.Journeys;

namespace HundredDaysSample;

/// <summary>A member of a shop that is made up: when they join, how often they come, and what else happens to them.</summary>
internal sealed class MadeUpMember
{
    private const int LastDay = Intake.Days - 1;

    private readonly List<JourneyEvent> _log = [];
    private readonly Chance _chance;
    private readonly DateTimeOffset _open;

    public MadeUpMember(int number, DateTimeOffset open)
    {
        Id = "m" + number.ToString("D4", CultureInfo.InvariantCulture);
        _chance = new Chance((uint)number * 2654435761);
        _open = open;
        int joined = _chance.Between(0, Intake.DaysOfJoining - 1);
        Note(HundredDaysEvents.Enrolled, joined);
        switch (_chance.Between(1, 100))
        {
            case <= 30: // looks, and never buys
                break;
            case <= 55:
                ComesOnce(joined);
                break;
            case <= 75:
                Comes(joined, _chance.Between(20, 60), visits: _chance.Between(2, 3), isFan: false);
                break;
            case <= 95:
                Comes(joined, _chance.Between(8, 35), visits: 100, isFan: false);
                break;
            default:
                Comes(joined, _chance.Between(4, 12), visits: 100, isFan: true);
                break;
        }
        if (_chance.Of(4))
            OptsOut(joined);
        if (_chance.Of(5))
            Note(HundredDaysEvents.ContactChanged, joined + _chance.Between(20, 300));
        _log.Sort((left, right) => left.At.CompareTo(right.At));
    }

    public string Id { get; }

    /// <summary>What happens to the member, in the order of time.</summary>
    public IReadOnlyList<JourneyEvent> Log => _log;

    private void ComesOnce(int joined)
    {
        int day = joined + _chance.Between(0, 20);
        Note(HundredDaysEvents.Purchase, day);
        if (_chance.Of(10))
            Note(HundredDaysEvents.OnlyPurchaseReturned, day + _chance.Between(1, 12));
    }

    private void Comes(int joined, int gap, int visits, bool isFan)
    {
        int day = joined + _chance.Between(0, 10);
        for (int visit = 1; visit <= visits && day <= LastDay; visit++)
        {
            Note(HundredDaysEvents.Purchase, day);
            if (visit % 6 == 0)
                Note(HundredDaysEvents.CardCompleted, day);
            if (isFan && visit % 12 == 0)
                Note(HundredDaysEvents.ReferralConverted, day + 1);
            day += Math.Max(1, gap * _chance.Between(50, 160) / 100);
            // A move, an illness, a rival: some stay away for months, and some of them for ever.
            if (!isFan && _chance.Of(4))
                day += _chance.Of(50) ? _chance.Between(100, 250) : Intake.Days;
        }
    }

    private void OptsOut(int joined)
    {
        int day = joined + _chance.Between(5, 200);
        Note(HundredDaysEvents.OptedOut, day);
        if (_chance.Of(30))
            Note(HundredDaysEvents.OptedIn, day + _chance.Between(10, 100));
        else if (_chance.Of(30))
            Note(HundredDaysEvents.Closed, day + _chance.Between(1, 30));
    }

    private void Note(string name, int day)
    {
        if (day > LastDay)
            return;
        // What happens at one sale comes in the order in which it is told.
        var at = _open.AddDays(day).AddHours(2).AddMinutes(_log.Count);
        _log.Add(new JourneyEvent(_log.Count.ToString(CultureInfo.InvariantCulture), name, at));
    }
}
