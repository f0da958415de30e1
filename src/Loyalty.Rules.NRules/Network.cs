using Loyalty.Rules.Rewards;
using NRules;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>Compiled NRules rules: a session for each decision.</summary>
internal sealed class Network(ISessionFactory sessions, int mostFirings)
{
    /// <summary>Fires the rules on facts, and proposes what they combine to.</summary>
    internal void Decide(
        List<object> facts,
        ProposalCombination combination,
        Proposal proposal,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var session = sessions.CreateSession();
        session.InsertAll(facts);
        // One more than is allowed, for rules may end by themselves at the limit.
        int fired = session.Fire(mostFirings + 1, cancellation);
        // NRules ends in the middle without a word.
        cancellation.ThrowIfCancellationRequested();
        if (fired > mostFirings)
            throw new FiringLimitException(mostFirings);
        CombinedProposal.Count(session.Query<ProposedCount>(), proposal);
        CombinedProposal.Reward(session.Query<ProposedReward>(), combination, proposal);
    }
}
