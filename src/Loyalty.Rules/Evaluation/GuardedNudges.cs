namespace Loyalty.Rules.Evaluation;

/// <summary>Takes back promises that the margin guard might not keep: what units to add would cost the merchant, and so what they let through, is not known.</summary>
internal static class GuardedNudges
{
    internal static void Filter(DecisionRecord record)
    {
        int kept = 0;
        for (int i = 0; i < record.NudgeCount; i++)
        {
            if (record.Nudges[i].Kind != NudgeKind.AddItem)
                record.Nudges[kept++] = record.Nudges[i];
        }
        record.NudgeCount = kept;
    }
}
