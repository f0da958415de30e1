namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading a decision by its plan and sale can find, besides what a state can have: LR0070 to LR0079.</summary>
internal static class DecisionCodes
{
    internal static readonly DiagnosticDescriptor OtherSale = Error(
        "LR0070",
        "The decision was made on another sale.",
        "The decision was not made on the sale that was handed over: {0}. Hand over the sale that was decided, as it was."
    );

    internal static readonly DiagnosticDescriptor NoSuchPlace = Error(
        "LR0071",
        "A place is named that does not exist.",
        "There is no {0} {1}, counted from 0: the {2} has {3}."
    );

    internal static readonly DiagnosticDescriptor WrongSum = Error(
        "LR0072",
        "A sum does not agree with its parts.",
        "{0} cannot stand here: {1} {2}."
    );

    internal static readonly DiagnosticDescriptor RepeatedRule = Error(
        "LR0073",
        "A rule has two awards or two outcomes.",
        "This rule stands in the list already. A decision has one entry for each rule; keep one."
    );

    internal static readonly DiagnosticDescriptor OtherNextState = Error(
        "LR0074",
        "The next state does not follow from the decision.",
        "The next state does not follow from this decision: {0}. Take the document as it was written."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [OtherSale, NoSuchPlace, WrongSum, RepeatedRule, OtherNextState];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
