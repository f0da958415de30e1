using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>
/// Charges a grant to the margin budget: money at its discount, points at their value. What does not fit is cut as the rule's grant says. The lines stay
/// as they were taken: rules decided later see the sale as it was before the cut.
/// </summary>
internal static class GuardedGrant
{
    /// <param name="kernel">The rule.</param>
    /// <param name="work">Holds its grant and the budget.</param>
    /// <param name="record">Holds the parts of its award.</param>
    /// <param name="firstPart">Where those parts begin.</param>
    internal static void Charge(RuleKernel kernel, Workspace work, DecisionRecord record, int firstPart)
    {
        ref var grant = ref work.Turn.Grant;
        // What a customer pays for with points is no gift.
        if (grant.Granted == 0 || kernel.Rule.OnRequestOnly)
            return;
        switch (kernel.Stage)
        {
            case not RewardStage.Points when work.Turn.Proposal.Kind == ProposalKind.Items:
                CutItems(kernel, work);
                break;
            case RewardStage.Item:
                GuardedUnits.Cut(kernel, work, record, firstPart);
                break;
            case RewardStage.Basket:
                CutMoney(kernel, work, record, firstPart);
                break;
            default:
                CutPoints(kernel, work);
                break;
        }
    }

    private static void CutMoney(RuleKernel kernel, Workspace work, DecisionRecord record, int firstPart)
    {
        var budget = work.Budget;
        ref var grant = ref work.Turn.Grant;
        var parts = record.LineDiscounts.AsSpan(firstPart, record.LineDiscountCount - firstPart);
        long charged = 0;
        long free = 0;
        bool denied = false;
        for (int i = 0; i < parts.Length; i++)
        {
            if (!budget.IsUnknown(parts[i].Line))
                charged += parts[i].Amount;
            else if (budget.Denies)
                denied = true;
            else
                free += parts[i].Amount;
        }
        bool cut = denied || charged > budget.Left;
        if (cut)
        {
            charged = kernel.AllOrNothing ? 0 : Math.Min(charged, budget.Left);
            free = kernel.AllOrNothing ? 0 : free;
            record.LineDiscountCount = firstPart + Share(work, parts, charged, free > 0);
            grant.Guarded = true;
            grant.Room = 0;
        }
        budget.Charge(charged);
        grant.Granted = grant.Discount = charged + free;
    }

    /// <summary>Shares what is left of an award over its uncut parts; parts that are not charged stay, if any do.</summary>
    /// <returns>How many parts there are.</returns>
    private static int Share(Workspace work, Span<LineDiscount> parts, long charged, bool keepsFree)
    {
        var budget = work.Budget;
        int count = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (budget.IsUnknown(parts[i].Line))
                continue;
            work.Slots[count].Key = i;
            work.Slots[count++].Weight = parts[i].Amount;
        }
        var slots = work.Slots.AsSpan(0, count);
        if (count > 0)
            LargestRemainder.Share(charged, slots);
        int slot = 0;
        int kept = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            long amount =
                slot < count && slots[slot].Key == i ? slots[slot++].Share
                : keepsFree ? part.Amount
                : 0;
            if (amount > 0)
                parts[kept++] = new LineDiscount(part.Award, part.Line, amount);
        }
        return kept;
    }

    /// <summary>Items to add are charged at the cost that the rule declares, one by one.</summary>
    private static void CutItems(RuleKernel kernel, Workspace work)
    {
        var budget = work.Budget;
        ref var grant = ref work.Turn.Grant;
        long? cost = work.Turn.Proposal.Reward!.Cost;
        long fit =
            cost is null ? (budget.Denies ? 0 : grant.Granted)
            : cost == 0 ? grant.Granted
            : WholeDivision.Divide(budget.Left, cost.Value);
        if (fit < grant.Granted)
        {
            grant.Granted = kernel.AllOrNothing ? 0 : fit;
            grant.Guarded = true;
            grant.Room = 0;
        }
        budget.Charge(grant.Granted * (cost ?? 0));
    }

    private static void CutPoints(RuleKernel kernel, Workspace work)
    {
        var budget = work.Budget;
        ref var grant = ref work.Turn.Grant;
        if (budget.Worth == 0)
            return;
        if (WideMath.CompareProducts(grant.Granted, budget.Worth, budget.Left, budget.Points) > 0)
        {
            grant.Granted = kernel.AllOrNothing ? 0 : PointsOf(budget);
            grant.Guarded = true;
            grant.Room = 0;
        }
        budget.Charge(ValueOf(grant.Granted, budget));
    }

    /// <summary>The points that what is left pays for; fewer than were granted, so they fit.</summary>
    private static long PointsOf(MarginBudget budget) =>
        (long)WideMath.MultiplyDivide((ulong)budget.Left, (ulong)budget.Points, (ulong)budget.Worth, out _);

    /// <summary>What points are worth, rounded up.</summary>
    private static long ValueOf(long points, MarginBudget budget)
    {
        ulong whole = WideMath.MultiplyDivide((ulong)points, (ulong)budget.Worth, (ulong)budget.Points, out ulong rest);
        return (long)whole + (rest > 0 ? 1 : 0);
    }
}
