using Loyalty.Rules.Compilation;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>What a sale's rewards are worth to the customer: money, items to add at what they are declared to be worth, and points at their value. Compared exactly, never rounded.</summary>
internal struct SaleWorth
{
    private long _money;
    private long _points;

    internal void Add(RuleKernel kernel, RuleTurn turn)
    {
        ref readonly var grant = ref turn.Grant;
        if (kernel.Stage == RewardStage.Points)
            Add(ref _points, grant.Granted, 1);
        else if (turn.Proposal.Kind == ProposalKind.Items)
            Add(ref _money, grant.Granted, turn.Proposal.Reward!.PerceivedValue ?? 0);
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

    /// <summary>Absurdly much counts as what it can be compared with, so that nothing wraps.</summary>
    private static void Add(ref long sum, long times, long each)
    {
        const long Most = long.MaxValue / 4;
        long more = each > 0 && times > Most / each ? Most : times * each;
        sum = Math.Min(Most, sum + more);
    }
}
