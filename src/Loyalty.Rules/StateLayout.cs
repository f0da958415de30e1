namespace Loyalty.Rules;

/// <summary>What each slot of a member's counters holds. Owned by a plan; slots follow the order in which rules are decided.</summary>
internal sealed class StateLayout
{
    /// <param name="program">The program.</param>
    /// <param name="fingerprint">Names the program's content.</param>
    /// <param name="slots">What the slots hold.</param>
    /// <param name="inMoney">Which of them count minor units.</param>
    /// <param name="inPoints">Which of them count points.</param>
    /// <param name="pointUnit">How many of the last decimal make a point.</param>
    internal StateLayout(
        LoyaltyProgram program,
        ulong fingerprint,
        StateSlot[] slots,
        bool[] inMoney,
        bool[] inPoints,
        long pointUnit
    )
    {
        Program = program;
        Fingerprint = fingerprint;
        PointUnit = pointUnit;
        InPoints = inPoints;
        Slots = slots;
        InMoney = inMoney;
    }

    internal LoyaltyProgram Program { get; }

    internal string ProgramId => Program.Id;

    internal int ProgramVersion => Program.Version;

    internal Currency Currency => Program.Currency;

    internal ulong Fingerprint { get; }

    internal int LatenessDays => Program.LatenessDays;

    internal int PointDecimals => Program.PointDecimals;

    /// <summary>How many of the last decimal make a point.</summary>
    internal long PointUnit { get; }

    internal StateSlot[] Slots { get; }

    /// <summary>Which slots count minor units, for documents; beside the slots, so that these stay small.</summary>
    internal bool[] InMoney { get; }

    /// <summary>Which slots count points, in the last decimal of the program's points.</summary>
    internal bool[] InPoints { get; }

    /// <summary>What a slot counts: money, points, or anything else.</summary>
    internal OutcomeUnit UnitOf(int slot) =>
        InMoney[slot] ? OutcomeUnit.Money
        : InPoints[slot] ? OutcomeUnit.Points
        : OutcomeUnit.None;

    internal long LatenessTicks => LatenessDays * TimeSpan.TicksPerDay;

    /// <summary>The first period of a slot that a sale of a business day, or a late one, could still ask for; the window before the current one is kept.</summary>
    internal int OldestPeriod(int slot, int businessDay)
    {
        var window = Slots[slot].Window;
        int latest = businessDay - LatenessDays;
        return window.Kind switch
        {
            MeasureWindowKind.RollingDays => latest - window.Days - 1,
            MeasureWindowKind.Anniversary => latest - 733,
            _ => window.Calendar switch
            {
                CalendarWindow.Lifetime => int.MinValue,
                CalendarWindow.Day => latest - 2,
                CalendarWindow.Week => latest - 15,
                CalendarWindow.Month => latest - 63,
                CalendarWindow.Quarter => latest - 185,
                _ => latest - 733,
            },
        };
    }
}
