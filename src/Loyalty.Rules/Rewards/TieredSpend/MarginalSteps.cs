namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Steps of which each gives its reward for what lies above it, up to the next one. All of them give rewards of one kind.</summary>
internal sealed class MarginalSteps
{
    private readonly BasketTierRule _rule;
    private readonly BasketStep[] _steps;

    internal MarginalSteps(BasketTierRule rule, BasketStep[] steps)
    {
        _rule = rule;
        _steps = steps;
    }

    /// <summary>Asks for what the steps up to the highest reached one give.</summary>
    internal void Propose(Proposal proposal, int highest, long measure)
    {
        var reward = _steps[highest].Reward;
        if (_rule.ReachesUnits)
            OfUnits(proposal, highest, measure);
        else if (reward.Kind == RewardKind.PercentOff)
            OfSpend(proposal, highest, measure);
        else if (reward.Kind == RewardKind.Points || _rule.Per == RewardPer.Basket)
            proposal.Give(reward, Sum(highest));
        else
            proposal.Spread(reward, _rule.Per, _rule.Set, Sum(highest), _rule.Choose);
    }

    /// <summary>The highest step takes the first units of the order.</summary>
    private void OfUnits(Proposal proposal, int highest, long measure)
    {
        proposal.Spread(_steps[highest].Reward, _rule.Choose);
        long to = measure;
        var per = _rule.Per == RewardPer.Set ? RewardPer.Set : RewardPer.Unit;
        for (int step = _steps.Length - 1; step >= 0; step--)
        {
            // A step that has too few units above it for a set lies above the highest one, and its units pay.
            if (_steps[step].From >= to)
                continue;
            proposal.Add(Spread.Of(_steps[step].Reward, per, _rule.Set, to - _steps[step].From));
            to = _steps[step].From;
        }
    }

    /// <summary>Each percentage takes off its part of the spend, so all of them together the same fraction of every line.</summary>
    private void OfSpend(Proposal proposal, int highest, long measure)
    {
        ulong off = 0;
        long to = measure;
        for (int step = highest; step >= 0; step--)
        {
            off += (ulong)(to - _steps[step].From) * (ulong)_steps[step].Reward.Percent.Millionths;
            to = _steps[step].From;
        }
        proposal.Spread(_steps[highest].Reward, _rule.Choose);
        proposal.Add(Spread.Fraction(_rule.Per, _rule.Set, off, Math.Max(1, (ulong)measure) * Percent.Whole));
    }

    private long Sum(int highest)
    {
        long sum = 0;
        for (int step = 0; step <= highest; step++)
            sum +=
                _steps[step].Reward.Kind == RewardKind.Points ? _steps[step].Reward.Points : _steps[step].Reward.Amount;
        return sum;
    }
}
