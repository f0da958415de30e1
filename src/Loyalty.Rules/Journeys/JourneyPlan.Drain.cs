namespace Loyalty.Rules.Journeys;

// What goes out.
public sealed partial class JourneyPlan
{
    /// <summary>
    /// Says which touches of a member go out now: in the order of priority, deadline and issue, not in quiet hours, not more than the channel may a calendar day,
    /// and none of a kind that the member's phase never has. Advance the record to now first: while a timer is due, nothing goes out.
    /// </summary>
    /// <param name="record">The member's record.</param>
    /// <param name="now">Now; not earlier than the last time.</param>
    /// <param name="memberZone">The member's IANA time zone, by whose clock and days it goes; the journey's unless said.</param>
    public TouchBatch Drain(JourneyRecord record, DateTimeOffset now, string? memberZone = null)
    {
        if (RefusalOfDrain(record, now) is var reason && reason != JourneyReason.None)
            return Refused(record, reason);
        return CalendarOf(memberZone) is { } calendar
            ? new DrainTurn(this, record, now.UtcTicks, calendar).Run()
            : Refused(record, JourneyReason.UnknownTimeZone);
    }

    private JourneyReason RefusalOfDrain(JourneyRecord record, DateTimeOffset now)
    {
        var refusal = RefusalOf(record, now);
        if (refusal != JourneyReason.None)
            return refusal;
        if (now.UtcTicks < record.DrainedTicks)
            return JourneyReason.Earlier;
        return NextDue(record) <= now.UtcTicks ? JourneyReason.TimersDue : JourneyReason.None;
    }

    private ProgramCalendar? CalendarOf(string? zone)
    {
        if (zone is null)
            return Tables.Clock.Calendar;
        return ProgramCalendar.TryCreate(zone, 0, out var calendar) ? calendar : null;
    }

    private static TouchBatch Refused(JourneyRecord record, JourneyReason reason) =>
        new(reason, record, [], [], [], JourneyClock.Never);
}
