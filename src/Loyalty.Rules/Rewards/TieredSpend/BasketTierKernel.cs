namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The highest step that the basket reaches gives its reward.</summary>
internal sealed class BasketTierKernel : RuleKernel
{
    private readonly BasketTierRule _rule;
    private readonly BasketStep[] _steps;

    internal BasketTierKernel(BasketTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _steps = [.. rule.Steps];
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        long measure = Measure(turn);
        int step = -1;
        while (step + 1 < _steps.Length && _steps[step + 1].From <= measure)
            step++;
        turn.Workings.Measure = measure;
        turn.Workings.Step = step;
        if (step >= 0)
            proposal.Give(_steps[step].Reward);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var unit = _rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units;
        int step = turn.Workings.Step;
        long need = step + 1 < _steps.Length ? _steps[step + 1].From : 0;
        if (need > 0 && grant.Room > 0)
            turn.Say(new Nudge(Id, NudgeKind.More, need - turn.Workings.Measure, unit, _rule.Items.Name, null));
        turn.Tell(
            step < 0
                ? new Outcome(Id, Verdict.NotYet, unit, turn.Workings.Measure, need, BasketOutcome.AwardUnitOf(this))
                : BasketOutcome.Of(this, turn, grant, unit, turn.Workings.Measure, need)
        );
    }

    private long Measure(RuleTurn turn)
    {
        long sum = 0;
        var lines = turn.Lines;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Measured))
                sum += MeasureOf(ref lines[place]);
        }
        return sum;
    }

    private long MeasureOf(ref MergedLine line)
    {
        if (_rule.Measure == BasketMeasure.Spend)
            return _rule.Basis == SpendBasis.Shelf ? line.Amount : line.Remaining;
        line.Price();
        return line.Positive;
    }
}
