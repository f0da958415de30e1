using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.ReferenceModel.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>One call of a log.</summary>
/// <param name="Kind">What is called.</param>
/// <param name="Event">The event; empty for the other calls.</param>
/// <param name="At">When.</param>
/// <param name="Value">The number that the event carries.</param>
/// <param name="Attributes">What is known of the member, or null.</param>
internal sealed record LoggedCall(
    LoggedCallKind Kind,
    string Event,
    DateTimeOffset At,
    long Value,
    SortedDictionary<string, string>? Attributes
)
{
    private List<KeyValuePair<string, string>>? Given => Attributes is null ? null : [.. Attributes];

    internal ReferenceAnswer Ask(ReferenceJourney oracle, ReferenceRun run) =>
        Kind switch
        {
            LoggedCallKind.Begin => oracle.Begin(run, At, Attributes),
            LoggedCallKind.Tick => oracle.AdvanceTo(run, At, Attributes),
            _ => oracle.Advance(run, Event, At, Value, Attributes),
        };

    internal JourneyResult Ask(JourneyPlan plan, ref JourneyState state, JourneyBuffer buffer) =>
        Kind switch
        {
            LoggedCallKind.Begin => plan.Begin(ref state, At, buffer, Given),
            LoggedCallKind.Tick => plan.AdvanceTo(ref state, At, buffer, Given),
            _ => plan.Advance(ref state, Event, At, buffer, Value, Given),
        };

    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1} {2:O} {3} {4}",
            Kind,
            Event,
            At,
            Value,
            Attributes is null ? "" : string.Join(",", Attributes)
        );
}
