using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Cuts units that a rule was granted to what the margin budget leaves, in the order of choice, as a cap on money does.</summary>
internal static class GuardedUnits
{
    internal static void Cut(RuleKernel kernel, Workspace work, DecisionRecord record, int firstPart)
    {
        ref var grant = ref work.Turn.Grant;
        long left = work.Budget.Left;
        long charged = 0;
        bool cut = false;
        bool full = false;
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref var choice = ref work.Choices[i];
            if (work.Budget.IsUnknown(choice.Line))
            {
                // What is not charged always fits.
                if (work.Budget.Denies)
                    cut |= Drop(ref choice);
                continue;
            }
            if (full)
            {
                cut |= Drop(ref choice);
                continue;
            }
            full = choice.Discount > left - charged;
            cut |= full;
            if (full)
                UnitDiscount.Apply(work.Turn.Proposal.Reward!, left - charged, ref choice, out _);
            charged += choice.Discount;
        }
        if (cut)
        {
            grant.Guarded = true;
            grant.Room = 0;
            if (kernel.AllOrNothing)
            {
                charged = 0;
                work.ChoiceCount = 0;
            }
            Rewrite(work, record, firstPart);
        }
        work.Budget.Charge(charged);
    }

    private static bool Drop(ref UnitChoice choice)
    {
        bool any = choice.Count > 0;
        choice.Count = 0;
        choice.Discount = 0;
        return any;
    }

    /// <summary>Puts the parts of the award anew, from the units that stay.</summary>
    private static void Rewrite(Workspace work, DecisionRecord record, int firstPart)
    {
        ref var grant = ref work.Turn.Grant;
        grant.Granted = 0;
        grant.Overlap = 0;
        grant.Discount = 0;
        record.LineDiscountCount = firstPart;
        for (int i = 0; i < work.ChoiceCount; i++)
        {
            ref readonly var choice = ref work.Choices[i];
            grant.Granted += choice.Count;
            grant.Overlap += choice.Overlap ? choice.Count : 0;
            grant.Discount += choice.Discount;
            Arbiter.AddShare(ref work.Turn.Lines[choice.Line], choice.Line, choice.Discount, record);
        }
    }
}
