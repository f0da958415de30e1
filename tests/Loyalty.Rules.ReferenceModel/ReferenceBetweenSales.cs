using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What became of a call between sales.</summary>
/// <param name="Answer">What became of it in the journey.</param>
/// <param name="Postings">The points that steps give for later.</param>
/// <param name="Next">The member after it; the one before it where nothing changed.</param>
public sealed record ReferenceBetweenSales(
    ReferenceRecordAnswer Answer,
    IReadOnlyList<ReferencePosting> Postings,
    ReferenceMember Next
);
