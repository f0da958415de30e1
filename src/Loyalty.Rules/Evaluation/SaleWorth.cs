using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What a sale's rewards are worth to the customer: money, and points at their value. Compared exactly, never rounded.</summary>
internal struct SaleWorth
{
    private long _money;
    private long _points;

    internal void Add(RuleKernel kernel, in Grant grant)
    {
        if (kernel.Stage == RewardStage.Points)
            _points = grant.Granted > long.MaxValue - _points ? long.MaxValue : _points + grant.Granted;
        else
            _money += grant.Discount;
    }

    /// <summary>Whether it is worth more than another, with so many points worth so many minor units.</summary>
    internal readonly bool IsMoreThan(in SaleWorth other, ChoiceTree tree)
    {
        long money = _money - other._money;
        long points = tree.Worth == 0 ? 0 : _points - other._points;
        if (money >= 0 && points >= 0)
            return money > 0 || points > 0;
        if (money <= 0 && points <= 0)
            return false;
        int order = WideMath.CompareProducts(Math.Abs(money), tree.Points, Math.Abs(points), tree.Worth);
        return money > 0 ? order > 0 : order < 0;
    }
}
