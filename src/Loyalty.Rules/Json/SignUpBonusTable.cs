using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Json;

/// <summary>A reward for joining.</summary>
internal static class SignUpBonusTable
{
    internal const string Type = "signUpBonus";

    internal static readonly JsonTable<SignUpBonusRuleBuilder, SignUpBonusRule> Instance = RuleRows
        .Start<SignUpBonusRuleBuilder, SignUpBonusRule>(
            Type,
            Type,
            "A reward for joining, once per member for ever.",
            (id, currency) => new SignUpBonusRuleBuilder(id, currency)
        )
        .Constant("occasion", "enrolment", "when it is given", required: false)
        .Optional(
            "on",
            SelectorForm.Instance,
            "which lines a discount falls on; all goods unless said",
            (b, v) => b.OnValue = v,
            r => r.On,
            r => SelectorComparison.IsEverything(r.On)
        )
        .Required("reward", RewardTables.OfBasket, "what is given", RewardFill.Set, r => r.Reward)
        .End();
}
