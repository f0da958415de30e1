using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides a rule that code decides: what it asks passes through the same caps and verdicts as any other reward.</summary>
internal static class CustomAsk
{
    internal static Proposal Propose(SaleAtHand sale, CustomRule rule, ReferenceAsk? ask)
    {
        var outcome = new ReferenceOutcome(rule.Id, Verdict.Silent);
        if (ask is null || !Fits(rule.Stage, ask))
            return Proposal.OfNothing(rule, () => new Decided(outcome));
        return rule.Stage switch
        {
            RewardStage.Item => GiveItems(sale, rule, ask, outcome),
            RewardStage.Basket => BasketDiscount.Propose(sale, rule, BasketAsk.Of(rule.On, ask.Reward), outcome),
            _ => Proposal.OfNothing(
                rule,
                () => new Decided(BasketPoints.Decide(sale, rule, ask.Reward.Points, ask.Reward, outcome))
            ),
        };
    }

    private static bool Fits(RewardStage stage, ReferenceAsk ask) =>
        (stage == RewardStage.Points) == (ask.Reward.Kind == RewardKind.Points)
        && (stage == RewardStage.Item) == (ask.Units > 0);

    private static Proposal GiveItems(SaleAtHand sale, CustomRule rule, ReferenceAsk ask, ReferenceOutcome outcome)
    {
        var targets = ItemGrant.Targets(sale, rule, rule.On, rule.Choose);
        long? unitRoom = CapRoom.Smaller(CapRoom.Of(sale, rule, CapUnit.Units), CapRoom.Of(sale, rule, CapUnit.Times));
        long? moneyRoom = CapRoom.Of(sale, rule, CapUnit.Money);
        long asked = Math.Min(ask.Units, targets.Count);
        var chosen = targets.GetRange(0, (int)CapRoom.Cut(sale, rule, asked, unitRoom));
        var (takes, cutByCap) = ItemGrant.Cap(rule, ask.Reward, chosen, moneyRoom);
        return new Proposal(
            rule,
            takes,
            left =>
            {
                var given = ItemGrant.Give(sale, rule, ask.Reward, left, cutByCap);
                long granted = given.Really.Count;
                string? lostTo = ItemGrant.LostTo(sale, rule, rule.On);
                var verdict = given.VerdictOr(
                    granted < asked,
                    asked > 0 || unitRoom == 0 || moneyRoom == 0 ? Verdict.CapReached
                        : lostTo is not null ? Verdict.Lost
                        : Verdict.NoTarget
                );
                return new Decided(
                    outcome with
                    {
                        Verdict = verdict,
                        AwardUnit = OutcomeUnit.Units,
                        ProgressUnit = OutcomeUnit.Units,
                        Asked = asked,
                        Granted = granted,
                        Waiting = ask.Units - granted,
                        LostTo = verdict == Verdict.Lost ? lostTo : null,
                    }
                );
            }
        )
        {
            OfUnits = ask.Reward,
            CutUnit = ItemGrant.CutUnit(ask.Reward, chosen, takes, cutByCap),
            KeepsBuys = rule.Consume == ConsumedUnits.None,
        };
    }
}
