namespace Loyalty.Rules.Journeys;

/// <summary>How a member comes into a journey, and whether again.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EntryPolicy
{
    internal static readonly EntryPolicy Default = new(null, ReEntry.AfterExit, null, 0);

    internal EntryPolicy(string? on, ReEntry again, int? atMost, int coolingDays)
    {
        On = on;
        Again = again;
        AtMost = atMost;
        CoolingDays = coolingDays;
    }

    /// <summary>The event that begins a run, and is then taken by it; null where the host begins runs.</summary>
    public string? On { get; }

    /// <summary>Whether a member may walk the journey again; after the last run has ended unless said.</summary>
    public ReEntry Again { get; }

    /// <summary>How many runs a member has at most, ever; null for no limit.</summary>
    public int? AtMost { get; }

    /// <summary>How many calendar days must pass between the end of a run and the next; 0 unless said.</summary>
    public int CoolingDays { get; }
}
