using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining;

/// <summary>
/// A custom rule that NRules rules decide together: a session for each evaluation, with <see cref="SaleFact"/>, <see cref="LineFact"/>,
/// <see cref="MemberFact"/> and <see cref="AwardFact"/> as facts. What they yield is put into an order that does not depend on firing, and combined into one proposal.
/// </summary>
/// <remarks>Immutable and thread-safe, as the rules must be. Whatever they throw is a <see cref="Fault"/> of the custom rule, and the sale stands.</remarks>
public sealed class ForwardChainingRule : ICustomRewardRule, ICustomRuleParameters
{
    private readonly Network _network;
    private readonly FactNames _names;
    private readonly Action<DeclaredParameters> _declare;
    private readonly ProposalCombination _combination;
    private readonly Func<CancellationToken> _cancellation;

    internal ForwardChainingRule(
        Network network,
        FactNames names,
        Action<DeclaredParameters> declare,
        ProposalCombination combination,
        Func<CancellationToken> cancellation
    )
    {
        _network = network;
        _names = names;
        _declare = declare;
        _combination = combination;
        _cancellation = cancellation;
    }

    /// <summary>Begins with no rules.</summary>
    public static ForwardChainingBuilder Create() => new();

    /// <inheritdoc/>
    public void DeclareParameters(DeclaredParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _declare(parameters);
    }

    /// <summary>Fires the rules on the sale, and proposes what they combine to.</summary>
    /// <param name="turn">The sale as it stands at the rule's turn.</param>
    /// <param name="proposal">Takes the proposal.</param>
    /// <exception cref="FiringLimitException">Rules fire too often.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <exception cref="InvalidOperationException">What is proposed cannot be added up.</exception>
    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var cancellation = _cancellation();
        cancellation.ThrowIfCancellationRequested();
        _network.Decide(TurnFacts.Of(turn, _names), _combination, proposal, cancellation);
    }

    /// <summary>Whether the rules may ask for the tier by a rule.</summary>
    internal bool AsksTierOf(string ruleId) => _names.Tiers.Contains(ruleId);
}
