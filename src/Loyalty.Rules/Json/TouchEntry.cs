using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A touch and what became of it, as it stands in a document.</summary>
internal sealed class TouchEntry : RecordTouchDocument
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
