using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Commands.Journeys;

/// <summary>The events of one member in the order of the log.</summary>
/// <param name="Id">Null for the one member of a log that names nobody.</param>
/// <param name="Events">The events.</param>
internal sealed record MemberLog(string? Id, IReadOnlyList<JourneyEvent> Events)
{
    internal JourneyReplay Replay(JourneyPlan plan, DateTimeOffset until) =>
        plan.Replay(plan.NewMember(Id ?? "member"), Events, until);
}
