using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>A call that was made, the state before and after it, and what came of it.</summary>
internal sealed record JourneyCalled(
    LoggedCall Call,
    JourneyState Before,
    JourneyState After,
    JourneyResult Result,
    JourneyBuffer Buffer
);
