using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ForwardChaining.Translation;

/// <summary>Refuses rules of tiers whose measure may not move to a rule of another id: what looks at rules by their id would see something else.</summary>
internal static class PartedTiers
{
    internal static void Refuse(
        MemberTierRule rule,
        IReadOnlyDictionary<string, ICustomRewardRule> customRules,
        RuleTranslation translation
    )
    {
        var program = translation.Facts.Program;
        string measuring = MemberTierTranslation.MeasuringId(rule.Id);
        translation.RefuseIf(
            program.Rules.Any(other => other.Id == measuring),
            "id",
            $"the program has a rule '{measuring}' already, which is what the rule that measures would be called. Give that one another id."
        );
        var asking = program.Rules.OfType<CustomRule>().FirstOrDefault(own => MayAsk(own, rule.Id, customRules));
        if (asking is not null)
            translation.Refuse(
                "tiers",
                $"the code of the rule '{asking.Id}' may ask for the member's tier by this rule, whose measure gets another id. Of code only a ForwardChainingRule shows that it does not."
            );
        translation.RefuseIf(
            translation.Facts.HearsTiers
                && program.Rules.OfType<MemberTierRule>().Any(other => ChangesPlaces(rule, other)),
            "journey",
            "the program's journey waits for tiers ('tierReached'), and another rule of tiers would be heard in another order. Give the rules other ids or priorities."
        );
    }

    private static bool MayAsk(
        CustomRule own,
        string ruleId,
        IReadOnlyDictionary<string, ICustomRewardRule> customRules
    ) => customRules[own.Uses] is not ForwardChainingRule rules || rules.AsksTierOf(ruleId);

    private static bool ChangesPlaces(MemberTierRule one, MemberTierRule other) =>
        one.Priority == other.Priority
        && string.CompareOrdinal(one.Id, other.Id) < 0
            != string.CompareOrdinal(
                MemberTierTranslation.MeasuringId(one.Id),
                MemberTierTranslation.MeasuringId(other.Id)
            ) < 0;
}
