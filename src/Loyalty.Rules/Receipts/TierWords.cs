using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says which tier a member holds after a sale, and whether the sale reached it.</summary>
internal static class TierWords
{
    internal static void Write(
        Wording wording,
        RuleNumbers numbers,
        in Outcome outcome,
        MemberTierRule rule,
        List<ReceiptLine> lines
    )
    {
        if (outcome.ProgressUnit == OutcomeUnit.None)
            return;
        if (TierAt(rule, outcome.Have) is { } now)
            Add(lines, Held(wording, numbers, outcome, rule, now));
        foreach (int place in numbers.RewardedTiers(rule.Id))
            Add(
                lines,
                wording.Say(
                    ReceiptText.TierReward,
                    ("tier", Name(wording, rule.Tiers[place])),
                    ("points", RewardWords.Points(wording, rule.Tiers[place].OnReaching!.Points))
                )
            );
        if (TierAt(rule, outcome.Have) is { Benefits.Count: > 0 } held)
            Add(
                lines,
                wording.Say(
                    ReceiptText.TierBenefits,
                    ("tier", Name(wording, held)),
                    ("benefits", string.Join(", ", held.Benefits))
                )
            );
    }

    private static void Add(List<ReceiptLine> lines, string text) =>
        lines.Add(new ReceiptLine(ReceiptLineKind.Tier, text, null));

    private static string Held(Wording wording, RuleNumbers numbers, in Outcome outcome, MemberTierRule rule, Tier now)
    {
        bool reached = numbers.MeasureMore(rule.Id) is { } more && TierAt(rule, outcome.Have - more) != now;
        return wording.Say(reached ? ReceiptText.TierReached : ReceiptText.TierHeld, ("tier", Name(wording, now)));
    }

    internal static string Name(Wording wording, Tier tier) => tier.Name?.In(wording.Texts.Language) ?? tier.Id;

    /// <summary>Says what is missing to a tier.</summary>
    internal static string Missing(Wording wording, in Nudge nudge, MemberTierRule rule, Tier tier)
    {
        string count = wording.Number(nudge.Missing);
        var name = ("tier", Name(wording, tier));
        return nudge.Unit switch
        {
            OutcomeUnit.Units => wording.Say(
                ReceiptText.UnitsMoreForTier,
                ("count", count),
                ("items", wording.Items.Of(rule.Items, nudge.Missing)),
                name
            ),
            OutcomeUnit.Visits when nudge.Missing == 1 => wording.Say(ReceiptText.VisitMoreForTier, name),
            OutcomeUnit.Visits => wording.Say(ReceiptText.VisitsMoreForTier, ("count", count), name),
            OutcomeUnit.Points => wording.Say(
                ReceiptText.PointsMoreForTier,
                ("points", RewardWords.Points(wording, nudge.Missing)),
                name
            ),
            _ => wording.Say(ReceiptText.SpendMoreForTier, ("amount", wording.Money(nudge.Missing)), name),
        };
    }

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
