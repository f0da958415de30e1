namespace Loyalty.Rules.Rewards;

/// <summary>A number of units of the lines that a selector means, such as "5 of cones".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class SelectedUnits
{
    internal SelectedUnits(Selector items, int units)
    {
        Items = items;
        Units = units;
    }

    /// <summary>Which lines.</summary>
    public Selector Items { get; }

    /// <summary>How many whole units.</summary>
    public int Units { get; }
}
