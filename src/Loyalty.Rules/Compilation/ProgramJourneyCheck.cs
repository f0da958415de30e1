using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Journeys.Checking;

namespace Loyalty.Rules.Compilation;

/// <summary>Checks the journey of a program, and whether it goes with the rules.</summary>
internal static class ProgramJourneyCheck
{
    internal static void Run(LoyaltyProgram program, DiagnosticBag bag)
    {
        if (program.Journey is not { } journey)
            return;
        var own = new DiagnosticBag();
        JourneyCheck.Run(journey, own);
        bag.AddAll(own, under: "journey");
        var reporter = new DiagnosticReporter(bag);
        reporter.AboutJourney(journey.Id);
        var path = DiagnosticPath.Root.Then("journey");
        if (program.Rules.Any(rule => string.Equals(rule.Id, journey.Id, StringComparison.Ordinal)))
            reporter.Report(ProgramCodes.JourneyNamedAsRule, path.Then("journey"));
        if (journey.Entry.On is null)
            reporter.Report(
                ProgramCodes.NoEventLetsIn,
                path,
                Quoted.Of(SaleEvents.IdOf(SaleEvent.FirstPurchase)),
                Quoted.Of(SaleEvents.IdOf(SaleEvent.Enrolled))
            );
        for (int i = 0; i < journey.Events.Count; i++)
        {
            if (MeantOf(journey.Events[i]) is { } meant)
                reporter.Report(
                    ProgramCodes.EventOfASaleInOtherCase,
                    path.Then("events").Then(i),
                    Quoted.Of(journey.Events[i]),
                    Quoted.Of(meant)
                );
        }
        if (!journey.Events.Any(id => SaleEvents.Ids.Contains(id, StringComparer.Ordinal)))
            reporter.Report(
                ProgramCodes.NoSaleMovesJourney,
                path.Then("events"),
                Quoted.Of(SaleEvents.IdOf(SaleEvent.Purchase))
            );
    }

    /// <summary>The event of sales from which one differs by capitals alone; null where there is none.</summary>
    private static string? MeantOf(string happened) =>
        SaleEvents.Ids.FirstOrDefault(id =>
            string.Equals(id, happened, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(id, happened, StringComparison.Ordinal)
        );

    /// <summary>The ids of the phases that rules may ask for; null where the program has no journey.</summary>
    internal static HashSet<string>? PhasesOf(LoyaltyProgram program)
    {
        if (program.Journey is not { } journey)
            return null;
        var phases = journey.Phases.SelectMany(phase => phase.Phases.Select(child => child.Id).Prepend(phase.Id));
        return new HashSet<string>(phases.Where(id => id is not null), StringComparer.Ordinal);
    }
}
