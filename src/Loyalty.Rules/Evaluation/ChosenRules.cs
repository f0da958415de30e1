using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Decides the rules of a program that has branches to choose from or guards its margin. Rules in effect are decided as ever; the others are granted
/// nothing, and a card among them still counts what is bought.
/// </summary>
internal static class ChosenRules
{
    internal static void Decide(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        var tree = program.Choices;
        bool guards = program.Program.MarginGuard is not null;
        if (tree is not null)
            BranchSearch.Choose(program, tree, work, record);
        if (guards)
            work.Budget.Begin(program.Program, work.Turn);
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            if (!RuleSteps.Passes(kernel, work, record))
                continue;
            int nudges = record.NudgeCount;
            if (tree is null)
                Grant(kernel, work, record);
            else if (work.Branches.RefusingNode(kernel.Rank) is >= 0 and var refusing)
                Refuse(kernel, i, refusing, work, record);
            else
                Choose(program, i, work, record);
            // What is added may change the choice, so that nothing can be promised.
            if (tree is not null && tree.HasChoice(kernel.Rank))
                record.NudgeCount = nudges;
        }
        if (tree is not null)
            NameWinners(tree, work, record);
        work.Groups.Begin(work.Turn);
        if (guards)
            GuardedNudges.Filter(record);
    }

    private static void Grant(RuleKernel kernel, Workspace work, DecisionRecord record)
    {
        int parts = record.LineDiscountCount;
        RuleSteps.Ask(kernel, work, record);
        GuardedGrant.Charge(kernel, work, record, parts);
        RuleSteps.Finish(kernel, work, record);
    }

    private static void Choose(CompiledProgram program, int visited, Workspace work, DecisionRecord record)
    {
        int parts = record.LineDiscountCount;
        var kernel = program.Kernels[work.Visited[visited]];
        var grouped = work.Groups.Ask(program, visited, work, record);
        bool granted = work.Turn.Grant.Granted > 0;
        if (program.Program.MarginGuard is not null)
            GuardedGrant.Charge(kernel, work, record, parts);
        RuleSteps.Finish(kernel, work, record);
        if (granted || work.Turn.Grant.IsAny)
            work.Branches.NoteGranted(kernel.Rank);
        if (granted || grouped is null || grouped.Winner == int.MaxValue)
            return;
        ref var outcome = ref record.Outcomes[record.OutcomeCount - 1];
        string node = program.Choices!.GroupOf(kernel.Rank)!.Name;
        outcome = outcome.LostIn(node, work.Turn.Kernels[grouped.Winner].Id, work.Turn.Grant.Asked);
    }

    private static void Refuse(RuleKernel kernel, int place, int node, Workspace work, DecisionRecord record)
    {
        var turn = work.Turn;
        var choices = work.Branches;
        TrialPass.AskOnly(kernel, work, record);
        var alone = choices.Plays[place] ? choices.Tested[place] : TrialPass.Told(kernel, turn, record);
        ref var grant = ref turn.Grant;
        grant = new Grant
        {
            Asked = grant.Asked,
            Verdict = grant.Verdict,
            Refused = true,
        };
        RuleSteps.Finish(kernel, work, record);
        int last = record.OutcomeCount - 1;
        record.Outcomes[last] = record.Outcomes[last].OutOfEffect(alone);
        if (alone.Granted > 0)
            choices.Note(last, node);
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
            outcome = outcome.LostIn(
                tree.Nodes[node].Name,
                winner < 0 ? null : work.Turn.Kernels[winner].Id,
                outcome.Asked
            );
        }
    }
}
