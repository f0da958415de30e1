using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Keeps members in a journey slowly and obviously, from the words of <c>docs/semantics.md</c> alone.</summary>
/// <param name="journey">A valid journey.</param>
/// <param name="zone">In which days are counted, unless the journey says its own.</param>
public sealed class ReferenceMembers(Journey journey, string zone = "UTC")
{
    private readonly ReferenceJourney _way = new(journey, zone);

    public Journey Journey => journey;

    /// <param name="record">The member's record.</param>
    /// <param name="happened">The event.</param>
    /// <param name="notBefore">The latest sale of the member; null for none.</param>
    public ReferenceRecordAnswer Take(ReferenceRecord record, JourneyEvent happened, Instant? notBefore = null)
    {
        var at = Instant.FromDateTimeOffset(happened.At);
        if (record.IsErased)
            return Refused(record, JourneyReason.Erased);
        if (!journey.Events.Contains(happened.Name))
        {
            var kind =
                journey.UnknownEvents == UnknownEvents.Refuse ? JourneyAnswerKind.Refused : JourneyAnswerKind.Ignored;
            return new ReferenceRecordAnswer(kind, JourneyReason.UnknownEvent, record);
        }
        if (!WallClock.IsInRange(at))
            return Refused(record, JourneyReason.OutOfRange);
        var taken = ReferenceTaken.Of(happened, journey);
        if (record.Taken.Find(known => known.Id == happened.Id) is { } known)
        {
            var kind = known == taken ? JourneyAnswerKind.AlreadyTaken : JourneyAnswerKind.Conflict;
            return new ReferenceRecordAnswer(kind, JourneyReason.None, record);
        }
        if (record.At - at > Duration.FromDays(journey.LatenessDays))
            return Refused(record, JourneyReason.TooLate);
        if (at < record.At || at < notBefore)
            return NeedsReplay(record);

        var call = Call(record, happened.Attributes);
        call.FireDue(at);
        call.Remember(taken);
        return call.Answer(call.Happen(happened.Name, happened.Value, at));
    }

    public ReferenceRecordAnswer Enter(
        ReferenceRecord record,
        DateTimeOffset when,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null,
        Instant? notBefore = null
    )
    {
        var at = Instant.FromDateTimeOffset(when);
        if (record.IsErased)
            return Refused(record, JourneyReason.Erased);
        if (!WallClock.IsInRange(at))
            return Refused(record, JourneyReason.OutOfRange);
        if (at < record.At)
            return NeedsReplay(record);
        var call = Call(record, attributes);
        call.FireDue(at);
        if (call.WhyNotIn(at) is var reason && reason != JourneyReason.None)
            return Refused(record, reason);
        // Who is not let in changes nothing of what later sales saw.
        if (at < notBefore)
            return NeedsReplay(record);
        call.Enter(at);
        return call.Answer();
    }

    public ReferenceRecordAnswer AdvanceTo(
        ReferenceRecord record,
        DateTimeOffset when,
        IReadOnlyList<KeyValuePair<string, string>>? attributes = null
    )
    {
        var at = Instant.FromDateTimeOffset(when);
        if (record.IsErased)
            return Refused(record, JourneyReason.Erased);
        if (!WallClock.IsInRange(at))
            return Refused(record, JourneyReason.OutOfRange);
        if (at < record.At)
            return Refused(record, JourneyReason.Earlier);
        var call = Call(record, attributes);
        bool fired = call.FireDue(at);
        call.LetFall(at);
        var answer = call.Answer();
        // Idle time is no change.
        return fired || answer.Touches.Count > 0 ? answer : answer with { Next = record };
    }

    /// <summary>A call of several events with what is known of the member.</summary>
    internal RecordCall Call(ReferenceRecord record, IEnumerable<KeyValuePair<string, string>>? attributes) =>
        new(journey, _way, record, SaidOfMember.Of(attributes));

    private static ReferenceRecordAnswer Refused(ReferenceRecord record, JourneyReason reason) =>
        new(JourneyAnswerKind.Refused, reason, record);

    private static ReferenceRecordAnswer NeedsReplay(ReferenceRecord record) =>
        new(JourneyAnswerKind.NeedsReplay, JourneyReason.Earlier, record);
}
