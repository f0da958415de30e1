namespace Loyalty.Rules.Journeys;

/// <summary>Takes a member's record over to a newer version of its journey.</summary>
internal sealed class RecordMigration(JourneyPlan from, JourneyPlan to)
{
    /// <summary>The record of the newer version, or why there is none.</summary>
    internal JourneyResult Run(JourneyRecord record, out JourneyRecord migrated)
    {
        var draft = RecordDraft.Of(record, to.Journey.Version, to.Tables.Stamp);
        for (int i = 0; i < draft.Runs.Count; i++)
        {
            var result = to.Migrate(from, draft.Runs[i].State, out var state);
            if (result.Kind == JourneyResultKind.Refused)
            {
                migrated = record;
                return result;
            }
            // A run that ends by coming to a final phase ended when it was last heard of.
            if (draft.Runs[i].IsRunning && state.Status == JourneyStatus.Ended)
                draft.LastExitTicks = Math.Max(draft.LastExitTicks, state.NowTicks);
            draft.Runs[i] = new JourneyRun(draft.Runs[i].Number, state);
        }
        draft.ForgetEnded();
        MoveTouches(draft);
        MoveStays(draft, record.Stays);
        migrated = draft.ToRecord();
        return new JourneyResult(JourneyResultKind.Moved);
    }

    // What waits is said as the newer version says it; a touch that it has no more falls.
    private void MoveTouches(RecordDraft draft)
    {
        MemberTouch[] waiting = [.. draft.Waiting];
        draft.Waiting.Clear();
        foreach (var touch in waiting)
        {
            int number = to.Tables.Index.TouchOf(touch.Touch.Id);
            if (number >= 0)
                draft.Waiting.Add(touch.Saying(to.Tables.Touches[number]));
        }
        draft.Waiting.Sort(MemberTouch.InOrder);
        draft.TryTicks = draft.Waiting.Count == 0 ? JourneyClock.Never : draft.AtTicks;
    }

    private void MoveStays(RecordDraft draft, PhaseStays[] stays)
    {
        draft.Stays.Clear();
        foreach (var stay in stays)
        {
            int leaf = StateMigration.LeafOf(from, to, stay.Leaf);
            if (leaf >= 0)
                PhaseStays.Add(draft.Stays, new PhaseStays(leaf, stay.Entered, stay.LastDays));
        }
    }
}
