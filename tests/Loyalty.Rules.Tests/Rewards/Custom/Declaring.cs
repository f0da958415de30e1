using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>A custom rule with parameters, from lambdas.</summary>
internal sealed class Declaring(Action<DeclaredParameters> declare, Proposing.Code? code = null)
    : ICustomRewardRule,
        ICustomRuleParameters
{
    public void DeclareParameters(DeclaredParameters parameters) => declare(parameters);

    public void Propose(in CustomTurn turn, Proposal proposal) => code?.Invoke(turn, proposal);

    public static Dictionary<string, ICustomRewardRule> As(
        string name,
        Action<DeclaredParameters> declare,
        Proposing.Code? code = null
    ) => new() { [name] = new Declaring(declare, code) };
}
