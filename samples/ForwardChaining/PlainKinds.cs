using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace ForwardChaining;

/// <summary>The same as <see cref="ThreeKinds"/> without NRules, to compare with.</summary>
internal sealed class PlainKinds : ICustomRewardRule
{
    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        long seen = turn.Counter("seen");
        foreach (var line in turn.Lines)
            seen |= (line.IsIn("cone") ? 1L : 0) | (line.IsIn("drink") ? 2L : 0) | (line.IsIn("cake") ? 4L : 0);
        proposal.Count("seen", seen);
        proposal.AmountOff(seen == 0b111 ? 500 : 0);
    }
}
