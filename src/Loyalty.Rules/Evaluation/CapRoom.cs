using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What the caps of a rule leave, and what a grant uses up of them.</summary>
internal static class CapRoom
{
    /// <summary>What the caps of a unit leave; the largest number where there is none.</summary>
    internal static long Of(RuleKernel kernel, RuleTurn turn, CapUnit unit)
    {
        long room = long.MaxValue;
        foreach (ref readonly var cap in kernel.Caps.AsSpan())
        {
            if (cap.Unit == unit)
                room = Math.Min(room, cap.Amount - Used(cap, turn));
        }
        return Math.Max(0, room);
    }

    /// <summary>Units that caps on units and on times leave; a time is so many units.</summary>
    internal static long Units(RuleKernel kernel, RuleTurn turn, long unitsPerTime)
    {
        long room = Of(kernel, turn, CapUnit.Units);
        foreach (ref readonly var cap in kernel.Caps.AsSpan())
        {
            if (cap.Unit == CapUnit.Times)
                room = Math.Min(room, (cap.Amount * unitsPerTime) - Used(cap, turn));
        }
        return Math.Max(0, room);
    }

    /// <summary>The least that any cap leaves, whatever its unit; the largest number where there is none.</summary>
    internal static long Least(RuleKernel kernel, RuleTurn turn)
    {
        long room = long.MaxValue;
        foreach (ref readonly var cap in kernel.Caps.AsSpan())
            room = Math.Min(room, cap.Amount - Used(cap, turn));
        return Math.Max(0, room);
    }

    /// <summary>Posts what a grant uses up of the caps over windows.</summary>
    internal static void Post(RuleKernel kernel, RuleTurn turn, in Grant grant)
    {
        foreach (ref readonly var cap in kernel.Caps.AsSpan())
        {
            if (cap.Slot < 0 || grant.Granted == 0)
                continue;
            long used = Used(cap, turn);
            long more = cap.Unit switch
            {
                CapUnit.Money => grant.Discount,
                CapUnit.Times when kernel.Stage != RewardStage.Item => 1,
                _ => grant.Granted,
            };
            turn.Post(PostingAccount.CapUse, kernel.Id, cap.Slot, used, used + more, cap.Window, cap.Part);
        }
    }

    private static long Used(in CompiledCap cap, RuleTurn turn) =>
        cap.Slot < 0 ? 0 : turn.Counter(cap.Slot, cap.Window);
}
