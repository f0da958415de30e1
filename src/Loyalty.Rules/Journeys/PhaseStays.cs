namespace Loyalty.Rules.Journeys;

/// <summary>How often a member entered a phase, and how long the stay lasted that was finished last.</summary>
internal readonly struct PhaseStays(int leaf, int entered, int lastDays) : IEquatable<PhaseStays>
{
    /// <summary>No stay was finished.</summary>
    internal const int NoDays = -1;

    internal int Leaf { get; } = leaf;

    internal int Entered { get; } = entered;

    /// <summary>Whole days of 24 hours, or <see cref="NoDays"/>.</summary>
    internal int LastDays { get; } = lastDays;

    public bool Equals(PhaseStays other) =>
        Leaf == other.Leaf && Entered == other.Entered && LastDays == other.LastDays;

    public override bool Equals(object? obj) => obj is PhaseStays other && Equals(other);

    public override int GetHashCode() => Leaf;

    /// <summary>Notes an entry in a list that is sorted by phase.</summary>
    internal static void Enter(List<PhaseStays> all, int leaf)
    {
        int place = PlaceOf(all, leaf);
        all[place] = new PhaseStays(leaf, all[place].Entered + 1, all[place].LastDays);
    }

    /// <summary>Notes that a stay was finished.</summary>
    internal static void Leave(List<PhaseStays> all, int leaf, long ticks)
    {
        int place = PlaceOf(all, leaf);
        all[place] = new PhaseStays(leaf, all[place].Entered, (int)(ticks / TimeSpan.TicksPerDay));
    }

    /// <summary>Adds the stays of a phase to those that stand for it already.</summary>
    internal static void Add(List<PhaseStays> all, in PhaseStays more)
    {
        int place = PlaceOf(all, more.Leaf);
        int days = more.LastDays == NoDays ? all[place].LastDays : more.LastDays;
        all[place] = new PhaseStays(more.Leaf, all[place].Entered + more.Entered, days);
    }

    private static int PlaceOf(List<PhaseStays> all, int leaf)
    {
        int place = 0;
        while (place < all.Count && all[place].Leaf < leaf)
            place++;
        if (place == all.Count || all[place].Leaf != leaf)
            all.Insert(place, new PhaseStays(leaf, 0, NoDays));
        return place;
    }
}
