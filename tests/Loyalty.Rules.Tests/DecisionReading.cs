namespace Loyalty.Rules.Tests;

/// <summary>What tests ask of a decision, in a word; all amounts in minor units.</summary>
internal static class DecisionReading
{
    public static long Off(this Decision decision) => decision.Discount.MinorUnits;

    public static long Pays(this Decision decision) => decision.Payable.MinorUnits;

    /// <summary>The only outcome, or that of a rule.</summary>
    public static Outcome Told(this Decision decision, string? ruleId = null) =>
        decision.Outcomes.Single(outcome => ruleId is null || outcome.RuleId == ruleId);

    public static Verdict Verdict(this Decision decision, string? ruleId = null) => decision.Told(ruleId).Verdict;

    /// <summary>Units that a rule, or the only one, gave.</summary>
    public static long Free(this Decision decision, string? ruleId = null) =>
        decision.Awards.Where(award => ruleId is null || award.RuleId == ruleId).Sum(award => award.Units);

    /// <summary>Minor units off each line of the sale.</summary>
    public static long[] OffLines(this Decision decision)
    {
        long[] off = new long[decision.Sale.Lines.Count];
        foreach (var part in decision.LineDiscounts)
            off[part.Line] += part.Amount;
        return off;
    }

    /// <summary>Such as "Stamps card 2->5", for postings of one account or all.</summary>
    public static string[] Posted(this Decision decision, PostingAccount? account = null) =>
        [
            .. decision
                .Postings.Where(posting => account is null || posting.Account == account)
                .Select(posting =>
                    FormattableString.Invariant(
                        $"{posting.Account} {posting.RuleId ?? "-"} {posting.Before}->{posting.After}"
                    )
                ),
        ];

    /// <summary>Such as "card AddItem 1 Units save 225", in order.</summary>
    public static string[] Said(this Decision decision) =>
        [
            .. decision.Nudges.Select(nudge =>
                FormattableString
                    .Invariant($"{nudge.RuleId} {nudge.Kind} {nudge.Missing} {nudge.Unit} save {nudge.Saving}")
                    .Replace(" save ", nudge.Saving is null ? "" : " save ")
                    .Trim()
            ),
        ];
}
