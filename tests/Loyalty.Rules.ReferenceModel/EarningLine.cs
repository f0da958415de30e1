using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>What a merged line has for one rule of member tiers: the money and the units that earn.</summary>
internal sealed class EarningLine
{
    internal EarningLine(MemberTierRule rule, MergedLine line)
    {
        Line = line;
        Money = rule.EarnOn switch
        {
            EarningBasis.Gross => line.Amount,
            EarningBasis.NetOfItemRewards => line.Amount - line.OffByItems,
            _ => rule.RedeemedPoints == RedeemedPoints.Lowers ? line.Remaining : line.Remaining + line.Redeemed,
        };
        bool all = rule.EarnOn == EarningBasis.Gross;
        Units = Money == 0 ? 0 : line.Units.Count(unit => unit.IsPositive && (all || !unit.IsBroughtToZero));
    }

    internal MergedLine Line { get; }

    /// <summary>Minor units that earn, and count as spend.</summary>
    internal long Money { get; }

    /// <summary>Units that earn.</summary>
    internal long Units { get; }

    internal long Base(EarningUnit unit) =>
        unit switch
        {
            EarningUnit.Money => Money,
            EarningUnit.Units => Units,
            _ => 0,
        };

    /// <summary>The same unit by unit, and for the fraction behind them.</summary>
    internal IEnumerable<long> BaseByUnit(EarningUnit unit)
    {
        if (unit == EarningUnit.Units)
            return Enumerable.Repeat(1L, (int)Units);
        if (unit == EarningUnit.Visits)
            return [];
        var sizes = Enumerable.Repeat(1000L, (int)Units).ToList();
        if (!Line.Item.Weighed && Line.Quantity % 1000 > 0)
            sizes.Add(Line.Quantity % 1000);
        return Units == 0 ? [Money] : Exact.Share(Money, sizes);
    }
}
