namespace Loyalty.Rules.Journeys;

public sealed partial class JourneyPlan
{
    /// <summary>Takes over a state of an older version: phases by the version map and by id; timers, counters and history by id. No effect happens.</summary>
    /// <param name="from">The plan of the older version.</param>
    /// <param name="state">A state of that plan.</param>
    /// <param name="migrated">The state of this plan, or one that has not begun where it was refused.</param>
    public JourneyResult Migrate(JourneyPlan from, in JourneyState state, out JourneyState migrated) =>
        throw new NotSupportedException();
}
