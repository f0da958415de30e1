using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>Points that were issued.</summary>
public sealed record ReferencePoints(Instant At, long Points, int Number);
