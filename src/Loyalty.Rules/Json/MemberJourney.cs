using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>A member's record, and the plan that knows what its numbers mean.</summary>
internal readonly struct MemberJourney(JourneyPlan plan, JourneyRecord record)
{
    internal JourneyPlan Plan { get; } = plan;

    internal JourneyRecord Record { get; } = record;
}
