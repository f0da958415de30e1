using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Compilation;

/// <summary>Makes a rule's window and eligibility ready to be asked.</summary>
internal static class GateCompiler
{
    /// <summary>The gate of a rule; null where every sale passes.</summary>
    internal static RuleGate? Compile(
        RewardRule rule,
        ProgramCalendar calendar,
        IReadOnlyDictionary<string, RuleKernel> tiers,
        Func<Selector, CompiledSelector> compiled,
        int purchasesSlot,
        JourneyPlan? journey
    )
    {
        var eligibility = rule.Eligibility;
        bool anyone = ReferenceEquals(eligibility, Eligibility.Anyone);
        bool needsMember =
            rule.KeepsState || eligibility.NeedsMember || rule.Caps.Any(cap => cap.Scope == CapScope.Member);
        if (!needsMember && rule.Active is null && anyone)
            return null;
        var gate = new RuleGate { NeedsMember = needsMember, Eligibility = eligibility };
        if (rule.Active is { } active)
        {
            gate.From = active.From is { } from ? Ticks(calendar, from) : long.MinValue;
            gate.To = active.To is { } to ? Ticks(calendar, to) : long.MaxValue;
            gate.Hours =
            [
                .. active.Hours.Select(hours => new WeeklyRecurrence(
                    (int)hours.Days,
                    hours.FromMinute,
                    hours.ToMinute,
                    calendar.BusinessDayStartMinutes
                )),
            ];
        }
        if (eligibility.Tier is { } condition)
        {
            var tier = tiers[condition.RuleId];
            var rules = (MemberTierRule)tier.Rule;
            gate.TierRule = tier;
            gate.TierFrom = rules
                .Tiers.First(one => string.Equals(one.Id, condition.AtLeast, StringComparison.Ordinal))
                .From;
        }
        gate.Member =
        [
            .. eligibility.Member.Select(range => new MemberGate(
                range,
                range.RuleId is { } ruleId ? tiers[ruleId] : null,
                purchasesSlot
            )),
        ];
        gate.Basket = [.. eligibility.Basket.Select(basket => new BasketGate(basket, compiled(basket.Items)))];
        foreach (string phase in eligibility.Phases)
            gate.Phases |= journey!.LeavesOf(phase);
        gate.EndsWithMore = eligibility.Basket.Any(basket => basket.HasUpperEnd);
        return gate;
    }

    private static long Ticks(ProgramCalendar calendar, LocalMoment moment) =>
        moment.Minute is { } minute ? calendar.Resolve(moment.Day, minute) : calendar.StartOfBusinessDay(moment.Day);
}
