using Loyalty.Rules.Compilation;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Finds the branches with which a sale is worth most. Each combination of best branches is tried as the whole sale, first branches settled; ties go
/// to the earlier branch of the earlier node. Exact: nothing is guessed or left out.
/// </summary>
internal static class BranchSearch
{
    internal static void Choose(CompiledProgram program, ChoiceTree tree, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        choices.Fit(work.VisitedCount);
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            choices.Plays[i] = kernel.Rank != work.OnlyAsked && RuleSteps.Plays(kernel, work.Turn);
            choices.Refusing[i] = BranchChoices.None;
        }
        choices.Begin(tree, work.Visited.AsSpan(0, work.VisitedCount));
        if (choices.LiveCount == 0)
            return;
        Try(program, tree, work, record);
        TestRefused(program, work, record);
    }

    private static void Try(CompiledProgram program, ChoiceTree tree, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        Apply(choices, tree);
        Settle(program, tree, work, record);
        if (!Next(choices, tree))
            return;
        choices.Keep();
        var best = TrialPass.Worth(program, work, record);
        do
        {
            Apply(choices, tree);
            if (IsRepeated(choices, tree))
                continue;
            Settle(program, tree, work, record);
            var worth = TrialPass.Worth(program, work, record);
            if (!worth.IsMoreThan(best, tree))
                continue;
            best = worth;
            choices.Keep();
        } while (Next(choices, tree));
        choices.Restore();
    }

    /// <summary>Puts the options that are tried into effect; first branches are not settled yet.</summary>
    private static void Apply(BranchChoices choices, ChoiceTree tree)
    {
        for (int i = 0; i < choices.LiveCount; i++)
        {
            ref readonly var live = ref choices.Live[i];
            choices.Choose(
                live.Node,
                tree.Nodes[live.Node].TakesBest ? choices.OptionOf(live, live.Option) : BranchChoices.None
            );
        }
    }

    /// <summary>Goes on to the next combination, the last node first; false after the last one.</summary>
    private static bool Next(BranchChoices choices, ChoiceTree tree)
    {
        for (int i = choices.LiveCount - 1; i >= 0; i--)
        {
            ref var live = ref choices.Live[i];
            if (!tree.Nodes[live.Node].TakesBest)
                continue;
            if (++live.Option < live.OptionCount)
                return true;
            live.Option = 0;
        }
        return false;
    }

    /// <summary>Whether the combination differs from an earlier one only inside a branch that it does not take.</summary>
    private static bool IsRepeated(BranchChoices choices, ChoiceTree tree)
    {
        for (int i = 0; i < choices.LiveCount; i++)
        {
            ref readonly var live = ref choices.Live[i];
            if (live.Option > 0 && tree.Nodes[live.Node].TakesBest && !choices.MayBeReached(live.Node))
                return true;
        }
        return false;
    }

    /// <summary>Finds the first branches that would be granted anything, node by node in document order.</summary>
    private static void Settle(CompiledProgram program, ChoiceTree tree, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        for (int i = 0; i < choices.LiveCount; i++)
        {
            int node = choices.Live[i].Node;
            if (!tree.Nodes[node].TakesBest && choices.IsReached(node))
                choices.Choose(node, TrialPass.Test(program, work, record, node));
        }
    }

    /// <summary>Asks what the rules that are not in effect would have come to, to tell that they lost, and what.</summary>
    private static void TestRefused(CompiledProgram program, Workspace work, DecisionRecord record)
    {
        var choices = work.Branches;
        for (int i = 0; i < work.VisitedCount; i++)
        {
            if (choices.Plays[i])
                choices.Refusing[i] = choices.RefusingNode(work.Visited[i]);
        }
        for (int i = 0; i < work.VisitedCount; i++)
        {
            int node = choices.Refusing[i];
            if (node < 0 || !choices.IsFirstTestOf(node))
                continue;
            int chosen = choices.Of(node);
            choices.Choose(node, BranchChoices.None);
            TrialPass.Test(program, work, record, node);
            choices.Choose(node, chosen);
        }
    }
}
