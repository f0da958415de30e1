using System.Globalization;
using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards.TieredSpend;

public sealed partial class MemberTierRule
{
    internal override void Declare(TierTable tiers)
    {
        tiers.AddRule(Id, Eligibility.Tier, MeasureUnit);
        foreach (var tier in _tiers)
            tiers.AddTier(Id, tier.Id, tier.From);
    }

    internal override void Check(RuleCheck check)
    {
        check.Items("items", Items);
        check.Defined(check.Path, "measure", (int)Measure, (int)TierMeasure.PointsBalance);
        CheckWindow(check, check.Path.Then("window"));
        CheckWeights(check, check.Path.Then("weights"));
        check.Defined(check.Path, "earnOn", (int)EarnOn, (int)EarningBasis.Gross);
        check.Defined(check.Path, "redeemedPoints", (int)RedeemedPoints, (int)RedeemedPoints.Lowers);
        if (RedeemedPoints != RedeemedPoints.Ignored && EarnOn != EarningBasis.Net)
            check.Report(ProgramCodes.RedeemedOfNothing, check.Path.Then("redeemedPoints"));
        check.Defined(check.Path, "pricing", (int)Pricing, (int)TierPricing.Marginal);
        CheckRounding(check, check.Path.Then("rounding"));
        if (
            Pricing != TierPricing.Before
            && Measure is TierMeasure.Points or TierMeasure.PointsBalance
            && check.Points is not null
        )
            check.Report(ProgramCodes.PointsMeasureMultiplied, check.Path.Then("pricing"));
        check.Caps(RewardStage.Points);
        if (_tiers.Length == 0)
            check.Report(ProgramCodes.NoTiers, check.Path.Then("tiers"));
        else if (check.Count("tiers", _tiers.Length))
            CheckTiers(check, check.Path.Then("tiers"));
    }

    private void CheckWindow(RuleCheck check, DiagnosticPath path)
    {
        check.Defined(check.Path, "window", (int)Window.Calendar, (int)CalendarWindow.Year);
        if (Window.Kind == MeasureWindowKind.RollingDays && Window.Days is < 1 or > ProgramLimits.RollingDays)
            check.Report(
                ProgramCodes.RollingDaysOutOfRange,
                path.Then("rollingDays"),
                Window.Days,
                ProgramLimits.RollingDays
            );
        if (Measure == TierMeasure.PointsBalance && !Window.IsLifetime)
            check.Report(ProgramCodes.WindowOfBalance, path);
    }

    private void CheckWeights(RuleCheck check, DiagnosticPath path)
    {
        if (_weights.Length == 0 || !check.Count("weights", _weights.Length))
            return;
        if (Measure is not (TierMeasure.Spend or TierMeasure.Margin or TierMeasure.Units))
            check.Report(ProgramCodes.WeightsOfNothing, path, NameOf(MeasureUnit));
        for (int i = 0; i < _weights.Length; i++)
            check.Unneeded(path.Then(i).Then("items"), _weights[i].Items);
    }

    private void CheckRounding(RuleCheck check, DiagnosticPath path)
    {
        check.Defined(path, "level", (int)Rounding.Level, (int)RoundingLevel.Unit);
        check.Defined(path, "mode", (int)Rounding.Mode, (int)RoundingMode.Ceiling);
        if (Rounding.Level == RoundingLevel.Carry && Rounding.Mode == RoundingMode.HalfEven)
            check.Report(ProgramCodes.CarryHalfEven, path.Then("mode"));
    }

    private void CheckTiers(RuleCheck check, DiagnosticPath path)
    {
        var thresholds = new ThresholdCheck(check, MeasureUnit);
        bool rated = true;
        for (int i = 0; i < _tiers.Length; i++)
        {
            var (tier, own) = (_tiers[i], path.Then(i));
            check.TierId(own.Then("id"), tier.Id, i);
            check.Names(own, tier.Name);
            thresholds.Next(own.Then("from"), "tier " + Quoted.Of(tier.Id), tier.From);
            rated &= tier.Earn is not { } rate || CheckRate(check, own.Then("earn"), tier.Id, rate);
            CheckMultipliers(check, own.Then("multipliers"), tier);
            if (tier.OnReaching is not null)
                check.AnyReward(own.Then("onReaching"), tier.OnReaching);
            check.Words(own, "benefits", "a benefit", tier.Benefits);
        }
        CheckUnits(check, path);
        if (rated && !EarnScale.TryCreate(_tiers, PointUnit, out _))
            check.Report(ProgramCodes.RatesTooFine, path);
    }

