using Loyalty.Rules.Rewards;
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

    /// <summary>What a rule measures of a member in the window that holds an instant, in the unit of its measure.</summary>
    internal static long MeasureOf(LoyaltyPlan plan, string ruleId, MemberState state, DateTimeOffset at)
    {
        if (!ProgramCalendar.InRange(at.UtcTicks))
            return 0;
        var turn = new RuleTurn();
        var sale = new SaleHeader("", at, plan.Program.Currency, state.MemberId);
        var time = plan.Compiled.Calendar.At(at.UtcTicks);
        turn.Begin(state.Core, time, new DecisionRecord { Header = sale });
        return plan.Ranks.Find(ruleId)!.MeasureOf(turn);
    }

    /// <summary>The highest tier that a measure reaches, by its place; -1 for none.</summary>
    internal static int TierAt(MemberTierRule rule, long measure)
    {
        int tier = -1;
        while (tier + 1 < rule.Tiers.Count && rule.Tiers[tier + 1].From <= measure)
            tier++;
        return tier;
    }

    /// <summary>The period of a counter that holds an instant; that of a lifetime where no sale can be taken at it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="slot">The slot of the counter.</param>
    /// <param name="at">The instant.</param>
    /// <param name="joined">When the member joined.</param>
    internal static int PeriodOf(LoyaltyPlan plan, int slot, DateTimeOffset at, DateTimeOffset joined)
    {
        var window = plan.Compiled.Layout.Slots[slot].Window;
        if (window.IsLifetime || !ProgramCalendar.InRange(at.UtcTicks))
            return 0;
        bool years = window.Kind == MeasureWindowKind.Anniversary;
        int day = plan.Compiled.Calendar.BusinessDayOf((years ? joined : at).UtcTicks);
        return years ? day : CalendarPeriods.PeriodStart(window.Calendar, day);
    }
}
