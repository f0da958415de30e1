using Loyalty.Rules.ForwardChaining;
using NRules.Fluent.Dsl;

namespace ForwardChaining;

/// <summary>Goes on from what another rule proposes.</summary>
[Name("regulars get more")]
internal sealed class RegularsGetMore : Rule
{
    public override void Define()
    {
        When()
            .Match<MemberFact>(member => member.Purchases >= 3)
            .Exists<ProposedReward>(other => other.Rule == "three kinds in one week" && other.Asked > 0);
        Then().Yield(rule => rule.AmountOff(100));
    }
}
