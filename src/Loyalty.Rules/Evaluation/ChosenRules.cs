using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides the rules of a program that has branches to choose from or guards its margin. Rules in effect are decided as ever; the others are granted
/// nothing, and a card among them still counts what is bought.
/// </summary>
internal static class ChosenRules
{
    internal static void Decide(
        CompiledProgram program,
        ReadOnlySpan<Line> lines,
        Workspace work,
        DecisionRecord record
    )
    {
        var tree = program.Choices;
        bool guards = program.Program.MarginGuard is not null;
        if (tree is not null)
            BranchSearch.Choose(program, tree, work, record);
        if (guards)
            work.Budget.Begin(program.Program, program.Catalog, lines, work);
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            if (!RuleSteps.Passes(kernel, work, record))
                continue;
            int nudges = record.NudgeCount;
            int refusing = tree is null ? -1 : work.Branches.RefusingNode(kernel.Rank);
            if (refusing < 0)
                Grant(kernel, work, record, guards, tree is not null);
            else
                Refuse(kernel, i, refusing, work, record);
            // What is added may change the choice, so that nothing can be promised.
            if (tree is not null && tree.NodeOf(kernel.Rank) >= 0)
                record.NudgeCount = nudges;
        }
        if (tree is not null)
            NameWinners(tree, work, record);
        if (guards)
            GuardedNudges.Filter(record, work.Budget.Left);
    }

    private static void Grant(RuleKernel kernel, Workspace work, DecisionRecord record, bool guards, bool chooses)
    {
        int parts = record.LineDiscountCount;
        RuleSteps.Ask(kernel, work, record);
        if (chooses && work.Turn.Grant.Granted > 0)
            work.Branches.NoteGranted(kernel.Rank);
        if (guards)
            GuardedGrant.Charge(kernel, work, record, parts);
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
