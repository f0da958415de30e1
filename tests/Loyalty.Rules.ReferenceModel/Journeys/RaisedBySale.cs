using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What a sale says to the journey, read off its decision, in the order of the table in <c>docs/journeys.md</c>.</summary>
internal static class RaisedBySale
{
    internal static List<(string Name, long Value)> Of(SalePass pass)
    {
        var sale = pass.Sale;
        long discount = sale.Awards.Sum(award => award.Discount);
        long paid = sale.Lines.Sum(line => line.Amount) - discount;
        long redeemed = sale.Awards.Sum(award => award.PointsRedeemed);
        var raised = new List<(string, long)>();
        if (sale.Enrols)
            raised.Add(("enrolled", 0));
        if (sale.IsPurchase && sale.PurchasesBefore == 0)
            raised.Add(("firstPurchase", paid));
        if (sale.IsPurchase)
            raised.Add(("purchase", paid));
        raised.AddRange(Cards(pass).Select(times => ("cardCompleted", times)));
        raised.AddRange(Tiers(sale).Select(tier => ("tierReached", tier)));
        if (sale.Awards.Exists(award => award.Kind != AwardKind.Points || award.CouponUntil is not null))
            raised.Add(("rewardReceived", discount));
        if (redeemed > 0)
            raised.Add(("rewardRedeemed", redeemed));
        return raised;
    }

    /// <summary>How many times each card was filled that was, in the order of decision.</summary>
    private static IEnumerable<long> Cards(SalePass pass)
    {
        foreach (var (rule, decided) in pass.Decided)
        {
            if (rule is not FreeItemRule { Mode: FreeItemMode.Stamps } card)
                continue;
            // What fell due is what was given now and what is owed now, less what was owed before.
            var owed = pass.Sale.Postings.Find(posting =>
                posting.RuleId == rule.Id && posting.Account == PostingAccount.OwedUnits
            );
            long due = owed is null ? 0 : owed.After + decided.Outcome.Granted - owed.Before;
            if (due > 0)
                yield return due / card.Get.Units;
        }
    }

    /// <summary>The tier that each rule reached that it was not at before, in the order of decision.</summary>
    private static IEnumerable<long> Tiers(SaleAtHand sale)
    {
        foreach (var rule in DecisionOrder.Of(sale.Program).OfType<MemberTierRule>())
        {
            long before = MeasureOfTiers.Before(sale, rule);
            long after = before + AddedTo(sale, rule);
            int tier = rule.Tiers.Count(one => one.From <= after);
            if (tier > rule.Tiers.Count(one => one.From <= before))
                yield return tier;
        }
    }

    private static long AddedTo(SaleAtHand sale, MemberTierRule rule) =>
        rule.Measure == TierMeasure.PointsBalance
            ? sale.Awards.Sum(award => award.Points - award.PointsRedeemed)
            : sale
                .Postings.Where(posting => posting.RuleId == rule.Id && posting.Account == PostingAccount.Measure)
                .Sum(posting => posting.After - posting.Before);
}
