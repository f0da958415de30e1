using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Finds the plan by which a document is to be read: the reader's own, or that of an older version.</summary>
/// <param name="kind">What messages call the document, such as "state".</param>
/// <param name="plan">The plan that asks.</param>
/// <param name="older">The plans of older versions.</param>
/// <param name="at">Where the document's version stands.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class JourneyVersions(
    string kind,
    JourneyPlan plan,
    IReadOnlyList<JourneyPlan> older,
    DiagnosticPath at,
    DiagnosticBag bag
)
{
    /// <summary>The plan of a version; null where there is none or the document is of another journey, which is reported.</summary>
    internal JourneyPlan? PlanOf(string id, int version)
    {
        var journey = plan.Journey;
        if (!string.Equals(id, journey.Id, StringComparison.Ordinal))
        {
            Report(JourneyStateCodes.OtherJourney, "journey", kind, Quoted.Of(id), Quoted.Of(journey.Id));
            return null;
        }
        if (version == journey.Version)
            return plan;
        var from = older.FirstOrDefault(one =>
            one.Journey.Version == version && string.Equals(one.Journey.Id, journey.Id, StringComparison.Ordinal)
        );
        if (from is not null && version < journey.Version)
            return from;
        string advice =
            version < journey.Version
                ? "Hand over the plan of that version as well, so that it is taken over."
                : "Read it with a plan of its own version.";
        Report(JourneyStateCodes.OtherVersion, "version", kind, version, journey.Version, advice);
        return null;
    }

    /// <summary>Says that no one has said where a run of an older version stands.</summary>
    internal void ReportNoPlace(DiagnosticPath run, JourneyRunDocument document, int version) =>
        bag.Add(JourneyStateCodes.NoPlace, run.Then("phase").ToString(), Quoted.Of(document.Phase), version);

    private void Report(DiagnosticDescriptor descriptor, string property, params object?[] particulars) =>
        bag.Add(descriptor, at.Then(property).ToString(), particulars);
}
