using Loyalty.Rules.Compilation;

namespace Loyalty.Rules.Evaluation;

/// <summary>Goes through the rules of a sale as if it were decided: proposes and arbitrates, settles nothing, and leaves the lines as they were.</summary>
internal static class TrialPass
{
    /// <summary>What the rules in effect would give, all together.</summary>
    internal static SaleWorth Worth(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        var worth = default(SaleWorth);
        int faults = record.Faults.Count;
        for (int i = 0; i < work.VisitedCount; i++)
        {
            int rank = work.Visited[i];
            if (!choices.Plays[i] || !choices.IsInEffect(rank))
                continue;
            RuleSteps.Ask(program.Kernels[rank], work, record);
            worth.Add(program.Kernels[rank], work.Turn.Grant);
        }
        Undo(work, record, faults);
        return worth;
    }

    /// <summary>
    /// What each rule under a node would be granted at its place if the node took no branch: asked one by one, so that none stands in another's way.
    /// </summary>
    /// <returns>The first branch of the node in which a rule that would give with it would be granted something; none if there is no such branch.</returns>
    internal static int Test(CompiledProgram program, Workspace work, DecisionRecord record, int node)
    {
        var choices = work.Branches;
        int first = int.MaxValue;
        int faults = record.Faults.Count;
        for (int i = 0; i < work.VisitedCount; i++)
        {
            int rank = work.Visited[i];
            if (!choices.Plays[i])
                continue;
            int refusing = choices.RefusingNode(rank);
            if (refusing >= 0 && refusing != node)
                continue;
            work.TakesNothing = refusing == node;
            RuleSteps.Ask(program.Kernels[rank], work, record);
            work.TakesNothing = false;
            if (refusing != node)
                continue;
            choices.Tested[i] = work.Turn.Grant;
            int branch = work.Turn.Grant.Granted > 0 ? choices.BranchBelow(node, rank) : BranchChoices.None;
            if (branch >= 0)
                first = Math.Min(first, branch);
        }
        Undo(work, record, faults);
        return first == int.MaxValue ? BranchChoices.None : first;
    }

    private static void Undo(Workspace work, DecisionRecord record, int faults)
    {
        var turn = work.Turn;
        for (int i = 0; i < turn.LineCount; i++)
            turn.Lines[i].Reset();
        record.LineDiscountCount = 0;
        if (record.Faults.Count > faults)
            record.Faults.RemoveRange(faults, record.Faults.Count - faults);
    }
}
