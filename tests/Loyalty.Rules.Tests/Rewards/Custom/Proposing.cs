using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>A custom rule from a lambda, and a shop whose only rule it is.</summary>
internal sealed class Proposing(Proposing.Code code) : ICustomRewardRule
{
    internal delegate void Code(CustomTurn turn, Proposal proposal);

    public void Propose(in CustomTurn turn, Proposal proposal) => code(turn, proposal);

    public static Shop Shop(RewardStage stage, Code code, Action<CustomRuleBuilder>? more = null) =>
        new(
            p =>
                p.Custom(
                    "own",
                    r =>
                    {
                        r.Uses("code").Stage(stage);
                        more?.Invoke(r);
                    }
                ),
            custom: new Dictionary<string, ICustomRewardRule> { ["code"] = new Proposing(code) }
        );
}
