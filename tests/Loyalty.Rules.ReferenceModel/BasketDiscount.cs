using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Takes an amount or a percentage off what remains of the lines of a selector.</summary>
internal static class BasketDiscount
{
    internal static Decided Decide(
        SaleAtHand sale,
        RewardRule rule,
        Selector on,
        Reward reward,
        ReferenceOutcome progress
    )
    {
        var lines = sale.LinesOf(rule, on).FindAll(line => line.MayBeDiscounted);
        var withMoney = lines.FindAll(line => line.Remaining > 0);
        string? lostTo = sale.FirstTakerOf(lines);
        long[] remains = [.. withMoney.Select(line => line.Remaining)];
        long[] weights =
            reward.Kind == RewardKind.PercentOff
                ? [.. remains.Select(money => Exact.PercentOf(reward.Percent, money))]
                : remains;
        long asked = reward.Kind == RewardKind.PercentOff ? weights.Sum() : reward.Amount;

        long granted = CapRoom.Cut(rule, Math.Min(asked, remains.Sum()), CapRoom.Of(sale, rule, CapUnit.Money));
        if (CapRoom.Of(sale, rule, CapUnit.Times) == 0)
            granted = 0;
        if (granted > 0)
        {
            var byLine = withMoney.Zip(
                Exact.Share(granted, weights),
                (line, share) => new KeyValuePair<MergedLine, long>(line, share)
            );
            var taken = byLine.Where(pair => pair.Value > 0);
            sale.GiveDiscount(rule.Id, AwardKind.BasketDiscount, taken, 0, reward.Cost, reward.PerceivedValue);
            CapRoom.Use(sale, rule, CapUnit.Money, granted);
            CapRoom.Use(sale, rule, CapUnit.Times, 1);
        }

        var verdict =
            granted > 0 ? (granted == asked ? Verdict.Awarded : Verdict.Reduced)
            : withMoney.Count == 0 ? (lostTo is null ? Verdict.NoTarget : Verdict.Lost)
            : asked == 0 ? Verdict.NoTarget
            : Verdict.CapReached;
        return new Decided(
            progress with
            {
                Verdict = verdict,
                AwardUnit = OutcomeUnit.Money,
                Asked = asked,
                Granted = granted,
                LostTo = verdict == Verdict.Lost ? lostTo : null,
            }
        );
    }
}
