namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading a log of events can find, besides what any document can have: LR0571 to LR0579.</summary>
internal static class JourneyLogCodes
{
    internal static readonly DiagnosticDescriptor MemberMissing = new(
        "LR0571",
        DiagnosticSeverity.Error,
        "An event names no member where others do.",
        "Event {0} names no member, and others of the log do. Name the member of every event, or of none."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } = [MemberMissing];
}
