using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Json;

/// <summary>What a slot of a state can hold, whatever sales have come: a document that says otherwise was not written by the plan.</summary>
internal static class AccountRange
{
    /// <summary>No counter and no balance may pass this, so that no sum wraps.</summary>
    internal const long Most = StateCore.MostOfAnything;

    internal static (long Least, long Most) Of(in StateSlot slot, RewardRule? rule) =>
        slot.Account switch
        {
            PostingAccount.Stamps when rule is FreeItemRule card => (0, card.Buy.Units - 1),
            PostingAccount.StampRemainder when rule is FreeItemRule card => (0, card.Stamp.Amount - 1),
            PostingAccount.Bonus or PostingAccount.TierReward => (0, 1),
            PostingAccount.LastBought or PostingAccount.LastTried => (0, ProgramLimits.Days),
            PostingAccount.Remainder when rule is MemberTierRule tiers => Remainder(tiers.Rounding, slot.Scale),
            PostingAccount.StepRemainder when rule is MemberTierRule tiers => (0, LongestStep(tiers) - 1),
            PostingAccount.CapUse when rule is not null => (0, Use(rule, rule.Caps[slot.Part])),
            _ => (0, Most),
        };

    private static long LongestStep(MemberTierRule rule) =>
        rule.Tiers.Max(tier => tier.Earn is { Step: true } rate ? rate.Per : 1);

    /// <summary>What was earned exactly, less the points that fell due.</summary>
    private static (long, long) Remainder(Rounding rounding, long scale) =>
        rounding.Level != RoundingLevel.Carry
            ? (0, 0)
            : rounding.Mode switch
            {
                RoundingMode.Floor => (0, scale - 1),
                RoundingMode.Ceiling => (1 - scale, 0),
                _ => (-(scale / 2), (scale - 1) / 2),
            };

    /// <summary>A time of an item reward is so many units.</summary>
    private static long Use(RewardRule rule, Cap cap) =>
        cap.Unit != CapUnit.Times ? cap.Amount : cap.Amount * ((rule as ItemRewardRule)?.Gives.Units ?? 1);
}
