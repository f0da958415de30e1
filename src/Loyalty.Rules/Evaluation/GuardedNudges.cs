namespace Loyalty.Rules.Evaluation;

/// <summary>Takes back promises that the margin guard might not keep: of units to add, what they save must be known and fit what is left.</summary>
internal static class GuardedNudges
{
    internal static void Filter(DecisionRecord record, long left)
    {
        int kept = 0;
        for (int i = 0; i < record.NudgeCount; i++)
        {
            ref readonly var nudge = ref record.Nudges[i];
            if (nudge.Kind != NudgeKind.AddItem || nudge.Saving <= left)
                record.Nudges[kept++] = nudge;
        }
        record.NudgeCount = kept;
    }
}
