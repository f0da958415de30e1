using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.SignUpBonus;

namespace Loyalty.Rules.Json;

/// <summary>A reward for joining.</summary>
internal static class SignUpBonusTable
{
    internal const string Type = "signUpBonus";

    private static readonly NumberForm Days = NumberForm.Whole(0, ProgramLimits.DaysOfRule);

    private static readonly WordForm<SignUpOccasion> Occasions = new(
        ("enrolment", SignUpOccasion.Enrolment),
        ("firstPurchase", SignUpOccasion.FirstPurchase)
    );

    internal static readonly JsonTable<SignUpBonusRuleBuilder, SignUpBonusRule> Instance = RuleRows
        .Start<SignUpBonusRuleBuilder, SignUpBonusRule>(
            Type,
            Type,
            "A reward for joining, once per member for ever.",
            (id, currency) => new SignUpBonusRuleBuilder(id, currency)
        )
        .Optional(
            "occasion",
            Occasions,
            "when it is given",
            (b, v) => b.OccasionValue = v,
            r => r.Occasion,
            r => r.Occasion == SignUpOccasion.Enrolment,
            "\"enrolment\""
        )
        .Optional(
            "within",
            Days,
            "for a first purchase: how many business days after the day of enrolment it may be at most; any unless said",
            (b, v) => b.WithinDaysValue = (int)v,
            r => r.WithinDays!.Value,
            r => r.WithinDays is null
        )
        .Optional(
            "minimumSpend",
            MoneyForm.NotNegative,
            "for a first purchase: what must remain of its items when the bonus is decided; nothing unless said",
            (b, v) => b.MinimumSpendValue = v,
            r => r.MinimumSpend,
            r => r.MinimumSpend == 0
        )
        .Optional(
            "items",
            SelectorForm.Instance,
            "for a first purchase: the lines that make it one; all goods unless said",
            (b, v) => b.ItemsValue = v,
            r => r.Items,
            r => SelectorComparison.IsEverything(r.Items)
        )
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
