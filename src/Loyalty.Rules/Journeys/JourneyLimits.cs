namespace Loyalty.Rules.Journeys;

/// <summary>How much of everything a journey may have.</summary>
internal static class JourneyLimits
{
    /// <summary>Phases in which members are.</summary>
    internal const int Leaves = 64;

    /// <summary>Phases around others.</summary>
    internal const int Supers = 8;

    internal const int Counters = 8;

    /// <summary>Timers that can run in one phase.</summary>
    internal const int Timers = 4;

    internal const int Events = 250;
    internal const int Attributes = 100;
    internal const int Touches = 250;
    internal const int Channels = 100;
    internal const int Migrations = 1_000;

    /// <summary>Transitions of one phase or of the journey; each is compared with the others.</summary>
    internal const int Transitions = 100;

    /// <summary>Conditions of one transition.</summary>
    internal const int Conditions = 20;

    /// <summary>Effects in one list, or marks of a timer.</summary>
    internal const int Parts = 100;

    /// <summary>What a counter can hold, and what it can be compared with.</summary>
    internal const long Counter = 1_000_000_000_000_000;

    /// <summary>The longest time, in days.</summary>
    internal const int DurationDays = 3_660;

    /// <summary>How many medians of a member's gaps a timer may wait, in thousandths.</summary>
    internal const long MedianThousandths = 100_000;

    internal const int DeadlineDays = 365;
    internal const int LatenessDays = 365;
    internal const int PerMille = 1_000;

    /// <summary>Runs of a member, or touches a day.</summary>
    internal const int Count = 1_000_000;
}
