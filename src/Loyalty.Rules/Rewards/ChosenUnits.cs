namespace Loyalty.Rules.Rewards;

/// <summary>Puts units of the items that the customer chose for a rule before all others, wish by wish; within a wish the rule's own order stays.</summary>
internal sealed class ChosenUnits
{
    private long[] _reordered = [];
    private long[] _wishes = [];

    internal void PutFirst(string ruleId, RuleTurn turn, int count)
    {
        if (turn.Header.Details.ChoiceOf(ruleId) is not { } choice)
            return;
        if (_reordered.Length < turn.Candidates.Length)
        {
            _reordered = new long[turn.Candidates.Length];
            _wishes = new long[turn.Candidates.Length];
        }
        // The place stands in the lower half, so that sorting keeps the order within a wish.
        for (int i = 0; i < count; i++)
        {
            string sku = turn.Lines[CandidateUnits.LineOf(turn.Candidates[i])].SkuIn(turn.Catalog);
            _wishes[i] = ((long)choice.WishOf(sku) << 32) | (uint)i;
        }
        Array.Sort(_wishes, 0, count);
        for (int i = 0; i < count; i++)
            _reordered[i] = turn.Candidates[(int)_wishes[i]];
        (turn.Candidates, _reordered) = (_reordered, turn.Candidates);
    }
}
