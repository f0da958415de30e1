using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a rule can have of what a scenario says of it.</summary>
internal static class RuleChecks
{
    /// <summary>A rule that keeps an account, and a value that the account can hold.</summary>
    internal static RuleCheck<long> Holds(PostingAccount account) =>
        (reader, plan, ruleId, value) =>
        {
            var owner = plan.Accounts.Of(ruleId)!;
            int slot = plan.Accounts.Find(owner, account, null);
            if (slot < 0)
            {
                string[] words = [.. owner.Slots.Select(one => Word(plan.Accounts.Slots[one].Account)).Distinct()];
                reader.ReportName(
                    StateCodes.NoSuchAccount,
                    value.Node,
                    owner.Title,
                    "'" + Word(account) + "'",
                    WordList.Of(words)
                );
                return;
            }
            var (least, most) = plan.Accounts.RangeOf(slot);
            bool money = plan.Accounts.InMoney[slot];
            var currency = plan.Program.Currency;
            if (value.Value < least || value.Value > most)
                reader.Report(
                    StateCodes.ValueOutOfRange,
                    value.Node,
                    Amount.Shown(value.Value, money, currency),
                    owner.Title,
                    Amount.Shown(least, money, currency),
                    Amount.Shown(most, money, currency),
                    "'" + Word(account) + "'"
                );
        };

    /// <summary>A rule of member tiers that has the tier.</summary>
    internal static void HasTier(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<string?> tier)
    {
        if (MemberTiers.Of(plan, ruleId) is not { } rule)
        {
            reader.ReportName(ScenarioCodes.NoTiers, tier.Node, Quoted.Of(ruleId));
            return;
        }
        string[] tiers = [.. rule.Tiers.Select(one => one.Id)];
        if (tier.Value is { } id && Array.IndexOf(tiers, id) < 0)
            reader.Report(
                ScenarioCodes.UnknownTier,
                tier.Node,
                Quoted.Of(ruleId),
                Quoted.Of(id),
                WordList.Of(tiers),
                Spelling.DidYouMean(id, tiers)
            );
    }

    /// <summary>A rule of member tiers.</summary>
    internal static void HasTiers<T>(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<T> value)
    {
        if (MemberTiers.Of(plan, ruleId) is null)
            reader.ReportName(ScenarioCodes.NoTiers, value.Node, Quoted.Of(ruleId));
    }

    private static string Word(PostingAccount account) => AccountWords.OfPosting.WordOf(account);
}
