using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>The turn of a rule that gives coupons: it uses one that the member holds, then looks whether the sale earns another.</summary>
/// <param name="Due">The step whose coupon the sale earns, or null.</param>
/// <param name="Otherwise">What the rule says of a sale that earns none and where none is held.</param>
/// <param name="Nudge">What is missing to a coupon, or null.</param>
internal sealed record CouponTurn(int? Due, ReferenceOutcome Otherwise, ReferenceNudge? Nudge)
{
    /// <param name="sale">The sale.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="use">What the coupon of a step would take off, by its reward; caps do not concern it.</param>
    /// <param name="measure">What the sale earns, once the coupon has taken what it takes: that, whatever the margin guard makes of it.</param>
    internal static Proposal Propose(
        SaleAtHand sale,
        RewardRule rule,
        Func<Reward, Proposal> use,
        Func<List<Taking>, CouponTurn> measure
    )
    {
        var book = new CouponBook(sale, rule);
        var rewards = CouponBook.RewardsOf(rule);
        var held = book.First();
        var using_ = held is { } coupon ? use(OfCoupon(rewards[coupon.Step])) : null;
        bool outOfEffect = sale.GivesNothing;
        return (using_ ?? new Proposal(rule, [], _ => null!)) with
        {
            Settle = left =>
            {
                var used = using_?.Settle(left).Outcome;
                bool isUsed = used is { Granted: > 0 };
                var turn = measure(left);
                bool isCapped = CapRoom.Of(sale, rule, CapUnit.Times) == 0 || outOfEffect;
                (int, int)? given =
                    turn.Due is { } step && !isCapped
                        ? (step, BusinessCalendar.NumberOf(sale.Day) + rewards[step].ExpiresAfter)
                        : null;
                book.Post(isUsed ? held : null, given);
                if (given is { } one)
                    Give(sale, rule, one.Item2);
                return turn.Tell(
                    used,
                    given is not null,
                    book.Count() - (isUsed ? 1 : 0),
                    CapRoom.Of(sale, rule, CapUnit.Times)
                );
            },
        };
    }

    private static Reward OfCoupon(Reward reward) => reward.OfCoupon!.Valued(reward.Cost, reward.PerceivedValue);

    private static void Give(SaleAtHand sale, RewardRule rule, int until)
    {
        int place = sale.Awards.FindIndex(award => award.RuleId == rule.Id);
        if (place < 0)
            sale.Awards.Add(new ReferenceAward(rule.Id, AwardKind.Coupon, 0, 0, 0, null, null, CouponUntil: until));
        else
            sale.Awards[place] = sale.Awards[place] with { CouponUntil = until };
        CapRoom.Use(sale, rule, CapUnit.Times, 1);
    }

    private Decided Tell(ReferenceOutcome? used, bool isGiven, long valid, long? timesLeft)
    {
        var told = Otherwise with { Waiting = valid + (isGiven ? 1 : 0) };
        if (used is { Granted: > 0 } or { Verdict: Verdict.CutByGuard })
        {
            told = told with
            {
                Verdict = used.Verdict,
                AwardUnit = used.AwardUnit,
                Asked = used.Asked,
                Granted = used.Granted,
                Reason = EligibilityReason.None,
            };
        }
        else if (Due is not null)
        {
            told = told with
            {
                Verdict = isGiven ? Verdict.Awarded : Verdict.CapReached,
                AwardUnit = OutcomeUnit.Coupons,
                Asked = 1,
                Granted = isGiven ? 1 : 0,
            };
        }
        else if (used is not null)
        {
            told = told with
            {
                Verdict = used.Verdict,
                LostTo = used.LostTo,
                AwardUnit = used.AwardUnit,
                Asked = used.Asked,
                Reason = EligibilityReason.None,
            };
        }
        return new Decided(told, timesLeft == 0 ? null : Nudge);
    }
}