    /// <summary>Checks that tiers which share a sale, or what waits for a step, count the same.</summary>
    private void CheckUnits(RuleCheck check, DiagnosticPath path)
    {
        bool parts = Pricing == TierPricing.Marginal;
        bool own = true;
        Tier? first = null;
        for (int i = 0; i < _tiers.Length; i++)
        {
            if (_tiers[i].Earn is not { } rate || !(parts || rate.Step))
                continue;
            first ??= _tiers[i];
            own &= IsMeasured(rate.Unit);
            if (rate.Unit == first.Earn!.Value.Unit)
                continue;
            check.Report(
                parts ? ProgramCodes.PartsOfDifferentUnits : ProgramCodes.StepsOfDifferentUnits,
                path.Then(i).Then("earn"),
                Quoted.Of(first.Id),
                NameOf(first.Earn.Value.Unit),
                Quoted.Of(_tiers[i].Id),
                NameOf(rate.Unit)
            );
            return;
        }
        if (parts && !(own && _weights.Length == 0))
            check.Report(ProgramCodes.PartsOfAnotherMeasure, check.Path.Then("pricing"));
    }

    /// <summary>Whether what earns is what is measured, unit by unit.</summary>
    private bool IsMeasured(EarningUnit unit) =>
        unit switch
        {
            EarningUnit.Money => Measure == TierMeasure.Spend,
            EarningUnit.Units => Measure == TierMeasure.Units && EarnOn == EarningBasis.Gross,
            _ => Measure == TierMeasure.Visits,
        };

    private static string NameOf(OutcomeUnit unit) =>
        unit switch
        {
            OutcomeUnit.Money => "money",
            OutcomeUnit.Units => "units",
            OutcomeUnit.Visits => "visits",
            _ => "points",
        };

    private static string NameOf(EarningUnit unit) =>
        NameOf(
            unit switch
            {
                EarningUnit.Money => OutcomeUnit.Money,
                EarningUnit.Units => OutcomeUnit.Units,
                _ => OutcomeUnit.Visits,
            }
        );

    private static void CheckMultipliers(RuleCheck check, DiagnosticPath path, Tier tier)
    {
        if (tier.Multipliers.Count > ProgramLimits.PartsOfRule)
        {
            check.Report(
                ProgramCodes.TooMany,
                path,
                tier.Multipliers.Count,
                "multipliers in tier " + Quoted.Of(tier.Id),
                ProgramLimits.PartsOfRule
            );
            return;
        }
        for (int i = 0; i < tier.Multipliers.Count; i++)
        {
            var multiplier = tier.Multipliers[i];
            if (multiplier.Items is not null)
                check.Unneeded(path.Then(i).Then("items"), multiplier.Items);
            check.Multiplier(path.Then(i).Then("times"), multiplier.Thousandths);
        }
    }

    private static bool CheckRate(RuleCheck check, DiagnosticPath path, string tier, EarnRate rate)
    {
        check.Defined(path, "unit", (int)rate.Unit, (int)EarningUnit.Visits);
        if (rate.ThousandthPoints >= 0 && rate.Per >= 1)
            return true;
        check.Report(
            ProgramCodes.RateOutOfRange,
            path.Then(rate.ThousandthPoints < 0 ? "points" : "per"),
            Quoted.Of(tier),
            rate.ThousandthPoints / 1000m,
            rate.Unit == EarningUnit.Money
                ? check.Money(rate.Per)
                : rate.Per.ToString(CultureInfo.InvariantCulture) + " " + NameOf(rate.Unit)
        );
        return false;
    }
}
