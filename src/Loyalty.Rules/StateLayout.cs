namespace Loyalty.Rules;

/// <summary>What each slot of a member's counters holds. Owned by a plan; slots follow the order in which rules are decided.</summary>
internal sealed class StateLayout
{
    internal StateLayout(string programId, int version, ulong fingerprint, int latenessDays, StateSlot[] slots)
    {
        ProgramId = programId;
        ProgramVersion = version;
        Fingerprint = fingerprint;
        LatenessDays = latenessDays;
        Slots = slots;
    }

    internal string ProgramId { get; }

    internal int ProgramVersion { get; }

    internal ulong Fingerprint { get; }

    internal int LatenessDays { get; }

    internal StateSlot[] Slots { get; }

    internal long LatenessTicks => LatenessDays * TimeSpan.TicksPerDay;

    /// <summary>The first period of a slot that a sale of a business day, or a late one, could still ask for; the window before the current one is kept.</summary>
    internal int OldestPeriod(int slot, int businessDay) =>
        Slots[slot].Window switch
        {
            CalendarWindow.Lifetime => int.MinValue,
            CalendarWindow.Day => businessDay - LatenessDays - 2,
            CalendarWindow.Week => businessDay - LatenessDays - 15,
            CalendarWindow.Month => businessDay - LatenessDays - 63,
            CalendarWindow.Quarter => businessDay - LatenessDays - 185,
            _ => businessDay - LatenessDays - 733,
        };
}
