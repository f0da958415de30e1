using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Moves members through a journey slowly and obviously, from the words of <c>docs/semantics.md</c> alone.</summary>
/// <param name="journey">A valid journey.</param>
/// <param name="zone">In which days are counted, unless the journey says its own.</param>
public sealed class ReferenceJourney(Journey journey, string zone = "UTC")
{
    private const int FiringsAtMost = 100_000;

    private static readonly Dictionary<string, string> Nothing = [];

    private readonly JourneyMap _map = new(journey, zone);

    internal WallClock Clock => _map.Clock;

    /// <summary>The kinds of touches that the phase of a run never has, or the one around it.</summary>
    internal IReadOnlyCollection<TouchKind> NeverIn(ReferenceRun run) =>
        [.. run.Leaf!.NeverTouches, .. _map.Around(run.Leaf)?.NeverTouches ?? []];

    public ReferenceAnswer Begin(
        ReferenceRun run,
        DateTimeOffset at,
        IReadOnlyDictionary<string, string>? attributes = null
    )
    {
        var instant = Instant.FromDateTimeOffset(at);
        if (run.Status != JourneyStatus.NotBegun)
            return Refused(run, JourneyReason.AlreadyBegun);
        if (!WallClock.IsInRange(instant))
            return Refused(run, JourneyReason.OutOfRange);
        var call = new JourneyCall(_map, run, attributes ?? Nothing);
        call.Run.Status = JourneyStatus.Running;
        (call.Run.Now, call.Run.Began) = (instant, instant);
        foreach (var counter in journey.Counters)
            call.Run.Counters[counter.Id] = 0;
        var macrostep = new Macrostep(call);
        new JourneyMove(call, macrostep).Begin(_map.First);
        call.Take(Trigger.Always, 0, macrostep);
        return call.Answer(JourneyResultKind.Moved);
    }

    public ReferenceAnswer Advance(
        ReferenceRun run,
        string eventId,
        DateTimeOffset at,
        long value = 0,
        IReadOnlyDictionary<string, string>? attributes = null
    )
    {
        var instant = Instant.FromDateTimeOffset(at);
        if (run.Status == JourneyStatus.NotBegun)
            return Refused(run, JourneyReason.NotBegun);
        if (!journey.Events.Contains(eventId))
        {
            var kind =
                journey.UnknownEvents == UnknownEvents.Refuse ? JourneyResultKind.Refused : JourneyResultKind.Ignored;
            return new ReferenceAnswer(kind, JourneyReason.UnknownEvent, run);
        }
        if (!WallClock.IsInRange(instant))
            return Refused(run, JourneyReason.OutOfRange);
        if (run.Status == JourneyStatus.Ended)
            return Refused(run, JourneyReason.Ended);
        if (instant < run.Now)
            return Refused(run, JourneyReason.Earlier);

        var call = new JourneyCall(_map, run, attributes ?? Nothing);
        if (!Fire(call, instant, FiringsAtMost))
            return call.Answer(JourneyResultKind.Unfinished);
        if (call.Run.Status == JourneyStatus.Ended)
            return call.Answer(JourneyResultKind.Moved, JourneyReason.EventAfterEnd);
        call.Run.Now = instant;
        TakeEvent(call, eventId, value);
        Fire(call, instant, int.MaxValue);
        return call.Answer();
    }

    public ReferenceAnswer AdvanceTo(
        ReferenceRun run,
        DateTimeOffset at,
        IReadOnlyDictionary<string, string>? attributes = null
    )
    {
        var instant = Instant.FromDateTimeOffset(at);
        if (run.Status == JourneyStatus.NotBegun)
            return Refused(run, JourneyReason.NotBegun);
        if (!WallClock.IsInRange(instant))
            return Refused(run, JourneyReason.OutOfRange);
        if (run.Status == JourneyStatus.Ended)
            return new ReferenceAnswer(JourneyResultKind.Stayed, JourneyReason.None, run);
        if (instant < run.Now)
            return Refused(run, JourneyReason.Earlier);

        var call = new JourneyCall(_map, run, attributes ?? Nothing);
        if (!Fire(call, instant, FiringsAtMost))
            return call.Answer(JourneyResultKind.Unfinished);
        if (call.Run.Status == JourneyStatus.Running)
            call.Run.Now = instant;
        return call.Answer();
    }

    /// <summary>Fires what is due up to an instant in a run that goes on; its time becomes the last due.</summary>
    internal ReferenceAnswer FireUpTo(ReferenceRun run, Instant at, IReadOnlyDictionary<string, string> attributes)
    {
        var call = new JourneyCall(_map, run, attributes);
        Fire(call, at, int.MaxValue);
        return call.Answer();
    }

    /// <summary>When the next timer is due; null where none is.</summary>
    public static DateTimeOffset? NextWake(ReferenceRun run) =>
        run.Timers.Select(running => running.Due).Where(due => due is not null).Min()?.ToDateTimeOffset();

    private static void TakeEvent(JourneyCall call, string eventId, long value)
    {
        call.Hear(eventId);
        call.CountAnew();
        call.Take(Trigger.Event(eventId), value);
    }

    /// <summary>Fires what is due up to an instant, each timer at its own.</summary>
    /// <returns>Whether all of them fired.</returns>
    private static bool Fire(JourneyCall call, Instant upTo, int atMost)
    {
        int fired = 0;
        while (call.Run.Status == JourneyStatus.Running && call.Timers.NextDue(call.Run, upTo) is { } next)
        {
            if (fired++ == atMost)
                return false;
            if (next.Due > call.Run.Now)
                call.CountAnew();
            call.Run.Now = next.Due!.Value;
            call.Timers.GoOn(call.Run, next);
            call.Take(Trigger.Timer(TimersAtHand.MarkOf(next)), 0);
        }
        return true;
    }

    private static ReferenceAnswer Refused(ReferenceRun run, JourneyReason reason) =>
        new(JourneyResultKind.Refused, reason, run);
}
