namespace Loyalty.Rules.Diagnostics;

/// <summary>The codes LR0500 to LR0549: what a journey can get wrong although its document is well-formed.</summary>
/// <remarks>In every message {0} is the part of the journey that it speaks of, such as <c>Phase 'affirm'</c>.</remarks>
internal static partial class JourneyCodes
{
    internal static readonly DiagnosticDescriptor UnknownName = Error(
        "LR0500",
        "A name is unknown",
        "{0} names the {1} {2}, which the journey does not have.{3} Correct the name, or declare it."
    );

    internal static readonly DiagnosticDescriptor NoPhases = Error(
        "LR0501",
        "A journey has no phases",
        "{0} has no phases. Give it at least one."
    );

    internal static readonly DiagnosticDescriptor DuplicateId = Error(
        "LR0502",
        "Two parts have the same id",
        "{0} has the {1} {2} twice; it stands at {3} already. Give each an id of its own."
    );

    internal static readonly DiagnosticDescriptor TooDeep = Error(
        "LR0503",
        "Phases stand too deep",
        "{0} has phases inside, and stands inside phase {1}. Phases stand two levels deep; move them out."
    );

    internal static readonly DiagnosticDescriptor PartOfFinal = Error(
        "LR0504",
        "A final phase has what only others can have",
        "{0} is final and has \"{1}\". A run ends as soon as it comes there; take that out, or let members stay: \"steady\"."
    );

    internal static readonly DiagnosticDescriptor KindOfSuper = Error(
        "LR0505",
        "A phase around others is steady or final",
        "{0} has phases inside and is {1}. Say that of the phases inside, where members are."
    );

    internal static readonly DiagnosticDescriptor NotInside = Error(
        "LR0506",
        "A phase is named as one inside, which it is not",
        "{0} names {1} as \"{2}\", which is no phase inside it.{3} Name one that is."
    );

    internal static readonly DiagnosticDescriptor HistoryOfNone = Error(
        "LR0507",
        "A phase without others inside remembers one",
        "{0} has \"{1}\" and no phases inside. Take it out."
    );

    internal static readonly DiagnosticDescriptor OtherwiseWithoutHistory = Error(
        "LR0508",
        "What stands for history is said where there is none",
        "{0} says what stands for its history, and keeps none. Say \"history\" as well, or take \"historyOtherwise\" out."
    );

    internal static readonly DiagnosticDescriptor HistoryUnused = Warning(
        "LR0509",
        "No transition goes to a history",
        "{0} remembers the phase inside that was left last, and no transition goes back there. Go there with \"toHistory\", or take \"history\" out."
    );

    internal static readonly DiagnosticDescriptor ToHistoryOfNone = Error(
        "LR0510",
        "A transition goes to the history of a phase that keeps none",
        "{0} goes to the history of phase {1}, which keeps none. Say \"history\" there, or go to the phase with \"to\"."
    );

    internal static readonly DiagnosticDescriptor InsideMisused = Error(
        "LR0511",
        "A transition cannot stay inside",
        "{0} has a transition with \"inside\" that {1}. Only one of a phase with others inside can stay inside, and lead to one of these; take \"inside\" out."
    );

    internal static readonly DiagnosticDescriptor NoLimits = Error(
        "LR0512",
        "A condition has no limit",
        "{0} has a condition on {1} without a limit, so that it always holds. Say a limit, or take it out."
    );

    internal static readonly DiagnosticDescriptor AttributeWithoutValues = Error(
        "LR0513",
        "A condition on an attribute has no values",
        "{0} has a condition on attribute {1} without values. Name at least one."
    );

    internal static readonly DiagnosticDescriptor DurationOutOfRange = Error(
        "LR0514",
        "A duration is out of range",
        "{0} says {1} as \"{2}\". Use days, hours, minutes and seconds of at least 0, together {3} and at most 3660 days."
    );

    internal static readonly DiagnosticDescriptor NumberOutOfRange = Error(
        "LR0515",
        "A number of a journey is out of range",
        "{0} has {1} as \"{2}\". Use {3} to {4}."
    );

    internal static readonly DiagnosticDescriptor CountOfZero = Error(
        "LR0516",
        "A counter is counted by 0",
        "{0} adds 0 to counter {1}, which changes nothing. Add another number, or take the effect out."
    );

    internal static readonly DiagnosticDescriptor StartOnLeaving = Error(
        "LR0517",
        "A timer is started on leaving",
        "{0} starts timer {1} on leaving. Start it in the transition, or on entering what owns it."
    );

    internal static readonly DiagnosticDescriptor StartOfIdleTimer = Error(
        "LR0518",
        "A timer is started where it cannot run",
        "{0} starts timer {1} of phase {2}, where the member need not be then. Start it where a member surely is in that phase, or move the timer."
    );

    internal static readonly DiagnosticDescriptor TimerElsewhere = Error(
        "LR0519",
        "A timer of another phase is waited or asked for",
        "{0} looks at timer {1} of phase {2}, which does not run here. Take a timer of this phase, of the phase around it or of the journey."
    );

    internal static readonly DiagnosticDescriptor NoTimes = Error(
        "LR0520",
        "A timer has no time",
        "{0} has no time. Say after how long, name marks, or let it go by the rhythm."
    );

    internal static readonly DiagnosticDescriptor MarksNotAscending = Error(
        "LR0521",
        "The marks of a timer do not ascend",
        "{0} has mark {1} after {2}, which is not later than the {3} of the mark before it. Put the marks in ascending order."
    );

