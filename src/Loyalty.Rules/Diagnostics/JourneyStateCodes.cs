namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading the state of a run by its plan can find, besides what any document can have: LR0550 to LR0559.</summary>
internal static class JourneyStateCodes
{
    internal static readonly DiagnosticDescriptor OtherJourney = Error(
        "LR0550",
        "The document is of another journey.",
        "The {0} is of journey {1}, and the plan is of {2}. Read it with a plan of its own journey."
    );

    internal static readonly DiagnosticDescriptor OtherVersion = Error(
        "LR0551",
        "The document is of another version of the journey.",
        "The {0} is of version {1} of the journey, and the plan is of version {2}. {3}"
    );

    internal static readonly DiagnosticDescriptor NoPlace = Error(
        "LR0552",
        "A member of an older version has no place.",
        "The journey does not say where members in phase {0} of version {1} stand. Name the phase in \"migrations\" of the journey, or keep its id."
    );

    internal static readonly DiagnosticDescriptor UnknownPart = Error(
        "LR0553",
        "The journey has no such part.",
        "The journey has no {0} {1}.{2}"
    );

    internal static readonly DiagnosticDescriptor PartMissing = Error(
        "LR0554",
        "A run that has begun lacks a part.",
        "A run that has begun needs the property '{0}'. Give it, or say that the run has not begun: \"notBegun\"."
    );

    internal static readonly DiagnosticDescriptor NotOfStatus = Error(
        "LR0555",
        "A run has what none of its status has.",
        "A run that {0} has no {1}. Mend the status, or leave that out."
    );

    internal static readonly DiagnosticDescriptor TimesAstray = Error(
        "LR0556",
        "The times of a run do not fit together.",
        "'{0}' is {1}, where no run can come. Give the times as they were written."
    );

    internal static readonly DiagnosticDescriptor TimerElsewhere = Error(
        "LR0557",
        "A timer runs where it cannot.",
        "Timer {0} does not run in phase {1}. Take it out, or mend the phase."
    );

    internal static readonly DiagnosticDescriptor TimerTwice = Error(
        "LR0558",
        "A timer runs twice.",
        "Timer {0} stands in the list already. Keep one."
    );

    internal static readonly DiagnosticDescriptor TooMany = Error(
        "LR0559",
        "A run has more of something than it can hold.",
        "A run cannot have {0} {1}. It holds at most {2}."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        OtherJourney,
        OtherVersion,
        NoPlace,
        UnknownPart,
        PartMissing,
        NotOfStatus,
        TimesAstray,
        TimerElsewhere,
        TimerTwice,
        TooMany,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}
