using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Works out in each pass what rules on points want to know of those before them, and of each other.</summary>
internal static class PointsStage
{
    /// <summary>Does what must be done before a rule has its turn.</summary>
    internal static void Prepare(Workspace work, int rank)
    {
        var program = work.Program;
        if (work.PreparesFrom <= program.AfterItemsFrom && rank >= program.AfterItemsFrom)
            NoteAfterItems(work.Turn);
        if (rank >= program.AnnouncesFrom)
            Announce(program, work);
        work.PreparesFrom = rank < program.AnnouncesFrom ? program.AnnouncesFrom : int.MaxValue;
    }

    private static void NoteAfterItems(RuleTurn turn)
    {
        var lines = turn.Lines;
        for (int i = 0; i < turn.LineCount; i++)
            lines[i].AfterItemRewards = lines[i].Remaining;
    }

    /// <summary>Lets all rules on points that are in effect, and whose gate the sale passes, say what they earn on and what they multiply.</summary>
    private static void Announce(CompiledProgram program, Workspace work)
    {
        var turn = work.Turn;
        turn.Earnings.Begin(turn, program.Scale!);
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            if (kernel.Stage != RewardStage.Points || !RuleSteps.Plays(kernel, turn))
                continue;
            if (program.Choices is not null && !work.Branches.IsInEffect(kernel.Rank))
                continue;
            turn.FirstBlock = work.FirstBlockOf(kernel.Rank);
            kernel.Announce(turn);
        }
    }
}
