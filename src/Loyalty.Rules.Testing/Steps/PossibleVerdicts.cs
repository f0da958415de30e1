using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Testing.Steps;

/// <summary>
/// The verdicts that a rule can come to by what it says itself, and that a suite should therefore show. What other rules do to it (lost) is counted where it
/// happens, and not missed where it does not.
/// </summary>
internal static class PossibleVerdicts
{
    internal static IEnumerable<Verdict> Of(RewardRule rule)
    {
        yield return Verdict.Awarded;
        foreach (var verdict in OfFamily(rule))
            yield return verdict;
        if (rule.Caps.Count > 0)
            yield return Verdict.CapReached;
        if (rule.Active is not null)
            yield return Verdict.OutsideWindow;
        if (!ReferenceEquals(rule.Eligibility, Eligibility.Anyone) || rule is CrossSellRule { AsksHistory: true })
            yield return Verdict.NotEligible;
        if (NeedsMember(rule))
            yield return Verdict.NeedsMember;
    }

    private static IEnumerable<Verdict> OfFamily(RewardRule rule) =>
        rule switch
        {
            BasketTierRule steps when steps.Steps[0].From == 0 => [],
            SignUpBonusRule => [Verdict.NoOccasion],
            CustomRule => [Verdict.Silent],
            RedemptionRule => [Verdict.NotEnoughPoints, Verdict.NoTarget],
            CrossSellRule { Bought: not BoughtWhen.InBasket } => [Verdict.NoTarget],
            _ => [Verdict.NotYet],
        };

    private static bool NeedsMember(RewardRule rule) =>
        rule.KeepsState || rule.Eligibility.NeedsMember || rule.Caps.Any(cap => cap.Scope == CapScope.Member);
}
