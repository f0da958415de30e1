using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Works out, once all discounts are decided, what rules on points want to know of lines.</summary>
internal static class PointsStage
{
    internal static void Prepare(
        CompiledProgram program,
        Workspace work,
        ReadOnlySpan<Line> lines,
        DecisionRecord record
    )
    {
        if ((program.Needs & PointsNeeds.AfterItemRewards) != 0)
            LeaveOutBasketRewards(work.Turn, record);
        if ((program.Needs & PointsNeeds.Costs) != 0)
            LineCosts.Fill(program.Catalog, work, lines);
        if (program.Scale is not null)
            Announce(program, program.Scale, work);
    }

    /// <summary>Lets all rules on points whose gate the sale passes say what they earn on and what they multiply.</summary>
    private static void Announce(CompiledProgram program, PointsScale scale, Workspace work)
    {
        var turn = work.Turn;
        turn.Earnings.Begin(turn, scale);
        for (int i = 0; i < work.VisitedCount; i++)
        {
            var kernel = program.Kernels[work.Visited[i]];
            if (kernel.Stage != RewardStage.Points)
                continue;
            turn.FirstBlock = work.FirstBlockOf(kernel.Rank);
            if (kernel.Gate?.Passes(turn, out _, out _) != false)
                kernel.Announce(turn);
        }
    }

    private static void LeaveOutBasketRewards(RuleTurn turn, DecisionRecord record)
    {
        var lines = turn.Lines;
        for (int i = 0; i < turn.LineCount; i++)
            lines[i].AfterItemRewards = lines[i].Remaining;
        for (int i = 0; i < record.LineDiscountCount; i++)
        {
            ref readonly var share = ref record.LineDiscounts[i];
            if (record.Awards[share.Award].Kind == AwardKind.BasketDiscount)
                lines[share.Line].AfterItemRewards += share.Amount;
        }
    }
}
