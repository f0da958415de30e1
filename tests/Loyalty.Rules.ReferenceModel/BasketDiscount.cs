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

        long granted = CapRoom.Cut(sale, rule, Math.Min(asked, remains.Sum()), CapRoom.Of(sale, rule, CapUnit.Money));
        if (CapRoom.Of(sale, rule, CapUnit.Times) == 0)
            granted = 0;
        long given = 0;
        if (granted > 0)
        {
            var byLine = withMoney
                .Zip(
                    Exact.Share(granted, weights),
                    (line, share) => new KeyValuePair<MergedLine, long>(line, share)
                )
                .Where(pair => pair.Value > 0)
                .ToList();
            foreach (var pair in byLine)
            {
                pair.Key.Remaining -= pair.Value;
                sale.Discounted.Add((rule.Id, pair.Key));
            }
            var really = sale.Budget?.Charge(rule, byLine) ?? byLine;
            given = really.Sum(pair => pair.Value);
            if (given > 0)
            {
                sale.GiveDiscount(rule.Id, AwardKind.BasketDiscount, really, 0, reward.Cost, reward.PerceivedValue);
                CapRoom.Use(sale, rule, CapUnit.Money, given);
                CapRoom.Use(sale, rule, CapUnit.Times, 1);
            }
        }

        var verdict =
            given > 0 ? (given == asked ? Verdict.Awarded : Verdict.Reduced)
            : granted > 0 ? Verdict.CutByGuard
            : withMoney.Count == 0 ? (lostTo is null ? Verdict.NoTarget : Verdict.Lost)
            : asked == 0 ? Verdict.NoTarget
            : Verdict.CapReached;
        return new Decided(
            progress with
            {
                Verdict = verdict,
                AwardUnit = OutcomeUnit.Money,
                Asked = asked,
                Granted = given,
                LostTo = verdict == Verdict.Lost ? lostTo : null,
            }
        )
        {
            FirstTaker = lostTo,
        };
    }
}
