namespace Loyalty.Rules.Journeys;

/// <summary>How much of everything a journey may have.</summary>
internal static class JourneyLimits
{
    /// <summary>Phases in which members are.</summary>
    internal const int Leaves = 64;

    /// <summary>Phases around others.</summary>
    internal const int Supers = 8;
}
