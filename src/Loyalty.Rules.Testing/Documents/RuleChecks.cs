using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What a rule can have of what a scenario says of it.</summary>
internal static class RuleChecks
{
    /// <summary>A rule that keeps an account, and a value that the account can hold.</summary>
    internal static RuleCheck<long> Holds(PostingAccount account) =>
        (reader, plan, ruleId, value) =>
        {
            int slot = SlotOf(reader, plan, ruleId, account, value.Node);
            if (slot < 0)
                return;
            var owner = plan.Accounts.Of(ruleId)!;
            var (least, most) = plan.Accounts.RangeOf(slot);
            if (account == PostingAccount.Stamps && value.Value > most)
                reader.Report(ScenarioCodes.FullCard, value.Node, Quoted.Of(ruleId), most, value.Value, most + 1);
            else if (value.Value < least || value.Value > most)
                reader.Report(
                    StateCodes.ValueOutOfRange,
                    value.Node,
                    Shown(plan, slot, value.Value),
                    owner.Title,
                    Shown(plan, slot, least),
                    Shown(plan, slot, most),
                    "'" + Word(account) + "'"
                );
        };

    /// <summary>A rule that keeps an account, whatever is in it.</summary>
    internal static RuleCheck<T> Keeps<T>(PostingAccount account) =>
        (reader, plan, ruleId, value) => SlotOf(reader, plan, ruleId, account, value.Node);

    /// <summary>A rule that gives coupons, at the steps that are named.</summary>
    internal static void GivesCoupons(
        DocumentReader reader,
        LoyaltyPlan plan,
        string ruleId,
        Placed<IReadOnlyList<CouponStart>> coupons
    )
    {
        if (SlotOf(reader, plan, ruleId, PostingAccount.Coupons, coupons.Node) < 0)
            return;
        var owner = plan.Accounts.Of(ruleId)!;
        foreach (var one in coupons.Value)
        {
            if (plan.Accounts.Find(owner, PostingAccount.Coupons, one.Step) >= 0)
                continue;
            int steps = owner.Slots.Count(slot => plan.Accounts.Slots[slot].IsCoupons);
            reader.Report(
                StateCodes.NoSuchStep,
                coupons.Node,
                one.Step,
                FormattableString.Invariant($"{owner.Title} gives coupons at {steps} of them, counted from 0.")
            );
        }
    }

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

    /// <summary>A rule of member tiers that measures money.</summary>
    internal static void MeasuresMoney(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<long> value) =>
        Measures(reader, plan, ruleId, value.Node, isMoney: true);

    /// <summary>A rule of member tiers whose measure is money, or is not, as the value is.</summary>
    internal static void Measures(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<Amount> value) =>
        Measures(reader, plan, ruleId, value.Node, value.Value.IsMoney);

    /// <summary>The same, of a rule that keeps what it measures.</summary>
    internal static void KeepsMeasure(DocumentReader reader, LoyaltyPlan plan, string ruleId, Placed<Amount> value)
    {
        Measures(reader, plan, ruleId, value);
        if (MemberTiers.Of(plan, ruleId) is not null)
            Holds(PostingAccount.Measure)(
                reader,
                plan,
                ruleId,
                new Placed<long>(
                    value.Node,
                    value.Value.In(MemberTiers.Of(plan, ruleId)!.MeasureUnit, plan.Program.PointDecimals) ?? -1
                )
            );
    }

    /// <summary>The same, where nothing may be said.</summary>
    internal static void MeasuresOrNothing(
        DocumentReader reader,
        LoyaltyPlan plan,
        string ruleId,
        Placed<Amount?> value
    ) => Measures(reader, plan, ruleId, value.Node, value.Value?.IsMoney);

    private static void Measures(DocumentReader reader, LoyaltyPlan plan, string ruleId, int node, bool? isMoney)
    {
        if (MemberTiers.Of(plan, ruleId) is not { } rule)
            reader.ReportName(ScenarioCodes.NoTiers, node, Quoted.Of(ruleId));
        else if (isMoney is { } money && money != rule.MeasuresMoney)
            reader.Report(
                ScenarioCodes.OtherMeasure,
                node,
                Quoted.Of(ruleId),
                rule.MeasuresMoney ? "money: put it in quotes" : "no money: take it out of its quotes"
            );
    }

    /// <summary>Where a rule keeps an account; -1 where it is reported that it does not.</summary>
    private static int SlotOf(DocumentReader reader, LoyaltyPlan plan, string ruleId, PostingAccount account, int node)
    {
        var owner = plan.Accounts.Of(ruleId)!;
        int slot = plan.Accounts.Find(owner, account, null);
        if (slot >= 0)
            return slot;
        string[] words = [.. owner.Slots.Select(one => Word(plan.Accounts.Slots[one].Account)).Distinct()];
        reader.ReportName(
            StateCodes.NoSuchAccount,
            node,
            owner.Title,
            "'" + Word(account) + "'",
            words.Length == 0 ? "nothing" : WordList.Of(words)
        );
        return -1;
    }

    private static string Shown(LoyaltyPlan plan, int slot, long number) =>
        new Amount(number, plan.Accounts.UnitOf(slot)).Shown(plan.Program.Currency, plan.Program.PointDecimals);

    private static string Word(PostingAccount account) => AccountWords.OfPosting.WordOf(account);
}
