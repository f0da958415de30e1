namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading the requests of a sale, or what became of them, can find besides what any document can have: LR0320 to LR0329.</summary>
internal static class RequestCodes
{
    internal static readonly DiagnosticDescriptor RepeatedRequest = Error(
        "LR0320",
        "A reward is asked for twice.",
        "This reward stands in the list already. Ask for it once, with the number of times."
    );

    internal static readonly DiagnosticDescriptor RepeatedChoice = Error(
        "LR0321",
        "Items are chosen twice for a rule.",
        "This rule stands in the list already. Name all its skus in one choice, the dearest wish first."
    );

    internal static readonly DiagnosticDescriptor NoLot = Error(
        "LR0322",
        "A lot is named where none gives points.",
        "{0} is no lot that counts here: {1} takes from no lot. Leave it out."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } = [RepeatedRequest, RepeatedChoice, NoLot];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
