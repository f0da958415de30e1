namespace Loyalty.Rules.Journeys;

/// <summary>What a phase is for whoever is in it.</summary>
public enum PhaseKind
{
    /// <summary>A phase on the way to another.</summary>
    Ordinary,

    /// <summary>A phase in which a member may stay for ever.</summary>
    Steady,

    /// <summary>The run ends on entry.</summary>
    Final,
}
