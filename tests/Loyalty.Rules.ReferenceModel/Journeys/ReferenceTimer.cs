using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A timer that runs.</summary>
/// <param name="Timer">The timer.</param>
/// <param name="Mark">The place of the mark that comes next; 0 for a rhythm timer.</param>
/// <param name="Start">When it was started.</param>
/// <param name="Due">When the mark is due; null for never.</param>
public sealed record ReferenceTimer(JourneyTimer Timer, int Mark, Instant Start, Instant? Due);
