namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>What is bought brings a coupon for the offered units; the coupon takes them off a later sale.</summary>
internal sealed class CrossSellCouponKernel : UnitKernel
{
    private readonly OfferMeasure _measure;
    private readonly int _y;
    private readonly OfferHistory _history;
    private readonly CouponBook _book;
    private readonly string? _items;

    internal CrossSellCouponKernel(CrossSellRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: false, countsMoney: rule.Spend is not null)
    {
        _measure = new OfferMeasure(rule);
        _y = rule.Offer.Units;
        _items = rule.When.Items.Name;
        _history = new OfferHistory(rule, compilation);
        _book = new CouponBook(Id, [rule.Reward], compilation);
    }

    internal override void AddCaps(RuleCompilation compilation) => _book.AddCaps(Rule, compilation);

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var limits = LimitsOf(turn);
        var held = _book.Oldest(turn);
        if (held.Exists)
            proposal.Units(limits.Most(), _book.UseOf(held), limits, Terms);
    }

    internal override UnitLimits LimitsOf(RuleTurn turn, in UnitCounts units)
    {
        _measure.Begin(turn, units);
        turn.Workings.Base = units.Both + units.GetOnly;
        return OfferMeasure.Owed(_y, _y, units, wholeSets: false);
    }

    internal override bool Earns(RuleTurn turn) =>
        _measure.PaidAfter(turn, turn.Grant) >= _measure.Need
        && _history.Failing(turn) == EligibilityReason.None
        && _book.MayGive(turn);

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var held = _book.Oldest(turn);
        if (held.Exists)
            turn.Grant.Base = turn.Workings.Base;
        var failing = _history.Failing(turn);
        bool counts = failing == EligibilityReason.None;
        long paid = _measure.PaidAfter(turn, grant);
        bool due = counts && paid >= _measure.Need;
        bool open = _book.MayGive(turn);
        _history.Note(turn);
        long waiting = _book.Post(turn, grant.Granted > 0 ? held : default, due && open ? 0 : -1);
        if (!counts && !held.Exists)
            turn.Tell(new Outcome(Id, Verdict.NotEligible, reason: failing));
        else
        {
            long have = counts && !due ? paid : 0;
            if (have > 0 && open)
                turn.Say(new Nudge(Id, NudgeKind.More, _measure.Need - have, _measure.Unit, _items, null));
            turn.Tell(
                CouponOutcome.Of(this, turn, held, due, Verdict.NotYet, _measure.Unit, have, _measure.Need, waiting)
            );
        }
    }

    internal override void PassBy(RuleTurn turn) => _history.Note(turn);
}
