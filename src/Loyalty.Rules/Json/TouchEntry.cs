using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A touch and what became of it, as it stands in a document.</summary>
internal sealed class TouchEntry
{
    internal TouchEntry() { }

    internal TouchEntry(TouchOutcome outcome)
    {
        Touch = outcome.Touch.Touch.Id;
        Run = outcome.Touch.Run;
        Number = outcome.Touch.Number;
        At = outcome.Touch.At;
        Deadline = outcome.Touch.Deadline;
        Status = outcome.Status;
    }

    internal string Touch { get; set; } = "";

    internal int Run { get; set; }

    internal int Number { get; set; }

    internal DateTimeOffset At { get; set; }

    /// <summary>From when on it goes out no more; null for never.</summary>
    internal DateTimeOffset? Deadline { get; set; }

    internal TouchStatus Status { get; set; }

    internal TouchOutcome ToOutcome(string memberId, JourneyPlan plan)
    {
        var touch = new MemberTouch(
            memberId,
            plan.Journey.Id,
            Run,
            Number,
            RecordTouches.Of(plan, Touch),
            At.UtcTicks,
            Deadline?.UtcTicks ?? JourneyClock.Never
        );
        return new TouchOutcome(touch, Status);
    }
}
