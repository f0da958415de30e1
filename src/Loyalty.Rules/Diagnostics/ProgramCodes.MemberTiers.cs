namespace Loyalty.Rules.Diagnostics;

// What member tiers alone have.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor RollingDaysOutOfRange = Error(
        "LR0220",
        "A rolling window is out of range",
        "{0} sums its measure over the last {1} business days. Use 1 to {2}."
    );

    internal static readonly DiagnosticDescriptor WindowOfBalance = Error(
        "LR0221",
        "A balance of points has a window",
        "{0} measures the balance of points, which is what it is, whatever the window. Use the window 'lifetime'."
    );

    internal static readonly DiagnosticDescriptor WeightsOfNothing = Error(
        "LR0222",
        "Weights do not act on the measure",
        "{0} weighs lines, but its measure, {1}, is not summed over lines. Remove the weights, or measure spend, margin or units."
    );

    internal static readonly DiagnosticDescriptor PartsOfAnotherMeasure = Warning(
        "LR0223",
        "Parts of a sale are cut by a measure that does not earn",
        "{0} prices a sale by its parts, and measures something else than what earns: who splits a sale may get other points for it. "
            + "Measure all of what earns, or ignore this if it is meant."
    );

    internal static readonly DiagnosticDescriptor PartsOfDifferentUnits = Error(
        "LR0224",
        "Tiers that share a sale earn on different things",
        "{0} prices a sale by its parts, and lets tier {1} earn on {2} and tier {3} on {4}. Let all tiers earn on the same."
    );

    internal static readonly DiagnosticDescriptor StepsOfDifferentUnits = Error(
        "LR0225",
        "Steps of a rule count different things",
        "{0} counts steps of {2} for tier {1} and of {4} for tier {3}, so that nothing can wait for the next step when the tier changes. Count the same."
    );

    internal static readonly DiagnosticDescriptor MultiplierOutOfRange = Error(
        "LR0226",
        "A multiplier of points is out of range",
        "{0} multiplies points by {1}. Use more than 1 and at most {2}."
    );

    internal static readonly DiagnosticDescriptor MultipliersTooFine = Error(
        "LR0227",
        "Multiplied points cannot be kept exact",
        "{0} has rates and multipliers of points that cannot be kept exact together: their common denominator is too large, or together they come too high. "
            + "Use rounder ones, such as 1.5 times, or fewer that meet on a line."
    );

    internal static readonly DiagnosticDescriptor PointsMeasureMultiplied = Error(
        "LR0228",
        "Points that are multiplied choose the tier that multiplies them",
        "{0} measures points and lets them choose the tier of the sale that they come from, while the program multiplies points. "
            + "Price by the tier held before, or measure something else."
    );

    internal static readonly DiagnosticDescriptor NothingToMultiply = Warning(
        "LR0229",
        "There are no points to multiply",
        "{0} multiplies points, and no rule earns any by money or units. Let a tier earn, or remove the multipliers."
    );

    internal static readonly DiagnosticDescriptor RedeemedOfNothing = Warning(
        "LR0230",
        "Points spent lower what they never lower",
        "{0} lets points spent lower what earns, which only net money knows. Let net earn, or remove \"redeemedPoints\"."
    );
}
