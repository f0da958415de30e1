namespace Loyalty.Rules.Evaluation;

/// <summary>Puts units of the items that the customer chose for a rule before all others, wish by wish; within a wish the rule's own order stays.</summary>
internal static class ChosenUnits
{
    internal static void PutFirst(string ruleId, Workspace work, int count)
    {
        if (work.Turn.Header.Details.ChoiceOf(ruleId) is not { } choice)
            return;
        if (work.Reordered.Length < work.Candidates.Length)
        {
            work.Reordered = new long[work.Candidates.Length];
            work.Wishes = new long[work.Candidates.Length];
        }
        // The place stands in the lower half, so that sorting keeps the order within a wish.
        for (int i = 0; i < count; i++)
        {
            string sku = work.Turn.Lines[CandidateUnits.LineOf(work.Candidates[i])].SkuIn(work.Turn.Catalog);
            work.Wishes[i] = ((long)choice.WishOf(sku) << 32) | (uint)i;
        }
        Array.Sort(work.Wishes, 0, count);
        for (int i = 0; i < count; i++)
            work.Reordered[i] = work.Candidates[(int)work.Wishes[i]];
        (work.Candidates, work.Reordered) = (work.Reordered, work.Candidates);
    }
}
