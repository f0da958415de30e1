namespace Loyalty.Rules.Diagnostics;

// What holds for selectors, named or not.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor UnknownSelector = Error(
        "LR0121",
        "A selector is unknown",
        "{0} refers to the selector {1}, which the program does not have.{2} Correct the name, or add the selector."
    );

    internal static readonly DiagnosticDescriptor SelectorCycle = Error(
        "LR0122",
        "A selector refers to itself",
        "{0} refers to itself: {1}. Remove one of these references."
    );

    internal static readonly DiagnosticDescriptor NameWithConditions = Error(
        "LR0123",
        "A selector has a name and conditions",
        "{0} has a selector that names {1} and has conditions of its own. Keep one of the two, or put both into \"all\"."
    );

    internal static readonly DiagnosticDescriptor NegativePrice = Error(
        "LR0124",
        "A price is negative",
        "{0} asks for a unit price of {1}. Use 0 or more."
    );

    internal static readonly DiagnosticDescriptor EmptyPriceBand = Error(
        "LR0125",
        "A price band holds no price",
        "{0} has a price band from {1} to {2}, which holds no price, because the upper end is not included. Make the upper end higher than the lower one."
    );

    internal static readonly DiagnosticDescriptor SelectorTooDeep = Error(
        "LR0126",
        "Selectors are nested too deep",
        "{0} has selectors inside selectors, more than 64 levels deep with what their names stand for. Flatten them."
    );

    internal static readonly DiagnosticDescriptor SelectorTooLarge = Error(
        "LR0127",
        "A selector is too large",
        "{0} has a selector of {1} selectors with what their names stand for. At most 1000 are taken; simplify it."
    );

    internal static readonly DiagnosticDescriptor UnusedSelector = Warning(
        "LR0128",
        "No rule uses a selector",
        "{0} is used by no rule. Use it, or remove it."
    );
}
