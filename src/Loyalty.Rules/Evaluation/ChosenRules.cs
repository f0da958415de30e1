using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides the rules of a program that has branches to choose from: those in effect as ever, the others with nothing granted. A card in a branch that
/// is not taken still counts what is bought.
/// </summary>
internal static class ChosenRules
{
    internal static void Decide(CompiledProgram program, ChoiceTree tree, Workspace work, DecisionRecord record)
    {
        BranchSearch.Choose(program, tree, work, record);
        var choices = work.Branches;
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            if (!RuleSteps.Passes(kernel, work, record))
                continue;
            int nudges = record.NudgeCount;
            int refusing = choices.RefusingNode(kernel.Rank);
            if (refusing < 0)
                Grant(kernel, work, record);
            else
                Refuse(kernel, i, refusing, work, record);
            // What is added may change the choice, so that nothing can be promised.
            if (tree.NodeOf(kernel.Rank) >= 0)
                record.NudgeCount = nudges;
        }
        NameWinners(tree, work, record);
    }

    private static void Grant(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        RuleSteps.Ask(kernel, work, record);
        if (work.Turn.Grant.Granted > 0)
            work.Branches.NoteGranted(kernel.Rank);
        RuleSteps.Finish(kernel, work, record);
    }

    private static void Refuse(RuleKernel kernel, int place, int node, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        work.TakesNothing = true;
        RuleSteps.Ask(kernel, work, record);
        work.TakesNothing = false;
        var tested = work.Branches.Plays[place] ? work.Branches.Tested[place] : turn.Grant;
        turn.Grant = new Grant
        {
            Asked = tested.Asked,
            Capped = tested.Capped,
            Room = tested.Room,
            Base = tested.Base,
        };
        RuleSteps.Finish(kernel, work, record);
        if (tested.Granted > 0)
            work.Branches.Note(record.OutcomeCount - 1, node);
    }

    /// <summary>Tells of each rule that lost to which it did; that one may have been decided later.</summary>
    private static void NameWinners(ChoiceTree tree, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        for (int i = 0; i < choices.LostCount; i++)
        {
            var (place, node) = choices.Lost[i];
            int winner = choices.FirstGranted(node);
            ref var outcome = ref record.Outcomes[place];
            outcome = outcome.LostIn(tree.Nodes[node].Name, winner < 0 ? null : work.Turn.Kernels[winner].Id);
        }
    }
}