    internal static readonly DiagnosticDescriptor MediansWithoutRhythm = Error(
        "LR0522",
        "A timer goes by a rhythm that the journey does not have",
        "{0} goes by the member's rhythm, and the journey does not say of which event. Say \"rhythm\" in the journey, or give the timer a time."
    );

    internal static readonly DiagnosticDescriptor TooManyTimers = Error(
        "LR0523",
        "Too many timers can run at once",
        "{0} has {1} timers that can run at once, with those of the phase around it and of the journey. At most {2} do; take some out, or make them marks of one."
    );

    internal static readonly DiagnosticDescriptor NeverStarted = Warning(
        "LR0524",
        "A timer is never started",
        "{0} is started by effects only, and none does. Start it, or take it out."
    );

    internal static readonly DiagnosticDescriptor MarkUnused = Warning(
        "LR0525",
        "No transition waits for a timer",
        "{0} has the time {1}, for which no transition waits. Let one wait for it with \"onTimer\", or take it out."
    );

    internal static readonly DiagnosticDescriptor TouchUnused = Warning(
        "LR0526",
        "A touch is never issued",
        "{0} is issued nowhere. Issue it in a transition or on entering a phase, or take it out."
    );

    internal static readonly DiagnosticDescriptor TouchWithheld = Warning(
        "LR0527",
        "A touch is always withheld",
        "{0} issues touch {1}, whose kind it withholds, so that it never goes out. Issue it elsewhere, or change \"neverTouches\"."
    );

    internal static readonly DiagnosticDescriptor MigrationNotOlder = Error(
        "LR0528",
        "A migration is not from an older version",
        "{0} is of version {1} and has a migration from version {2}. Versions count from 1, and only older ones can be taken over."
    );

    internal static readonly DiagnosticDescriptor MigrationTwice = Error(
        "LR0529",
        "Two migrations are from the same version",
        "{0} has two migrations from version {1}. Put them together."
    );

    internal static readonly DiagnosticDescriptor QuietAllDay = Error(
        "LR0530",
        "It is quiet all day",
        "{0} is quiet from {1} to {1}, which is all day, so that nothing ever goes out. Say shorter quiet hours, or none."
    );

    internal static readonly DiagnosticDescriptor EntryUnused = Warning(
        "LR0531",
        "A member comes in once, and more is said",
        "{0} lets a member come in once only, so that \"{1}\" says nothing. Take it out."
    );

    internal static readonly DiagnosticDescriptor StalledSuper = Error(
        "LR0532",
        "A phase around others says when members are stalled",
        "{0} has phases inside and says after how long members are stalled. Say that of the phases inside, where members are."
    );

    internal static readonly DiagnosticDescriptor OptInIsOptOut = Error(
        "LR0533",
        "One event opts members out and in",
        "{0} opts members out on event {1} and in on the same, so that nobody ever comes back. Let another event say that they want messages again."
    );

    internal static readonly DiagnosticDescriptor OptInAlone = Warning(
        "LR0535",
        "Members can opt in, and never out",
        "{0} opts members in again on event {1}, and out on none, so that the event does nothing. Say which one opts them out with \"optOutOn\", or take \"optInOn\" out."
    );

    internal static readonly DiagnosticDescriptor NotTold = Error(
        "LR0536",
        "An event is needed that nobody tells",
        "{0} names event {1} here, which only the journey itself raises. Name one that is told, or declare it under \"events\" instead of \"raised\"."
    );

    internal static readonly DiagnosticDescriptor NeverRaised = Warning(
        "LR0537",
        "An event is never raised",
        "{0} has event {1}, which only the journey itself raises, and nothing does. Raise it, or declare it under \"events\", to be told."
    );

    internal static readonly DiagnosticDescriptor LooseBrace = Warning(
        "LR0538",
        "A brace of a text stands alone",
        "{0} has a text with a brace that opens or closes no place, so that it goes out as it stands: {1}. Close the place, or write a brace that is meant as such twice."
    );

    /// <summary>All codes, in their order.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [
            UnknownName,
            NoPhases,
            DuplicateId,
            TooDeep,
            PartOfFinal,
            KindOfSuper,
            NotInside,
            HistoryOfNone,
            OtherwiseWithoutHistory,
            HistoryUnused,
            ToHistoryOfNone,
            InsideMisused,
            NoLimits,
            AttributeWithoutValues,
            DurationOutOfRange,
            NumberOutOfRange,
            CountOfZero,
            StartOnLeaving,
            StartOfIdleTimer,
            TimerElsewhere,
            NoTimes,
            MarksNotAscending,
            MediansWithoutRhythm,
            TooManyTimers,
            NeverStarted,
            MarkUnused,
            TouchUnused,
            TouchWithheld,
            MigrationNotOlder,
            MigrationTwice,
            QuietAllDay,
            EntryUnused,
            StalledSuper,
            OptInIsOptOut,
            CountingHidden,
            OptInAlone,
            NotTold,
            NeverRaised,
            LooseBrace,
            Unreachable,
            DeadEnd,
            Contradiction,
            Shadowed,
            Overlap,
            Cycle,
            NoPlace,
            NotOlder,
            SameVersion,
            RaiseCycle,
        ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);

    private static DiagnosticDescriptor Warning(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Warning, title, message);
}
