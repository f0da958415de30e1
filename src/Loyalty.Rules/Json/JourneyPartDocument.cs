using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>What a decision says of the member's journey, as it stands in a document.</summary>
internal sealed class JourneyPartDocument
{
    internal JourneyPartDocument() { }

    internal JourneyPartDocument(DecidedJourney journey)
    {
        Steps = journey.Steps;
        Touches = Array.ConvertAll(journey.Touches, one => new TouchEntry(one));
        Rewards = journey.Rewards;
    }

    internal IReadOnlyList<RunStep> Steps { get; set; } = [];

    internal IReadOnlyList<TouchEntry> Touches { get; set; } = [];

    internal IReadOnlyList<RunReward> Rewards { get; set; } = [];
}
