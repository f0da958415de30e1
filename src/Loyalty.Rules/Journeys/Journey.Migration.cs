using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Journeys;

public sealed partial class Journey
{
    /// <summary>Looks whether members of an older version find a place in this one, wherever they stand.</summary>
    /// <param name="older">An older version of the same journey; or the same version as it was before texts, conditions, effects or touches were mended.</param>
    /// <returns>An error for every phase of the older version whose members would be refused, or one where the same version has other phases, timers, marks or counters; empty where all are taken over.</returns>
    public DiagnosticReport CheckMigration(Journey older)
    {
        ArgumentNullException.ThrowIfNull(older);
        var bag = new DiagnosticBag();
        var reporter = new DiagnosticReporter(bag);
        reporter.AboutJourney(Id);
        var root = DiagnosticPath.Root;
        if (!string.Equals(older.Id, Id, StringComparison.Ordinal) || older.Version > Version)
        {
            reporter.Report(JourneyCodes.NotOlder, root, Version, Quoted.Of(older.Id), older.Version);
            return bag.ToReport();
        }
        var index = new JourneyIndex(this);
        if (older.Version == Version)
        {
            if (JourneyStamp.OfStates(this, index) != JourneyStamp.OfStates(older, new JourneyIndex(older)))
                reporter.Report(JourneyCodes.SameVersion, root.Then("version"), Version);
            return bag.ToReport();
        }
        foreach (var leaf in new JourneyIndex(older).Leaves)
        {
            string id = leaf.Phase.Id;
            foreach (var migration in Migrations.OrderBy(one => one.FromVersion))
            {
                if (migration.FromVersion >= older.Version && migration.FromVersion < Version)
                    id =
                        migration
                            .Phases.FirstOrDefault(pair => string.Equals(pair.Key, id, StringComparison.Ordinal))
                            .Value
                        ?? id;
            }
            if (index.PlaceOf(id) is null)
                reporter.Report(JourneyCodes.NoPlace, root.Then("migrations"), Quoted.Of(leaf.Phase.Id), older.Version);
        }
        return bag.ToReport();
    }
}
