namespace Loyalty.Rules.Rewards;

/// <summary>A cap with the place of its counter.</summary>
internal readonly struct CompiledCap
{
    internal CompiledCap(Cap cap, int part, int slot)
    {
        Unit = cap.Unit;
        Amount = cap.Amount;
        Window = cap.Window;
        Part = part;
        Slot = slot;
    }

    internal CapUnit Unit { get; }
    internal long Amount { get; }
    internal CalendarWindow Window { get; }
    internal int Part { get; }

    /// <summary>The slot of what is used up; -1 for a cap of each transaction.</summary>
    internal int Slot { get; }
}
