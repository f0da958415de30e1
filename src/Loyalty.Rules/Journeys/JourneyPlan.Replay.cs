namespace Loyalty.Rules.Journeys;

// A history told anew.
public sealed partial class JourneyPlan
{
    /// <summary>Takes all events of a log, whatever its order: sorted by instant and id, each once. Any order of the log gives the same.</summary>
    /// <param name="checkpoint">The record from which to begin: a new member for the whole history, or one that was kept.</param>
    /// <param name="log">The events since then.</param>
    /// <param name="standing">
    /// The record as it stood before a late event: what went out does not go out again, and the holdout's draw stays. Timers fire up to where it stood, and read no attributes there.
    /// </param>
    public JourneyReplay Replay(JourneyRecord checkpoint, IEnumerable<JourneyEvent> log, JourneyRecord? standing = null)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(log);
        // Nobody comes back from being erased, and another plan's record says nothing here.
        if (standing is not null && OwnerRefusalOf(standing) != JourneyReason.None)
            (checkpoint, standing) = (standing, null);
        var turn = new ReplayTurn(this, checkpoint, standing);
        turn.Run(log);
        return new JourneyReplay(turn);
    }

    /// <summary>Takes the events of a log up to an instant, whatever its order, and fires the timers that are due by then, without attributes.</summary>
    /// <param name="checkpoint">The record from which to begin: a new member for the whole history, or one that was kept.</param>
    /// <param name="log">The events since then; later ones are left out.</param>
    /// <param name="until">The instant; 1970 to 2199. One that the checkpoint is past already fires nothing.</param>
    public JourneyReplay Replay(JourneyRecord checkpoint, IEnumerable<JourneyEvent> log, DateTimeOffset until)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(log);
        var turn = new ReplayTurn(this, checkpoint, null);
        turn.Run(log.Where(happened => Given.Value(happened).At <= until));
        turn.AdvanceTo(until);
        return new JourneyReplay(turn);
    }
}
