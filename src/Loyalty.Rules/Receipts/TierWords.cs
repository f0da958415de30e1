using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says which tier a member holds after a sale, and whether the sale reached it.</summary>
internal static class TierWords
{
    internal static string? Of(Wording wording, Decision decision, in Outcome outcome, MemberTierRule rule)
    {
        if (outcome.ProgressUnit != OutcomeUnit.Money)
            return null;
        var now = TierAt(rule, outcome.Have);
        if (now is null)
            return null;
        bool reached = Before(decision, rule.Id) is { } before && TierAt(rule, before) != now;
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

    /// <summary>The measure before the sale; null where the sale did not change it.</summary>
    private static long? Before(Decision decision, string ruleId)
    {
        foreach (var posting in decision.Postings)
        {
            if (posting.Account == PostingAccount.Measure && posting.RuleId == ruleId)
                return posting.Before;
        }
        return null;
    }
}
