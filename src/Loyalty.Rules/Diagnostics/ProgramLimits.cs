namespace Loyalty.Rules.Diagnostics;

/// <summary>How much of everything a program may have. More is refused, so that what is taken is handled in time linear in its size.</summary>
internal static class ProgramLimits
{
    internal const int WordLength = 200;
    internal const int Rules = 100_000;
    internal const int Selectors = 100_000;

    /// <summary>Tiers, steps, caps or weekly hours of one rule.</summary>
    internal const int PartsOfRule = 1_000;

    /// <summary>Selectors inside selectors, names included.</summary>
    internal const int SelectorDepth = 64;

    /// <summary>Selectors inside one selector, counted again wherever a name stands for them.</summary>
    internal const int SelectorSize = 1_000;

    /// <summary>Nodes inside nodes of the arbitration tree; a document of 64 levels holds as many.</summary>
    internal const int ArbitrationDepth = 30;

    /// <summary>Choices of one branch for every node that takes the best: each is tried with every sale.</summary>
    internal const int Combinations = 4_096;

    /// <summary>Nodes that take the first branch: each is tried with every combination.</summary>
    internal const int FirstNodes = 1_000;

    /// <summary>Passes over the rules of a sale: combinations times nodes that take the first branch, plus one.</summary>
    internal const int Passes = 262_144;

    /// <summary>The terms of a ratio that a program says.</summary>
    internal const int RateTerm = 1_000_000;

    /// <summary>A guess at what was meant looks at all names, which is too much for a program of more.</summary>
    internal const int Guessed = 1_000;

    /// <summary>Errors that are listed, and warnings: a program must not make a report larger than itself.</summary>
    internal const int Diagnostics = 1_000;

    internal const int Priority = 1_000_000;
    internal const int Units = 1_000_000;
    internal const int LatenessDays = 366;

    /// <summary>Business days of a rolling window; each has a counter while it counts.</summary>
    internal const int RollingDays = 3_660;

    /// <summary>Thousandths of what points are multiplied by.</summary>
    internal const long Multiplier = 1_000_000;

    /// <summary>Business days that a rule may speak of: 100 years.</summary>
    internal const int DaysOfRule = 36_600;
    internal const int MinutesOfDay = 24 * 60;

    /// <summary>Minor units, points, units or times. It is also what one sale may come to, in minor units.</summary>
    internal const long Amount = 1_000_000_000_000;

    /// <summary>Units of a basket: 10,000 lines of 1,000,000 units.</summary>
    internal const long UnitsOfSale = 10_000_000_000;

    /// <summary>The days from 1970-01-01 to 2200-01-01, which is the first that is out of range.</summary>
    internal const int Days = 84_006;
}
