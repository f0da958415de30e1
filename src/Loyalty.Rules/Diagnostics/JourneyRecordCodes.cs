namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading a member's record by its plan can find, besides what any document and the runs can have: LR0560 to LR0569.</summary>
internal static class JourneyRecordCodes
{
    internal static readonly DiagnosticDescriptor TouchGone = new(
        "LR0560",
        DiagnosticSeverity.Warning,
        "A touch waits that the journey does not have.",
        "The journey has no touch {0}.{1} It does not go out."
    );

    internal static readonly DiagnosticDescriptor NotOfMember = Error(
        "LR0561",
        "A record has what none of its kind has.",
        "A member who {0} has no '{1}'. Take it out, or mend the rest."
    );

    internal static readonly DiagnosticDescriptor RunAstray = Error(
        "LR0562",
        "A run stands where it cannot.",
        "Run {0} cannot stand here: {1}. Give the runs as they were written."
    );

    internal static readonly DiagnosticDescriptor NotInOrder = Error(
        "LR0563",
        "Events do not stand in the order in which they were taken.",
        "Event {0} is earlier than the one before it. Give the events in the order in which they were taken."
    );

    internal static readonly DiagnosticDescriptor EventTwice = Error(
        "LR0564",
        "An event stands twice.",
        "Event {0} stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor TouchTwice = Error(
        "LR0565",
        "A touch waits twice.",
        "Number {0} of run {1} stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor TouchAstray = Error(
        "LR0566",
        "A touch waits that no run has issued.",
        "No run has issued a touch with number {0} of run {1}. Mend \"entries\" or \"issued\" of the run, or take the touch out."
    );

    internal static readonly DiagnosticDescriptor StaysAstray = Error(
        "LR0567",
        "A run stands in a phase that was not entered.",
        "Phase {0} was entered fewer times than runs stand in it: {1}. Count every entry."
    );

    internal static readonly DiagnosticDescriptor TooMany = Error(
        "LR0568",
        "A record has more of something than it can hold.",
        "A member cannot have {0} {1}. At most {2} are kept."
    );

    internal static readonly DiagnosticDescriptor NoJourney = Error(
        "LR0569",
        "A state or decision has a journey, and the program none.",
        "The program has no journey. Take it out, or read the document with the plan that wrote it."
    );

    internal static readonly DiagnosticDescriptor NoReward = Error(
        "LR0570",
        "A posting and the rewards of the journey do not fit together.",
        "{0} is posted, and the decision's journey {1}. Give postings and rewards as they were written."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TouchGone,
        NotOfMember,
        RunAstray,
        NotInOrder,
        EventTwice,
        TouchTwice,
        TouchAstray,
        StaysAstray,
        TooMany,
        NoJourney,
        NoReward,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
