namespace Loyalty.Rules.Journeys;

/// <summary>What an effect does.</summary>
public enum EffectKind
{
    /// <summary>Adds to a counter.</summary>
    Count,

    /// <summary>Sets a counter.</summary>
    Set,

    /// <summary>Starts a timer, anew where it runs.</summary>
    Start,

    /// <summary>Stops a timer.</summary>
    Cancel,

    /// <summary>Issues a touch.</summary>
    Touch,

    /// <summary>Issues points.</summary>
    Reward,

    /// <summary>Raises an event of the journey, taken after the step.</summary>
    Raise,

    /// <summary>Forgets the last event of the rhythm and all gaps.</summary>
    ForgetRhythm,
}
