namespace Loyalty.Rules.Journeys;

/// <summary>What a transition waits for.</summary>
public enum TriggerKind
{
    /// <summary>An event of the journey.</summary>
    Event,

    /// <summary>A mark of a timer.</summary>
    Timer,

    /// <summary>Nothing: the transition is taken as soon as its conditions hold, after whatever else moved the member.</summary>
    Always,
}
