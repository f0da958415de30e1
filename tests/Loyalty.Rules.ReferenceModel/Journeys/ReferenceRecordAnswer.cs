using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What became of a call on a member's record.</summary>
/// <param name="Kind">The result.</param>
/// <param name="Reason">Why.</param>
/// <param name="Next">The record after it; the one before it where nothing changed.</param>
public sealed record ReferenceRecordAnswer(JourneyAnswerKind Kind, JourneyReason Reason, ReferenceRecord Next)
{
    /// <summary>The number of the run that began; null for none.</summary>
    public int? Begun { get; init; }

    public IReadOnlyList<ReferenceMemberStep> Steps { get; init; } = [];

    public IReadOnlyList<ReferenceTouchOutcome> Touches { get; init; } = [];

    public IReadOnlyList<ReferenceMemberPoints> Rewards { get; init; } = [];
}
