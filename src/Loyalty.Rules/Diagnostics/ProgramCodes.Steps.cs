namespace Loyalty.Rules.Diagnostics;

// What the steps of a basket fall on.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor SetOutOfRange = Error(
        "LR0245",
        "A set has an impossible number of units",
        "{0} goes by sets of {1} units. Use 1 to 1000000."
    );

    internal static readonly DiagnosticDescriptor SetMissing = Error(
        "LR0246",
        "A reward for each set does not say how large a set is",
        "{0} gives a reward for each set and does not say of how many units. Say it in 'set'."
    );

    internal static readonly DiagnosticDescriptor SetOfNoUnits = Error(
        "LR0247",
        "Sets are named where no units are looked at",
        "{0} names sets of {1} units, but its reward falls on {2}. Let it fall on each set or each unit, or leave the set out."
    );

    internal static readonly DiagnosticDescriptor SetPriceWithoutSets = Error(
        "LR0248",
        "A set price does not go by sets",
        "{0} has a set price, but its reward falls on {1}. Let it fall on each set, or give a fixed price."
    );

    internal static readonly DiagnosticDescriptor PriceOutOfRange = Error(
        "LR0249",
        "A price is out of range",
        "{0} has a price of {1}. Use 0 to {2}."
    );

    internal static readonly DiagnosticDescriptor PricesDoNotAddUp = Error(
        "LR0250",
        "Marginal steps of spend give prices",
        "{0} lets marginal steps give prices, which do not add up. Measure units and let the prices fall on each unit or set, or let the highest step price all."
    );

    internal static readonly DiagnosticDescriptor MarginalMix = Error(
        "LR0251",
        "Marginal steps differ in kind or in rounding",
        "{0} has marginal steps that give different kinds of rewards, or round differently. Give one kind with one rounding, or make several rules of it."
    );

    internal static readonly DiagnosticDescriptor OrderWithoutUnits = Warning(
        "LR0252",
        "An order of units has no effect",
        "{0} says in which order units are taken, but takes all of them. Leave it out, or use sets or marginal steps of units."
    );

    internal static readonly DiagnosticDescriptor MoneyCarried = Error(
        "LR0253",
        "A percentage of money is carried",
        "{0} carries the rounding of a percentage from sale to sale. Round it for each unit, each line or the transaction."
    );

    internal static readonly DiagnosticDescriptor PiecesOfPoints = Warning(
        "LR0254",
        "Points are said to fall on pieces of the basket",
        "{0} gives points, which fall on no {1}. Leave it out."
    );

    internal static readonly DiagnosticDescriptor UnusedOfReward = Error(
        "LR0255",
        "A reward says what its kind does not use",
        "{0} says {1}, but gives {2}. Leave it out."
    );

    internal static readonly DiagnosticDescriptor StepTooShort = Warning(
        "LR0256",
        "A marginal step is too short for its sets",
        "{0} lets the step from {1} give sets of {2} units, but the next one begins at {3}. Make its sets smaller, or remove it."
    );
}
