using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Looks at the lines of a rule of member tiers: the money and units that earn, and what they add to the measure.</summary>
internal sealed class TierLines
{
    private readonly MemberTierRule _rule;
    private readonly bool _ignoresRedeemed;
    private readonly bool _countsUnits;
    private readonly ILineFilter[] _weighed;

    internal TierLines(MemberTierRule rule, RuleCompilation compilation)
    {
        _rule = rule;
        _ignoresRedeemed = rule.RedeemedPoints == RedeemedPoints.Ignored;
        _countsUnits =
            rule.Measure == TierMeasure.Units || rule.Tiers.Any(tier => tier.Earn is { Unit: EarningUnit.Units });
        _weighed = [.. rule.Weights.Select(weight => compilation.FilterOf(weight.Items))];
        if (rule.EarnOn == EarningBasis.NetOfItemRewards)
            compilation.Needs |= PointsNeeds.AfterItemRewards;
        if (rule.Measure == TierMeasure.Margin)
            compilation.Needs |= PointsNeeds.Costs;
    }

    /// <summary>Sums the sale. Points as a measure are not known before they are priced.</summary>
    internal TierBase Sum(RuleTurn turn)
    {
        var sum = default(TierBase);
        bool any = false;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
            {
                sum.Money += MoneyOf(turn, place);
                if (_countsUnits)
                    sum.Units += UnitsOf(turn, place);
                sum.Measured += MeasuredOf(turn, place);
                any |= turn.Lines[place].Amount > 0;
            }
        }
        if (any && turn.PurchaseNumber > 0)
            sum.Visits = 1;
        if (_rule.Measure == TierMeasure.Visits)
            sum.Measured = sum.Visits;
        // A loss on some goods is made up for by others; a sale as a whole never takes anything away.
        sum.Measured = Math.Max(0, sum.Measured);
        return sum;
    }

    /// <summary>Minor units that earn.</summary>
    internal long MoneyOf(RuleTurn turn, int place)
    {
        ref readonly var line = ref turn.Lines[place];
        return _rule.EarnOn switch
        {
            EarningBasis.Gross => line.Amount,
            EarningBasis.NetOfItemRewards => line.AfterItemRewards,
            _ => line.Remaining + (_ignoresRedeemed && turn.Redeemed is { } redeemed ? redeemed[place] : 0),
        };
    }

    /// <summary>Whole units that earn: of a price above 0, and unless gross earns, not brought to 0 by an item reward nor with their line by any.</summary>
    internal long UnitsOf(RuleTurn turn, int place)
    {
        ref var line = ref turn.Lines[place];
        line.Price();
        if (_rule.EarnOn == EarningBasis.Gross)
            return line.Positive;
        // A weighed line of which rules took whole units is one unit all the same.
        long zeroed = line.Weighed ? 0 : line.Zeroed;
        return MoneyOf(turn, place) == 0 ? 0 : line.Positive - zeroed;
    }

    private long MeasuredOf(RuleTurn turn, int place)
    {
        ref readonly var line = ref turn.Lines[place];
        switch (_rule.Measure)
        {
            case TierMeasure.Spend:
                return Weighed(line, MoneyOf(turn, place));
            case TierMeasure.Units:
                return Weighed(line, line.Positive);
            case TierMeasure.Margin:
                long cost = turn.Costs[place];
                return cost < 0 ? 0 : Weighed(line, MoneyOf(turn, place) - MinorUnits(cost));
            default:
                return 0;
        }
    }

    /// <summary>A cost in thousandths, rounded half up; more than a sale can come to says no more.</summary>
    private static long MinorUnits(long thousandths) =>
        Math.Min(ProgramLimits.Amount, Rounded.HalfUp(thousandths, Quantity.PerUnit));

    private long Weighed(in MergedLine line, long amount)
    {
        for (int i = 0; i < _weighed.Length; i++)
        {
            if (!_weighed[i].Matches(line))
                continue;
            var percent = _rule.Weights[i].Percent;
            return amount < 0 ? -percent.PartOf(-amount) : percent.PartOf(amount);
        }
        return amount;
    }
}
