namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The highest step that the basket reaches gives a coupon for a later visit; a coupon of before comes off first.</summary>
internal sealed class CouponTierKernel : RuleKernel
{
    private readonly BasketTierRule _rule;
    private readonly CouponBook _book;

    internal CouponTierKernel(BasketTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _book = new CouponBook(Id, [.. rule.Steps.Select(step => step.Reward)], compilation);
    }

    internal override void AddCaps(RuleCompilation compilation) => _book.AddCaps(Rule, compilation);

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        var held = _book.Oldest(turn);
        if (held.Exists)
            proposal.Give(_book.UseOf(held));
    }

    internal override bool Earns(RuleTurn turn) => StepAt(BasketMeasuring.Of(_rule, turn)) >= 0 && _book.MayGive(turn);

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var unit = _rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units;
        var held = _book.Oldest(turn);
        long measure = BasketMeasuring.Of(_rule, turn);
        int step = StepAt(measure);
        long need = step + 1 < _rule.Steps.Count ? _rule.Steps[step + 1].From : 0;
        bool open = _book.MayGive(turn);
        long waiting = _book.Post(turn, grant.Granted > 0 ? held : default, open ? step : -1);
        if (need > 0 && open)
            turn.Say(new Nudge(Id, NudgeKind.More, need - measure, unit, _rule.Items.Name, null));
        turn.Tell(CouponOutcome.Of(this, turn, held, step >= 0, Verdict.NotYet, unit, measure, need, waiting));
    }

    /// <summary>The highest step that a measure reaches; -1 for none.</summary>
    private int StepAt(long measure)
    {
        int step = -1;
        while (step + 1 < _rule.Steps.Count && _rule.Steps[step + 1].From <= measure)
            step++;
        return step;
    }
}
