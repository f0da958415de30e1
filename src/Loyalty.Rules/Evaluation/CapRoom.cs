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

    /// <summary>Grants what is given at most once a sale, money or points, cut to what the caps leave.</summary>
    /// <param name="kernel">The rule.</param>
    /// <param name="turn">The sale at the rule's turn.</param>
    /// <param name="unit">What is given.</param>
    /// <param name="asked">What the rule asks for.</param>
    /// <param name="possible">What could be given without caps.</param>
    internal static void Cut(RuleKernel kernel, RuleTurn turn, CapUnit unit, long asked, long possible)
    {
        long times = Of(kernel, turn, CapUnit.Times);
        long room = times == 0 ? 0 : Of(kernel, turn, unit);
        bool capped = room < possible;
        long granted =
            !capped ? possible
            : kernel.AllOrNothing ? 0
            : room;
        ref var grant = ref turn.Grant;
        grant.Asked = asked;
        grant.Granted = granted;
        grant.Capped = capped;
        grant.Times = 1;
        bool full = (granted > 0 && times == 1) || Least(kernel, turn) == 0;
        grant.Room = full ? 0 : room - granted;
    }

    /// <summary>Grants units to add to the basket, cut to what the caps on units and times leave.</summary>
    internal static void CutItems(RuleKernel kernel, RuleTurn turn)
    {
        ref readonly var limits = ref turn.Proposal.Limits;
        long room = Units(kernel, turn, limits.UnitsPerTime);
        ref var grant = ref turn.Grant;
        grant.Asked = turn.Proposal.Asked;
        grant.Capped = room < grant.Asked;
        grant.Granted =
            !grant.Capped ? grant.Asked
            : kernel.AllOrNothing ? 0
            : limits.Whole(room);
        grant.Room = room - grant.Granted;
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
                CapUnit.Times when grant.Blocks > 0 => grant.Blocks,
                CapUnit.Points when grant.Blocks > 0 => grant.Points,
                CapUnit.Times when kernel.Stage != RewardStage.Item => grant.Times,
                _ => kernel.UsesOf(turn, grant),
            };
            turn.Post(PostingAccount.CapUse, kernel.Id, cap.Slot, used, used + more, cap.Window, cap.Part);
        }
    }

    private static long Used(in CompiledCap cap, RuleTurn turn) =>
        cap.Slot < 0 ? 0 : turn.Counter(cap.Slot, cap.Window);
}
