using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Puts units of the items that the customer chose for a rule before all others, wish by wish; within a wish the rule's own order stays.</summary>
internal static class ChosenUnits
{
    internal static void PutFirst(string ruleId, Workspace work, int count)
    {
        var turn = work.Turn;
        if (turn.Header.Details.ChoiceOf(ruleId) is not { } choice)
            return;
        if (work.Reordered.Length < turn.Candidates.Length)
        {
            work.Reordered = new long[turn.Candidates.Length];
            work.Wishes = new long[turn.Candidates.Length];
        }
        // The place stands in the lower half, so that sorting keeps the order within a wish.
        for (int i = 0; i < count; i++)
        {
            string sku = turn.Lines[CandidateUnits.LineOf(turn.Candidates[i])].SkuIn(turn.Catalog);
            work.Wishes[i] = ((long)choice.WishOf(sku) << 32) | (uint)i;
        }
        Array.Sort(work.Wishes, 0, count);
        for (int i = 0; i < count; i++)
            work.Reordered[i] = turn.Candidates[(int)work.Wishes[i]];
        (turn.Candidates, work.Reordered) = (work.Reordered, turn.Candidates);
    }
}
