namespace Loyalty.Rules.Journeys;

/// <summary>What becomes of an event that the journey does not declare.</summary>
public enum UnknownEvents
{
    /// <summary>It changes nothing, not even the time of the run.</summary>
    Ignore,

    /// <summary>It is refused.</summary>
    Refuse,
}
