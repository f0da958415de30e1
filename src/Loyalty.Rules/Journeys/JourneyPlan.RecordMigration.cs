namespace Loyalty.Rules.Journeys;

// Records of older versions.
public sealed partial class JourneyPlan
{
    /// <summary>
    /// Takes over a member's record of an older version: every run as <see cref="Migrate(JourneyPlan, in JourneyState, out JourneyState)"/> does, touches that wait by id,
    /// the counts of phases by where their members stand. The draw, the events taken and what went out stay.
    /// </summary>
    /// <param name="from">The plan of the older version.</param>
    /// <param name="record">A record of that plan.</param>
    /// <param name="migrated">The record of this plan; the given one where it was refused or belongs to this plan already.</param>
    public JourneyResult Migrate(JourneyPlan from, JourneyRecord record, out JourneyRecord migrated)
    {
        ArgumentNullException.ThrowIfNull(from);
        migrated = Given.Value(record);
        if (record.Stamp != from.Tables.Stamp)
            return Refused(JourneyReason.OtherPlan);
        if (record.Stamp == Tables.Stamp)
            return new JourneyResult(JourneyResultKind.Stayed);
        bool isOlder = from.Journey.Id == Journey.Id && from.Journey.Version < Journey.Version;
        return isOlder ? new RecordMigration(from, this).Run(record, out migrated) : Refused(JourneyReason.OtherPlan);
    }
}
