using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Reads the state of one run, and takes over one of an older version.</summary>
internal static class JourneyStateReading
{
    /// <returns>The state; one that has not begun where something was reported.</returns>
    internal static JourneyState Of(
        JourneyPlan plan,
        IReadOnlyList<JourneyPlan> older,
        JourneyStateDocument document,
        DiagnosticBag bag
    )
    {
        var root = DiagnosticPath.Root;
        var versions = new JourneyVersions("state", plan, older, root, bag);
        if (versions.PlanOf(document.Journey, document.Version) is not { } from)
            return default;
        var state = JourneyRunReading.Of(from, document, root, bag);
        if (bag.HasErrors || from == plan || state.Status == JourneyStatus.NotBegun)
            return bag.HasErrors ? default : state;
        if (plan.Migrate(from, state, out var migrated).Kind == JourneyResultKind.Refused)
            versions.ReportNoPlace(root, document, document.Version);
        return migrated;
    }
}
