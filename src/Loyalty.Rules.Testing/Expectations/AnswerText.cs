using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>Says why an event, an entry or a look at touches was not taken, for whoever reads a failure.</summary>
internal static class AnswerText
{
    /// <summary>Such as <c>, because a run of the member goes on</c>; nothing where it was taken.</summary>
    internal static string Because(JourneyAnswerKind kind, JourneyReason reason) =>
        Why(kind, reason) is { } why ? ", because " + why : "";

    private static string? Why(JourneyAnswerKind kind, JourneyReason reason) =>
        kind switch
        {
            JourneyAnswerKind.AlreadyTaken => "it came before, under the same id",
            JourneyAnswerKind.Conflict => "something else came before under its id",
            _ => Why(reason),
        };

    private static string? Why(JourneyReason reason) =>
        reason switch
        {
            JourneyReason.None => null,
            JourneyReason.OtherPlan => "the member's state is of another program",
            JourneyReason.UnknownEvent => "the journey does not declare it",
            JourneyReason.OutOfRange => "it is before 1970 or after 2199",
            JourneyReason.Ended => "the run has ended",
            JourneyReason.Earlier => "it is earlier than what has happened to the member",
            JourneyReason.EventAfterEnd => "a timer that was due first ended the run",
            JourneyReason.TooLate => "it is older than the journey remembers ('latenessDays')",
            JourneyReason.Erased => "the member was erased",
            JourneyReason.EnteredBefore => "the member has walked the journey, which lets nobody in twice",
            JourneyReason.StillRunning => "a run of the member goes on",
            JourneyReason.TooManyRuns => "the member has had as many runs as the journey allows",
            JourneyReason.CoolingDown => "too few days have passed since the last run ended ('coolingDays')",
            JourneyReason.UnknownTimeZone => "there is no such time zone",
            JourneyReason.Overflow => "the member's points would pass 10^18",
            _ => FormattableString.Invariant($"of '{reason}'"),
        };
}
