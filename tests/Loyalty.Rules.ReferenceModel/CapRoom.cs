using System.Numerics;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What the caps of a rule leave for this sale, and what it uses of them.</summary>
internal static class CapRoom
{
    /// <summary>What caps of one unit leave, never below 0; null where there is no such cap.</summary>
    /// <param name="sale">The sale, before the rule gave anything.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="unit">What the caps count.</param>
    /// <param name="unitsEachTime">How many units make one time.</param>
    internal static long? Of(SaleAtHand sale, RewardRule rule, CapUnit unit, int unitsEachTime = 1)
    {
        long? room = null;
        for (int part = 0; part < rule.Caps.Count; part++)
        {
            var cap = rule.Caps[part];
            if (cap.Unit != unit)
                continue;
            var left = (BigInteger)cap.Amount * unitsEachTime;
            if (cap.Scope == CapScope.Member)
                left -= sale.Before(rule.Id, PostingAccount.CapUse, part, sale.PeriodOf(cap.Window));
            left = BigInteger.Max(0, BigInteger.Min(left, long.MaxValue));
            room = room is { } smaller && smaller <= left ? smaller : (long)left;
        }
        return room;
    }

    /// <summary>Posts what was granted against every cap of a member that counts it.</summary>
    internal static void Use(SaleAtHand sale, RewardRule rule, CapUnit unit, long granted)
    {
        for (int part = 0; part < rule.Caps.Count; part++)
        {
            var cap = rule.Caps[part];
            if (cap.Unit != unit || cap.Scope != CapScope.Member)
                continue;
            int period = sale.PeriodOf(cap.Window);
            long before = sale.Before(rule.Id, PostingAccount.CapUse, part, period);
            sale.Post(rule.Id, PostingAccount.CapUse, before, before + granted, part, period);
        }
    }

    /// <summary>The smaller of two limits, where null is none.</summary>
    internal static long? Smaller(long? x, long? y) => x is { } a && y is { } b ? Math.Min(a, b) : x ?? y;

    /// <summary>An amount cut to what a cap leaves: all of it, what fits, or nothing if the rule gives all or nothing.</summary>
    internal static long Cut(SaleAtHand sale, RewardRule rule, long asked, long? room)
    {
        if (sale.GivesNothing)
            return 0;
        if (room is not { } limit || asked <= limit)
            return asked;
        return rule.Grant == GrantMode.AllOrNothing ? 0 : limit;
    }
}
