namespace Loyalty.Rules.Diagnostics;

/// <summary>The codes LR0500 to LR0559: what a journey can get wrong although its document is well-formed.</summary>
/// <remarks>In every message {0} is the journey.</remarks>
internal static class JourneyCodes
{
    internal static readonly DiagnosticDescriptor UnknownName = Error(
        "LR0500",
        "A name is unknown",
        "{0} names the {1} {2}, which it does not have. Declare it, or correct the name."
    );

    internal static readonly DiagnosticDescriptor NoPhases = Error(
        "LR0501",
        "A journey has no phases",
        "{0} has no phases. Give it at least one."
    );

    /// <summary>All codes, in their order.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All => [UnknownName, NoPhases];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
