using System.Globalization;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Says which coupons a sale gives and a member holds.</summary>
internal static class CouponWords
{
    /// <summary>Whether the discounts of a rule come from coupons.</summary>
    internal static bool AreGivenBy(RewardRule? rule) => rule is not null && OfStep(rule, 0)?.Kind == RewardKind.Coupon;

    /// <summary>The coupons that are valid after the sale, those of each rule together, the one that this sale gives told apart.</summary>
    internal static void Write(Wording wording, Decision decision, MemberState state, List<ReceiptLine> into)
    {
        var core = state.Core;
        int today = decision.Plan.Compiled.Calendar.BusinessDayOf(decision.Sale.Header.At.UtcTicks);
        var given = decision
            .Awards.Where(award => award.CouponUntil is not null)
            .ToDictionary(award => award.RuleId, StringComparer.Ordinal);
        for (int i = 0; i < core.Count; i++)
        {
            ref readonly var slot = ref core.Layout.Slots[StateCore.SlotOf(core.Keys[i])];
            int until = StateCore.PeriodOf(core.Keys[i]);
            if (!slot.IsCoupons || until < today)
                continue;
            var coupon = OfStep(wording.RuleOf(slot.RuleId)!, slot.Part)!;
            bool fresh = IsGiven(decision, given, slot, until);
            string reward = Of(wording, wording.RuleOf(slot.RuleId)!, coupon);
            if (fresh)
                Add(wording, ReceiptText.CouponGiven, reward, until, 1, into);
            Add(wording, ReceiptText.CouponHeld, reward, until, core.Values[i] - (fresh ? 1 : 0), into);
        }
    }

    /// <summary>What a coupon takes off, such as "$5.00 off" or "1 free sundae".</summary>
    internal static string Of(Wording wording, RewardRule rule, Reward coupon) =>
        rule is CrossSellRule offer
            ? RewardWords.OfItems(wording, coupon.OfCoupon!, offer.Offer.Items, offer.Offer.Units)
            : RewardWords.Price(wording, coupon.OfCoupon!, 1);

    /// <summary>A step of a rule gives one coupon a sale at most, so its last posting tells whether this is it.</summary>
    private static bool IsGiven(Decision decision, Dictionary<string, Award> given, in StateSlot slot, int until)
    {
        if (!given.TryGetValue(slot.RuleId!, out var award) || award.CouponUntil != until)
            return false;
        foreach (var posting in decision.Postings)
        {
            if (
                posting.Account == PostingAccount.Coupons
                && posting.RuleId == slot.RuleId
                && posting.Part == slot.Part
                && posting.Period == until
            )
                return posting.After >= posting.Before;
        }
        return false;
    }

    private static void Add(
        Wording wording,
        ReceiptText text,
        string reward,
        int until,
        long count,
        List<ReceiptLine> into
    )
    {
        if (count <= 0)
            return;
        if (count > 1)
            reward = wording.Say(ReceiptText.Line, ("quantity", wording.Number(count)), ("item", reward));
        into.Add(
            new ReceiptLine(
                ReceiptLineKind.Coupon,
                wording.Say(text, ("reward", reward), ("day", Date(wording, until)))
            )
        );
    }

    private static string Date(Wording wording, int day)
    {
        var (year, month, dayOfMonth) = CivilCalendar.CivilOf(day);
        return wording.Say(
            ReceiptText.Date,
            ("year", year.ToString("0000", CultureInfo.InvariantCulture)),
            ("month", month.ToString("00", CultureInfo.InvariantCulture)),
            ("day", dayOfMonth.ToString("00", CultureInfo.InvariantCulture))
        );
    }

    private static Reward? OfStep(RewardRule rule, int step) =>
        rule switch
        {
            BasketTierRule steps => step < steps.Steps.Count ? steps.Steps[step].Reward : null,
            SignUpBonusRule bonus => bonus.Reward,
            CrossSellRule offer => offer.Reward,
            _ => null,
        };
}
