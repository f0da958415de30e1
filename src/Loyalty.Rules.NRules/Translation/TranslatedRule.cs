using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Asks the network of a program about one of its rules.</summary>
internal sealed class TranslatedRule(string ruleId, Network network, FactNames names) : ICustomRewardRule
{
    private readonly TurnFact _turn = new(ruleId);

    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        var facts = TurnFacts.Of(turn, names);
        facts.Add(_turn);
        network.Decide(facts, ProposalCombination.First, proposal, CancellationToken.None);
    }
}
