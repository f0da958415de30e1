namespace Loyalty.Rules.Journeys;

/// <summary>What a step is.</summary>
public enum JourneyStepKind
{
    /// <summary>A transition that was taken.</summary>
    Transition,

    /// <summary>Transitions that would not come to rest were undone; what triggered them is spent.</summary>
    Cycle,
}
