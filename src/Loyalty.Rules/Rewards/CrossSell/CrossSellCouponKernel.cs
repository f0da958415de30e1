namespace Loyalty.Rules.Rewards.CrossSell;

/// <summary>What is bought brings a coupon for the offered units; the coupon takes them off a later sale.</summary>
internal sealed class CrossSellCouponKernel : UnitKernel
{
    /// <summary>So many buys make no set in any basket: what is due is the coupon's units alone.</summary>
    private const long NoSet = 1L << 40;

    private readonly int _x;
    private readonly int _y;
    private readonly OfferHistory _history;
    private readonly CouponBook _book;
    private readonly string? _items;

    internal CrossSellCouponKernel(CrossSellRule rule, RuleCompilation compilation)
        : base(rule, compilation, card: false)
    {
        _x = rule.When.Units;
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
        turn.Workings.Measure = units.BuyOnly + units.Both;
        turn.Workings.Base = units.Both + units.GetOnly;
        var offered = new UnitCounts(0, units.Both, units.GetOnly);
        return new UnitLimits(NoSet, _y, 0, _y, offered, UnitLimitKind.Plain, wholeSets: false);
    }

    internal override bool Earns(RuleTurn turn) =>
        turn.Workings.Measure - turn.Grant.Overlap >= _x
        && _history.Failing(turn) == EligibilityReason.None
        && _book.MayGive(turn);

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var held = _book.Oldest(turn);
        if (held.Exists)
            turn.Grant.Base = turn.Workings.Base;
        var failing = _history.Failing(turn);
        long paid = failing == EligibilityReason.None ? turn.Workings.Measure - grant.Overlap : 0;
        bool due = paid >= _x;
        bool open = _book.MayGive(turn);
        long waiting = _book.Post(turn, grant.Granted > 0 ? held : default, due && open ? 0 : -1);
        if (failing != EligibilityReason.None && !held.Exists)
        {
            turn.Tell(new Outcome(Id, Verdict.NotEligible, reason: failing));
        }
        else
        {
            if (paid > 0 && !due && open)
                turn.Say(new Nudge(Id, NudgeKind.More, _x - paid, OutcomeUnit.Units, _items, null));
            long have = due ? 0 : paid;
            turn.Tell(CouponOutcome.Of(this, turn, held, due, Verdict.NotYet, OutcomeUnit.Units, have, _x, waiting));
        }
        _history.Note(turn);
    }

    internal override void PassBy(RuleTurn turn) => _history.Note(turn);
}
