namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>The highest step that the basket reaches gives its reward, or each of them for what lies above it.</summary>
internal sealed class BasketTierKernel : RuleKernel
{
    private readonly BasketTierRule _rule;
    private readonly BasketStep[] _steps;
    private readonly GivenReward[] _rewards;

    /// <summary>From how much on each step gives something.</summary>
    private readonly long[] _from;
    private readonly MarginalSteps? _marginal;
    private readonly bool _plain;

    /// <summary>At its very threshold a percentage of what lies above it gives nothing, so there is nothing to invite to.</summary>
    private readonly bool _silent;

    internal BasketTierKernel(BasketTierRule rule, RuleCompilation compilation)
        : base(rule, compilation)
    {
        _rule = rule;
        _steps = [.. rule.Steps];
        _rewards = Array.ConvertAll(_steps, step => new GivenReward(step.Reward, compilation));
        if (rule.Choose is UnitOrder.LowestCost or UnitOrder.HighestCost)
            compilation.Needs |= PointsNeeds.Costs;
        _from = rule.Reaches();
        _marginal = rule.Pricing == StepPricing.Marginal ? new MarginalSteps(rule, _steps) : null;
        _silent =
            _marginal is not null
            && !rule.ReachesUnits
            && Array.Exists(_steps, step => step.Reward.Kind == RewardKind.PercentOff);
        _plain =
            _marginal is null
            && ((rule.Per == RewardPer.Basket && rule.Set == 0) || rule.DecidedIn == RewardStage.Points);
    }

    internal override void Propose(RuleTurn turn, Proposal proposal)
    {
        long measure = BasketMeasuring.Of(_rule, turn);
        int step = -1;
        while (step + 1 < _from.Length && _from[step + 1] <= measure)
            step++;
        turn.Workings.Measure = measure;
        turn.Workings.Step = step;
        if (step < 0)
            return;
        if (_plain || _steps[step].Reward.Kind == RewardKind.Item)
            _rewards[step].Ask(proposal);
        else if (_marginal is not null)
            _marginal.Propose(proposal, step, measure);
        else
            proposal.Spread(_steps[step].Reward, _rule.Per, _rule.Set, _rule.Choose);
    }

    internal override void Settle(RuleTurn turn, in Grant grant)
    {
        var unit = _rule.Measure == BasketMeasure.Spend ? OutcomeUnit.Money : OutcomeUnit.Units;
        int step = turn.Workings.Step;
        long need = step + 1 < _from.Length ? _from[step + 1] : 0;
        if (need > 0 && grant.Room > 0 && !grant.Capped && !_silent)
            turn.Say(new Nudge(Id, NudgeKind.More, need - turn.Workings.Measure, unit, _rule.Items.Name, null));
        turn.Tell(
            step < 0
                ? new Outcome(
                    Id,
                    Verdict.NotYet,
                    unit,
                    turn.Workings.Measure,
                    need,
                    GivenReward.UnitOf(_steps[0].Reward)
                )
                : BasketOutcome.Of(this, turn, grant, unit, turn.Workings.Measure, need)
        );
    }
}
