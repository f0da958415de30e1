using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Testing;

/// <summary>The tiers of members that rules of a plan know, and where a member stands.</summary>
internal static class MemberTiers
{
    /// <summary>A rule of member tiers by its id, or null.</summary>
    internal static MemberTierRule? Of(LoyaltyPlan plan, string ruleId)
    {
        foreach (var rule in plan.Program.Rules)
        {
            if (string.Equals(rule.Id, ruleId, StringComparison.Ordinal))
                return rule as MemberTierRule;
        }
        return null;
    }

    /// <summary>A member's spend in the window that holds an instant, in minor units.</summary>
    internal static long SpendOf(LoyaltyPlan plan, string ruleId, MemberState state, DateTimeOffset at)
    {
        int slot = plan.Accounts.Find(plan.Accounts.Of(ruleId)!, PostingAccount.Measure, null);
        int cursor = 0;
        return state.Core.Get(StateCore.KeyOf(slot, PeriodOf(plan, slot, at)), ref cursor);
    }

    /// <summary>The highest tier that a spend reaches, by its place; -1 for none.</summary>
    internal static int TierAt(MemberTierRule rule, long spend)
    {
        int tier = -1;
        while (tier + 1 < rule.Tiers.Count && rule.Tiers[tier + 1].From <= spend)
            tier++;
        return tier;
    }

    /// <summary>The period of a counter that holds an instant; that of a lifetime where no sale can be taken at it.</summary>
    internal static int PeriodOf(LoyaltyPlan plan, int slot, DateTimeOffset at)
    {
        var window = plan.Compiled.Layout.Slots[slot].Window;
        return window == CalendarWindow.Lifetime || !ProgramCalendar.InRange(at.UtcTicks)
            ? 0
            : CalendarPeriods.PeriodStart(window, plan.Compiled.Calendar.BusinessDayOf(at.UtcTicks));
    }
}
