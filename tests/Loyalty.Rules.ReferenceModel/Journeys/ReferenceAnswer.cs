using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What became of a call.</summary>
/// <param name="Kind">The result.</param>
/// <param name="Reason">Why.</param>
/// <param name="Next">The run after it; the one before it where nothing changed.</param>
public sealed record ReferenceAnswer(JourneyResultKind Kind, JourneyReason Reason, ReferenceRun Next)
{
    public IReadOnlyList<ReferenceStep> Steps { get; init; } = [];

    public IReadOnlyList<ReferenceTouch> Touches { get; init; } = [];

    public IReadOnlyList<ReferencePoints> Rewards { get; init; } = [];
}
