using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

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
            work.Groups.Ask(program, i, work, record);
            worth.Add(program.Kernels[rank], work.Turn);
            work.Turn.Earlier.Note(program.Kernels[rank], work.Turn);
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
            if (refusing < 0)
            {
                work.Groups.Ask(program, i, work, record);
                work.Turn.Earlier.Note(program.Kernels[rank], work.Turn);
                continue;
            }
            AskOnly(program.Kernels[rank], work, record);
            work.Turn.Grant.Earns = program.Kernels[rank].Earns(work.Turn);
            if (choices.Refusing[i] == node)
                choices.Tested[i] = Told(program.Kernels[rank], work.Turn, record);
            int branch = work.Turn.Grant.IsAny ? choices.BranchBelow(node, rank) : BranchChoices.None;
            if (branch >= 0)
                first = Math.Min(first, branch);
        }
        Undo(work, record, faults);
        return first == int.MaxValue ? BranchChoices.None : first;
    }

    /// <summary>Asks what a rule would be granted, and takes nothing.</summary>
    internal static void AskOnly(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        work.TakesNothing = true;
        work.Groups.Leave(work.Turn);
        RuleSteps.Ask(kernel, work, record);
        work.TakesNothing = false;
    }

    /// <summary>What a rule would tell if it were granted what it was just asked about; nothing of it is written.</summary>
    internal static Outcome Told(RuleKernel kernel, RuleTurn turn, DecisionRecord record)
    {
        var (postings, outcomes, nudges) = (record.PostingCount, record.OutcomeCount, record.NudgeCount);
        kernel.Settle(turn, turn.Grant);
        var told = record.Outcomes[outcomes];
        (record.PostingCount, record.OutcomeCount, record.NudgeCount) = (postings, outcomes, nudges);
        return told;
    }

    private static void Undo(Workspace work, DecisionRecord record, int faults)
    {
        work.Restart();
        record.LineDiscountCount = 0;
        work.StartPass();
        if (record.Faults.Count > faults)
            record.Faults.RemoveRange(faults, record.Faults.Count - faults);
    }
}
