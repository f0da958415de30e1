using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Stands in for code, takes its parameters, and asks for nothing, or fails after it has asked.</summary>
internal class ScriptedCode : ICustomRewardRule
{
    private readonly bool _fails;

    private ScriptedCode(bool fails) => _fails = fails;

    internal static Dictionary<string, ICustomRewardRule> Of(
        IReadOnlyDictionary<string, ICustomRewardRule> code,
        bool fails
    ) =>
        code.ToDictionary(
            one => one.Key,
            ICustomRewardRule (one) =>
                one.Value is ICustomRuleParameters taking ? new Taking(fails, taking) : new ScriptedCode(fails),
            StringComparer.Ordinal
        );

    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        if (!_fails)
            return;
        proposal.AmountOff(1);
        for (int i = 0; i < proposal.CounterCount; i++)
            proposal.Count(proposal.Counters[i], turn.Counter(proposal.Counters[i]) + 1);
        throw new InvalidOperationException("Scripted.");
    }

    /// <summary>In the place of code that takes parameters.</summary>
    private sealed class Taking(bool fails, ICustomRuleParameters taking) : ScriptedCode(fails), ICustomRuleParameters
    {
        public void DeclareParameters(DeclaredParameters parameters) => taking.DeclareParameters(parameters);
    }
}
