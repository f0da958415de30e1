using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Laws.Journeys;

/// <summary>What a public test of state charts asserts, said as a journey: events, and the phase in which a member is after each.</summary>
/// <param name="Name">The folder and the name of the test.</param>
/// <param name="Journey">The chart.</param>
/// <param name="Initial">The phase in which a run begins to rest.</param>
/// <param name="Events">The events with the phase after each; a number of seconds passes before one with a colon, as in <c>60:t</c>.</param>
public sealed record ScxmlCase(
    string Name,
    Journey Journey,
    string Initial,
    params (string Event, string Phase)[] Events
)
{
    public override string ToString() => Name;
}
