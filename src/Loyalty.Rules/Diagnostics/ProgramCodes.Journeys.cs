namespace Loyalty.Rules.Diagnostics;

// A program's journey, and what rules ask of it.
internal static partial class ProgramCodes
{
    internal static readonly DiagnosticDescriptor NoSaleMovesJourney = Warning(
        "LR0390",
        "No sale moves the journey",
        "{0} declares none of the events that a sale raises, so that only the host moves members. Declare what moves them, such as {1}, or leave it so on purpose."
    );

    internal static readonly DiagnosticDescriptor JourneyNamedAsRule = Error(
        "LR0391",
        "A journey has the id of a rule",
        "{0} has the id of a rule, so that nobody could tell whose points a member holds. Give one of them another id."
    );

    internal static readonly DiagnosticDescriptor PhaseWithoutJourney = Error(
        "LR0392",
        "A phase is asked for in a program without a journey",
        "{0} asks for a phase, but the program has no journey. Give the program its journey, or remove the condition."
    );

    internal static readonly DiagnosticDescriptor UnknownPhase = Error(
        "LR0393",
        "A phase is unknown",
        "{0} asks for phase {1}, which the program's journey does not have.{2} Correct the id of the phase."
    );

    internal static readonly DiagnosticDescriptor NoEventLetsIn = Warning(
        "LR0395",
        "No event lets members into the journey",
        "{0} does not say which event lets members in, so that they are in no phase until the host lets them in by hand. Say it with \"entry\", such as {1} or {2}, or leave it so on purpose."
    );

    internal static readonly DiagnosticDescriptor EventOfASaleInOtherCase = Warning(
        "LR0394",
        "An event is written in other letters than sales raise it",
        "{0} declares event {1}, and sales raise {2}: ids are compared letter by letter, so that no sale raises it. Write it so, or give it another name if the host tells it."
    );
}
