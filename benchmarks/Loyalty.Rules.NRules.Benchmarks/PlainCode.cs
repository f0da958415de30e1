using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining.Benchmarks;

/// <summary>5.00 off from 20.00 on, as plain code.</summary>
internal sealed class PlainCode : ICustomRewardRule
{
    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        long spend = 0;
        foreach (var line in turn.Lines)
            spend += line.Remaining;
        proposal.AmountOff(spend >= 2000 ? 500 : 0);
    }
}
