using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Pays redemptions from lots of points, once all rules are decided.</summary>
internal static class Payment
{
    /// <summary>Posts what each redemption takes of each lot.</summary>
    internal static void Post(SaleAtHand sale)
    {
        if (sale.Member is not { } member)
            return;
        var before = InOrder(member.Lots);
        var own = sale
            .Postings.Where(posting => posting.Account == PostingAccount.Points)
            .Select(posting => LotOf(sale, posting))
            .ToList();
        var places = before.Concat(own).ToList();
        var remaining = places.ToDictionary(lot => lot, lot => lot.Remaining);
        foreach (var spent in sale.Spent)
        {
            bool ofThisSale = spent.Rule.PointsFrom == PointsFrom.IncludingThisSale;
            long left = spent.Points;
            foreach (var lot in InOrder(ofThisSale ? places : before))
            {
                long taken = Math.Min(left, remaining[lot]);
                if (taken == 0)
                    continue;
                long was = remaining[lot];
                sale.Post(spent.Rule.Id, PostingAccount.Redemption, was, was - taken, places.IndexOf(lot));
                remaining[lot] -= taken;
                left -= taken;
            }
        }
    }

    /// <summary>The lot that a posting of points makes.</summary>
    internal static ReferenceLot LotOf(SaleAtHand sale, ReferencePosting posting) =>
        new(sale.Header.Id, posting.RuleId!, sale.Header.At, posting.After, posting.After);

    /// <summary>The lots in the order in which they are spent.</summary>
    internal static List<ReferenceLot> InOrder(IEnumerable<ReferenceLot> lots) =>
        [
            .. lots.OrderBy(lot => lot.Issued)
                .ThenBy(lot => lot.TransactionId, StringComparer.Ordinal)
                .ThenBy(lot => lot.RuleId, StringComparer.Ordinal),
        ];
}
