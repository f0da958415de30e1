using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A touch that was issued.</summary>
public sealed record ReferenceTouch(Instant At, Touch Touch, int Number, bool IsWithheld);
