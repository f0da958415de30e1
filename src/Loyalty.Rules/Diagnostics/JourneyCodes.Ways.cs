namespace Loyalty.Rules.Diagnostics;

// Where the transitions of a journey lead, and whether members of an older version find a place.
internal static partial class JourneyCodes
{
    internal static readonly DiagnosticDescriptor Unreachable = Warning(
        "LR0540",
        "A phase cannot be reached",
        "{0} cannot be reached: no transition that can be taken leads there. Lead one there, or take the phase out."
    );

    internal static readonly DiagnosticDescriptor DeadEnd = Warning(
        "LR0541",
        "A phase leads nowhere",
        "{0} leads nowhere: no steady and no final phase can be reached from it. Lead on from it, or let members stay: \"steady\"."
    );

    internal static readonly DiagnosticDescriptor Contradiction = Warning(
        "LR0542",
        "The conditions of a transition contradict each other",
        "{0} has a transition that is never taken, because what it asks of {1} cannot be. Correct its conditions, or take it out."
    );

    internal static readonly DiagnosticDescriptor Shadowed = Warning(
        "LR0543",
        "A transition is never taken, because earlier ones are",
        "{0} has a transition that is never taken: whenever its conditions hold, {1} is taken before it. Put it first, add what it does to that one, or take it out."
    );

    internal static readonly DiagnosticDescriptor Overlap = Warning(
        "LR0544",
        "Two transitions can be taken at once",
        "{0} has a transition that can be taken together with that at {1}, which comes first and wins. If that is not meant, keep their conditions apart."
    );

    internal static readonly DiagnosticDescriptor Cycle = Error(
        "LR0545",
        "Transitions that wait for nothing never come to rest",
        "{0} has a transition that waits for nothing and can be taken again at once, without end: {1}. Add a condition that stops it, or let it wait for something."
    );

    internal static readonly DiagnosticDescriptor NoPlace = Error(
        "LR0546",
        "Members of an older version have no place",
        "{0} does not say where members in phase {1} of version {2} stand. Name the phase in \"migrations\", or keep its id."
    );

    internal static readonly DiagnosticDescriptor NotOlder = Error(
        "LR0547",
        "Only older versions of the same journey are taken over",
        "{0} of version {1} cannot take over members of journey {2}, version {3}. Compare it with an older version of the same journey."
    );

    internal static readonly DiagnosticDescriptor RaiseCycle = Warning(
        "LR0549",
        "Raised events raise each other without end",
        "{0} has a transition that raises an event which leads back to it at once, without end: {1}. Nothing of it ever happens. Add a condition that stops it, or raise no event there."
    );

    internal static readonly DiagnosticDescriptor CountingHidden = Warning(
        "LR0534",
        "A transition takes the place of one that keeps count",
        "{0} has a transition that is taken in place of that at {1}, so that what that one counts and raises is left out: {2}. Do the same here, or wait for an event of which that one is no part."
    );

    internal static readonly DiagnosticDescriptor SameVersion = Error(
        "LR0548",
        "A journey has changed its shape, and not its version",
        "{0} is of version {1}, as it was before, and has other phases, timers, marks or counters, so that members on their way would be refused. Raise \"version\", and say in \"migrations\" where members of phases that are gone stand."
    );
}
