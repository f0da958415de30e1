using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says which tier a member holds after a sale, and whether the sale reached it.</summary>
internal static class TierWords
{
    internal static string? Of(Wording wording, RuleNumbers numbers, in Outcome outcome, MemberTierRule rule)
    {
        if (outcome.ProgressUnit != OutcomeUnit.Money)
            return null;
        var now = TierAt(rule, outcome.Have);
        if (now is null)
            return null;
        bool reached = numbers.MeasureBefore(rule.Id) is { } before && TierAt(rule, before) != now;
        return wording.Say(reached ? ReceiptText.TierReached : ReceiptText.TierHeld, ("tier", Name(wording, now)));
    }

    internal static string Name(Wording wording, Tier tier) => tier.Name?.In(wording.Texts.Language) ?? tier.Id;

    private static Tier? TierAt(MemberTierRule rule, long measure)
    {
        Tier? held = null;
        foreach (var tier in rule.Tiers)
        {
            if (tier.From <= measure)
                held = tier;
        }
        return held;
    }
}
