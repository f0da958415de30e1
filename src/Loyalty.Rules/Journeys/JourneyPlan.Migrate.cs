namespace Loyalty.Rules.Journeys;

public sealed partial class JourneyPlan
{
    /// <summary>Takes over a state of an older version: the phase by the version maps in turn and by id; timers, counters and history by id. No effect happens.</summary>
    /// <remarks>
    /// Timers that are new start as from the entry into the phase, at their first mark that is not past. A state of a plan that differs in nothing that a state
    /// holds stays as it is.
    /// </remarks>
    /// <param name="from">The plan of the older version.</param>
    /// <param name="state">A state of that plan.</param>
    /// <param name="migrated">The state of this plan; one that has not begun where the call was refused.</param>
    public JourneyResult Migrate(JourneyPlan from, in JourneyState state, out JourneyState migrated)
    {
        ArgumentNullException.ThrowIfNull(from);
        migrated = default;
        if (state.Stamp == 0)
            return Refused(JourneyReason.NotBegun);
        if (!from.Owns(state))
            return Refused(JourneyReason.OtherPlan);
        if (from.Tables.Stamp == Tables.Stamp)
        {
            migrated = state;
            return new JourneyResult(JourneyResultKind.Stayed);
        }
        if (
            !string.Equals(from.Journey.Id, Journey.Id, StringComparison.Ordinal)
            || from.Journey.Version >= Journey.Version
        )
            return Refused(JourneyReason.OtherPlan);
        int leaf = StateMigration.LeafOf(from, this, state.Leaf);
        if (leaf < 0)
            return Refused(JourneyReason.NoMap);
        migrated = new StateMigration(from.Tables, Tables).Migrate(state, leaf);
        return new JourneyResult(JourneyResultKind.Moved);
    }
}
