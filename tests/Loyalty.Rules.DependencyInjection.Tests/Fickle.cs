using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>Declares another parameter each time it is asked.</summary>
internal sealed class Fickle : ICustomRewardRule, ICustomRuleParameters
{
    private int _times;

    public void DeclareParameters(DeclaredParameters parameters)
    {
        if (_times++ > 0)
            parameters.Text("more");
    }

    public void Propose(in CustomTurn turn, Proposal proposal) => proposal.AmountOff(1);
}
