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
        if ((program.Needs & LineNeeds.AfterItemRewards) != 0)
            LeaveOutBasketRewards(work.Turn, record);
        if ((program.Needs & LineNeeds.Costs) != 0)
            LineCosts.Fill(program.Catalog, work, lines);
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
