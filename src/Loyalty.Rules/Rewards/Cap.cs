namespace Loyalty.Rules.Rewards;

/// <summary>A limit on what a rule gives: at most an amount of a unit per scope and window.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Cap
{
    /// <summary>Makes a cap.</summary>
    /// <param name="amount">At most this much: minor units, points, units or times.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="scope">Over what it holds.</param>
    /// <param name="window">The calendar window of a <see cref="CapScope.Member"/> cap.</param>
    public Cap(long amount, CapUnit unit, CapScope scope, CalendarWindow window = CalendarWindow.Lifetime)
    {
        Amount = amount;
        Unit = unit;
        Scope = scope;
        Window = window;
    }

    /// <summary>At most this much: minor units, points, units or times.</summary>
    public long Amount { get; }

    /// <summary>What is counted.</summary>
    public CapUnit Unit { get; }

    /// <summary>Over what it holds.</summary>
    public CapScope Scope { get; }

    /// <summary>The calendar window of a <see cref="CapScope.Member"/> cap; of no meaning for the other scope.</summary>
    public CalendarWindow Window { get; }
}
