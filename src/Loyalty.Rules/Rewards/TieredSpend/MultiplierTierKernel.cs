namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The highest step that the basket reaches multiplies what lines earn by the rates of all rules; what that adds is the award of this rule.</summary>
internal sealed class MultiplierTierKernel : RuleKernel
{
    private readonly BasketTierRule _rule;
    private readonly CompiledMultiplier[][] _multipliers;
    private readonly Rounding _rounding;
    private readonly long _denominator;
    private readonly int _remainder = -1;

    internal MultiplierTierKernel(BasketTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        var on = rule.MultipliesElsewhere ? rule.On : null;
        _multipliers =
        [
            .. rule.Steps.Select(step =>
                new[] { new CompiledMultiplier(new PointsMultiplier(on, step.Reward.Thousandths), compilation) }
            ),
        ];
        _rounding = rule.Steps[0].Reward.Rounding;
        _denominator = compilation.Scale!.Rates * compilation.Scale.Factors;
        if (_rounding.Level == RoundingLevel.Carry)
            _remainder = compilation.AddSlot(PostingAccount.Remainder, Id, scale: _denominator);
    }

    internal override void Announce(RuleTurn turn)
    {
        int step = _rule.StepAt(BasketMeasuring.Of(_rule, turn));
        if (step >= 0)
            turn.Earnings.Multiply(Rank, turn, _multipliers[step]);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        ref var work = ref turn.Workings;
        work.Measure = BasketMeasuring.Of(_rule, turn);
        work.Step = _rule.StepAt(work.Measure);
        work.RemainderBefore = work.RemainderAfter = _remainder < 0 ? 0 : turn.Counter(_remainder);
        if (work.Step < 0)
            return;
        // A rule that is not in effect may be asked all the same what it would give.
        bool asked = !turn.Earnings.Knows(Rank);
        if (asked)
            Announce(turn);
        long points = Price(turn, ref work);
        if (asked)
            turn.Earnings.Forget(Rank);
        if (points > 0)
            proposal.Give(_rule.Steps[work.Step].Reward, points);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        ref readonly var work = ref turn.Workings;
        if (_remainder >= 0)
            turn.Post(PostingAccount.Remainder, Id, _remainder, work.RemainderBefore, work.RemainderAfter);
        var unit = _rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units;
        long need = work.Step + 1 < _rule.Steps.Count ? _rule.Steps[work.Step + 1].From : 0;
        if (need > 0 && grant.Room > 0)
            turn.Say(new Nudge(Id, NudgeKind.More, need - work.Measure, unit, _rule.Items.Name, null));
        turn.Tell(
            grant.Asked == 0
                ? new Outcome(Id, Verdict.NotYet, unit, work.Measure, need, OutcomeUnit.Points)
                : BasketOutcome.Of(this, turn, grant, unit, work.Measure, need)
        );
    }

    /// <summary>What the multiplier adds, rounded; leaves with the turn what is carried on.</summary>
    private long Price(RuleTurn turn, ref Workings work)
    {
        bool byLine = _rounding.Level is RoundingLevel.Line or RoundingLevel.Unit;
        turn.Earnings.Work(turn, Rank, byLine);
        long exact = turn.Earnings.Apart;
        long points = 0;
        foreach (ref readonly var block in turn.Touched())
        {
            foreach (int place in block.Places(block.Touched))
            {
                long extra = turn.Earnings.Extra[place];
                if (byLine)
                    points += Rounded.Divide(extra, _denominator, _rounding.Mode);
                else
                    exact += extra;
            }
        }
        if (byLine)
            return points;
        if (_rounding.Level != RoundingLevel.Carry)
            return Rounded.Divide(exact, _denominator, _rounding.Mode);
        points = Rounded.Carried(work.RemainderBefore + exact, _denominator, _rounding.Mode);
        work.RemainderAfter = work.RemainderBefore + exact - (points * _denominator);
        return points;
    }
}
