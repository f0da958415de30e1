namespace Loyalty.Rules.Rewards;

/// <summary>How a rule counts the units of a line that is sold by weight.</summary>
public enum WeighedUnits
{
    /// <summary>The line is one unit, whatever its weight: the default.</summary>
    AsOneUnit,

    /// <summary>Every whole kilogram (or whatever its quantity counts) is a unit, as on any other line.</summary>
    PerWholeUnit,

    /// <summary>It has no unit: it is neither bought nor given.</summary>
    Excluded,
}
