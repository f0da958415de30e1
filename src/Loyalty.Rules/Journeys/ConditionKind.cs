namespace Loyalty.Rules.Journeys;

/// <summary>What a condition looks at.</summary>
public enum ConditionKind
{
    /// <summary>A counter of the run.</summary>
    Counter,

    /// <summary>A declared attribute of the member.</summary>
    Attribute,

    /// <summary>How long ago the phase was entered.</summary>
    InPhase,

    /// <summary>How long ago the run began.</summary>
    InJourney,

    /// <summary>How long ago a running timer was started.</summary>
    Since,

    /// <summary>The number that the event carries.</summary>
    Value,
}
