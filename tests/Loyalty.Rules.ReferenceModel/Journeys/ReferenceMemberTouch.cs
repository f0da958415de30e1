using Loyalty.Rules.Journeys;
using NodaTime;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>A touch that was issued for a member.</summary>
/// <param name="Run">The run.</param>
/// <param name="Number">Its number among all that the run issued.</param>
/// <param name="Touch">The touch.</param>
/// <param name="At">When it was issued.</param>
/// <param name="Deadline">From when on it goes out no more; null for never.</param>
public sealed record ReferenceMemberTouch(int Run, int Number, Touch Touch, Instant At, Instant? Deadline);
