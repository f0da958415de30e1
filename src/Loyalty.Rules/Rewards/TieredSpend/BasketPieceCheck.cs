using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

/// <summary>Checks on what pieces of the basket the steps of a rule fall, and how.</summary>
internal static class BasketPieceCheck
{
    internal static void Run(BasketTierRule rule, RuleCheck check)
    {
        var path = check.Path;
        bool defined =
            check.Defined(path, "per", (int)rule.Per, (int)RewardPer.Set)
            & check.Defined(path, "choose", (int)rule.Choose, (int)UnitOrder.Dearest)
            & check.Defined(path, "pricing", (int)rule.Pricing, (int)StepPricing.Marginal);
        if (rule.Steps.Count == 0 || !defined)
            return;
        if (rule.GivesCoupons)
        {
            CheckCoupons(rule, check);
            return;
        }
        if (rule.DecidedIn == RewardStage.Points)
            CheckPoints(rule, check);
        else
            CheckDiscounts(rule, check);
        if (rule.Pricing == StepPricing.Slab)
            return;
        CheckMarginal(rule, check);
        for (int i = 0; i < rule.Steps.Count; i++)
        {
            if (rule.IsTooShort(i))
                check.Report(
                    ProgramCodes.StepTooShort,
                    check.Path.Then("steps").Then(i),
                    rule.Steps[i].From,
                    rule.SetOf(rule.Steps[i].Reward),
                    rule.Steps[i + 1].From
                );
        }
    }

    private static void CheckPoints(BasketTierRule rule, RuleCheck check)
    {
        if (rule.Per != RewardPer.Basket)
            check.Report(ProgramCodes.PiecesOfPoints, check.Path.Then("per"), WordOf(rule.Per));
        else if (rule.Set != 0)
            check.Report(ProgramCodes.PiecesOfPoints, check.Path.Then("set"), WordOf(RewardPer.Set));
        if (rule.Choose != UnitOrder.Cheapest)
            check.Report(ProgramCodes.OrderWithoutUnits, check.Path.Then("choose"));
    }

    /// <summary>A coupon falls on the basket as a whole, and the highest step gives it.</summary>
    private static void CheckCoupons(BasketTierRule rule, RuleCheck check)
    {
        string? said =
            rule.Per != RewardPer.Basket ? "per"
            : rule.Set != 0 ? "set"
            : rule.Choose != UnitOrder.Cheapest ? "choose"
            : rule.Pricing != StepPricing.Slab ? "pricing"
            : null;
        if (said is not null)
            check.Report(ProgramCodes.PiecesOfCoupons, check.Path.Then(said), said);
    }

    private static void CheckDiscounts(BasketTierRule rule, RuleCheck check)
    {
        int setPrices = 0;
        foreach (var step in rule.Steps)
            setPrices += step.Reward.Kind == RewardKind.SetPrice ? 1 : 0;
        if (rule.Set != 0)
            check.SetUnits(check.Path.Then("set"), rule.Set);
        else if (rule.Per == RewardPer.Set && setPrices < rule.Steps.Count)
            check.Report(ProgramCodes.SetMissing, check.Path.Then("per"));
        if (setPrices > 0 && rule.Per != RewardPer.Set)
            check.Report(ProgramCodes.SetPriceWithoutSets, check.Path.Then("per"), WordOfWhat(rule.Per));
        if (rule.Set != 0 && (rule.Per < RewardPer.Unit || setPrices == rule.Steps.Count))
            check.Report(
                ProgramCodes.SetOfNoUnits,
                check.Path.Then("set"),
                rule.Set,
                setPrices > 0 ? "sets of its set prices" : WordOfWhat(rule.Per)
            );
        bool ordered = rule.Per == RewardPer.Set || rule.Set != 0 || rule.ReachesUnits;
        if (!ordered && rule.Choose != UnitOrder.Cheapest)
            check.Report(ProgramCodes.OrderWithoutUnits, check.Path.Then("choose"));
    }

    private static void CheckMarginal(BasketTierRule rule, RuleCheck check)
    {
        var first = rule.Steps[0].Reward;
        bool mixed = false;
        bool prices = false;
        for (int i = 0; i < rule.Steps.Count; i++)
        {
            var reward = rule.Steps[i].Reward;
            var path = check.Path.Then("steps").Then(i).Then("reward");
            if (!mixed && (reward.Kind != first.Kind || reward.Rounding != first.Rounding))
            {
                mixed = true;
                check.Report(ProgramCodes.MarginalMix, path);
            }
            if (!prices && !rule.ReachesUnits && reward.Kind is RewardKind.FixedPrice or RewardKind.SetPrice)
            {
                prices = true;
                check.Report(ProgramCodes.PricesDoNotAddUp, path);
            }
        }
    }

    private static string WordOf(RewardPer per) =>
        per switch
        {
            RewardPer.Line => "line",
            RewardPer.Unit => "unit",
            _ => "set",
        };

    private static string WordOfWhat(RewardPer per) => per == RewardPer.Basket ? "the basket" : "each " + WordOf(per);
}
