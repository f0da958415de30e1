using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;
using NodaTime;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>The places where journeys go wrong: how often the cases reach each, and how often they have to, of a thousand.</summary>
internal static class JourneyPlaces
{
    internal static readonly Dictionary<string, int> Shares = new()
    {
        ["a cycle"] = 15,
        ["a cycle at the beginning"] = 2,
        ["a history restored"] = 40,
        ["an event exactly when a timer is due"] = 200,
        ["four timers"] = 30,
        ["two timers due at once"] = 30,
        ["a later mark"] = 60,
        ["a due in a gap"] = 8,
        ["a due repeated"] = 2,
        ["a step inside"] = 30,
        ["targetless"] = 200,
        ["a self-transition"] = 40,
        ["always"] = 60,
        ["raised"] = 100,
        ["a median known"] = 80,
        ["a day with two purchases"] = 60,
        ["never due"] = 3,
        ["a touch withheld"] = 60,
        ["a reward"] = 150,
        ["Refused: Earlier"] = 100,
        ["Refused: NotBegun"] = 15,
        ["Refused: AlreadyBegun"] = 60,
        ["Refused: OutOfRange"] = 40,
        ["Refused: Ended"] = 40,
        ["Refused: UnknownEvent"] = 20,
        ["Ignored: UnknownEvent"] = 40,
        ["a raised event told"] = 40,
        ["a raised event taken"] = 5,
        ["Moved: EventAfterEnd"] = 20,
        ["ten years"] = 20,
        ["more than 100 steps"] = 10,
    };

    internal static void Note(
        JourneyCase one,
        LoggedCall call,
        ReferenceRun before,
        ReferenceAnswer answer,
        Tally tally
    )
    {
        tally.Meet(one.Journey.RaisedEvents.Contains(call.Event), "a raised event told");
        tally.Meet(
            answer.Steps.Any(step =>
                step.Trigger.Kind == TriggerKind.Event && one.Journey.RaisedEvents.Contains(step.Trigger.Id)
            ),
            "a raised event taken"
        );
        var next = answer.Next;
        var at = Instant.FromDateTimeOffset(call.At);
        tally.Meet(answer.Reason == JourneyReason.None ? answer.Kind.ToString() : answer.Kind + ": " + answer.Reason);
        if (answer.Kind is JourneyResultKind.Refused or JourneyResultKind.Ignored)
            return;
        bool isEvent = call.Kind == LoggedCallKind.Event;
        tally.Meet(isEvent && before.Timers.Exists(timer => timer.Due == at), "an event exactly when a timer is due");
        tally.Meet(at - before.Now > Duration.FromDays(3600) && call.Kind != LoggedCallKind.Begin, "ten years");
        tally.Meet(answer.Steps.Count > 100, "more than 100 steps");
        tally.Meet(next.Timers.Count == 4, "four timers");
        tally.Meet(next.Gaps.Count >= 3 && next.Timers.Exists(timer => timer.Timer.IsRhythm), "a median known");
        tally.Meet(
            isEvent && before.Last is { } && next.Last != before.Last && next.Gaps.SequenceEqual(before.Gaps),
            "a day with two purchases"
        );
        tally.Meet(answer.Touches.Any(touch => touch.IsWithheld), "a touch withheld");
        tally.Meet(answer.Rewards.Count > 0, "a reward");
        tally.Meet(next.Timers.GroupBy(timer => timer.Due).Any(due => due.Count() > 1), "two timers due at once");
        var zone = DateTimeZoneProviders.Tzdb[one.Journey.TimeZone ?? "UTC"];
        foreach (var timer in next.Timers)
        {
            tally.Meet(timer.Mark > 0, "a later mark");
            tally.Meet(timer.Due is null, "never due");
            int days = timer.Timer.IsRhythm ? 0 : timer.Timer.Marks[timer.Mark].After.Days;
            int meanings = zone.MapLocal(timer.Start.InZone(zone).LocalDateTime.PlusDays(days)).Count;
            tally.Meet(days > 0 && meanings == 0, "a due in a gap");
            tally.Meet(days > 0 && meanings == 2, "a due repeated");
        }
        bool begins = call.Kind == LoggedCallKind.Begin;
        tally.Meet(begins && answer.Steps.Any(step => step.Transition is null), "a cycle at the beginning");
        foreach (var step in answer.Steps)
            Note(step, before, tally);
    }

    private static void Note(ReferenceStep step, ReferenceRun before, Tally tally)
    {
        if (step.Transition is not { } transition)
        {
            tally.Meet("a cycle");
            return;
        }
        tally.Meet(transition.Inside, "a step inside");
        tally.Meet(transition.IsTargetless, "targetless");
        tally.Meet(transition.To == step.From.Id, "a self-transition");
        tally.Meet(step.Trigger.Kind == TriggerKind.Always, "always");
        tally.Meet(transition.Do.Any(effect => effect.Kind == EffectKind.Raise), "raised");
        tally.Meet(
            transition.ToHistory is { } around
                && before.History.TryGetValue(around, out string? left)
                && left == step.To.Id,
            "a history restored"
        );
    }
}
