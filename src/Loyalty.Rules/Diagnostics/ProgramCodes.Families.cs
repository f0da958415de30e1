namespace Loyalty.Rules.Diagnostics;

// What one family of rules alone has.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor NoTiers = Error(
        "LR0181",
        "Member tiers have no tier",
        "{0} has no tiers. Add at least one."
    );

    internal static readonly DiagnosticDescriptor NotAscending = Error(
        "LR0182",
        "Tiers or steps do not ascend",
        "{0} lets {1} begin at {2}, which is not above {3} of the one before. Order them from the lowest up, each above the one before."
    );

    internal static readonly DiagnosticDescriptor DuplicateTier = Error(
        "LR0183",
        "Two tiers have the same id",
        "{0} has tier {1} twice. Give every tier of a rule an id of its own."
    );

    internal static readonly DiagnosticDescriptor NegativeThreshold = Error(
        "LR0184",
        "A tier or step begins below 0",
        "{0} lets {1} begin at {2}. Use 0 or more."
    );

    internal static readonly DiagnosticDescriptor OutOfReach = Warning(
        "LR0185",
        "A tier or step is out of reach",
        "{0} lets {1} begin at {2}, but no sale may come to more than {3}. Lower it, or remove it."
    );

    internal static readonly DiagnosticDescriptor RateOutOfRange = Error(
        "LR0186",
        "A rate is out of range",
        "{0} lets tier {1} earn {2} points per {3}. Use 0 points or more, per an amount above 0."
    );

    internal static readonly DiagnosticDescriptor RatesTooFine = Error(
        "LR0187",
        "Rates cannot be kept exact together",
        "{0} has rates that cannot be kept exact together: their common denominator is too large, or one of them is too high. Use rounder rates, such as 1.5 points per 10.00, and the same amount in all tiers."
    );

    internal static readonly DiagnosticDescriptor CarryHalfEven = Error(
        "LR0188",
        "A carried remainder is rounded half to even",
        "{0} carries remainders and rounds half to even, which does not add up over sales. Round by floor, halfUp or ceiling, or do not carry."
    );

    internal static readonly DiagnosticDescriptor NoSteps = Error(
        "LR0191",
        "Basket tiers have no step",
        "{0} has no steps. Add at least one; one step from 0 is a plain discount."
    );

    internal static readonly DiagnosticDescriptor MixedSteps = Error(
        "LR0192",
        "Steps give points and discounts",
        "{0} gives points at some steps and discounts at others. Give one or the other, or make two rules of it."
    );

    internal static readonly DiagnosticDescriptor StepGivesNoMore = Warning(
        "LR0193",
        "A higher step gives no more",
        "{0} gives no more from {1} on than from {2} on. Let the higher step give more, or remove it."
    );

    internal static readonly DiagnosticDescriptor UnknownCustomRule = Error(
        "LR0196",
        "The code of a custom rule is not registered",
        "{0} uses {1}, which is not registered. Register code under this name, or correct the name."
    );
}
