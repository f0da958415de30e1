using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class MemberTierRule
{
    internal override void Declare(TierTable tiers)
    {
        tiers.AddRule(Id, Eligibility.Tier);
        foreach (var tier in _tiers)
            tiers.AddTier(Id, tier.Id, tier.From);
    }

    internal override void Check(RuleCheck check)
    {
        check.Items("items", Items);
        check.Defined(check.Path, "window", (int)Window, (int)CalendarWindow.Year);
        CheckRounding(check, check.Path.Then("rounding"));
        check.Caps(RewardStage.Points);
        if (_tiers.Length == 0)
            check.Report(ProgramCodes.NoTiers, check.Path.Then("tiers"));
        else if (check.Count("tiers", _tiers.Length))
            CheckTiers(check, check.Path.Then("tiers"));
    }

    private void CheckRounding(RuleCheck check, DiagnosticPath path)
    {
        check.Defined(path, "level", (int)Rounding.Level, (int)RoundingLevel.Line);
        check.Defined(path, "mode", (int)Rounding.Mode, (int)RoundingMode.Ceiling);
        if (Rounding.Level == RoundingLevel.Carry && Rounding.Mode == RoundingMode.HalfEven)
            check.Report(ProgramCodes.CarryHalfEven, path.Then("mode"));
    }

    private void CheckTiers(RuleCheck check, DiagnosticPath path)
    {
        var thresholds = new ThresholdCheck(check);
        bool rated = true;
        for (int i = 0; i < _tiers.Length; i++)
        {
            var (tier, own) = (_tiers[i], path.Then(i));
            check.TierId(own.Then("id"), tier.Id, i);
            check.Names(own, tier.Name);
            thresholds.Next(own.Then("from"), "tier " + Quoted.Of(tier.Id), tier.From);
            rated &= tier.Earn is not { } rate || CheckRate(check, own.Then("earn"), tier.Id, rate);
        }
        if (rated && !EarnScale.TryCreate(_tiers, out _))
            check.Report(ProgramCodes.RatesTooFine, path);
    }

    private static bool CheckRate(RuleCheck check, DiagnosticPath path, string tier, EarnRate rate)
    {
        if (rate.ThousandthPoints >= 0 && rate.Per >= 1)
            return true;
        check.Report(
            ProgramCodes.RateOutOfRange,
            path.Then(rate.ThousandthPoints < 0 ? "points" : "per"),
            Quoted.Of(tier),
            rate.ThousandthPoints / 1000m,
            check.Money(rate.Per)
        );
        return false;
    }
}
