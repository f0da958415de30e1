using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Member tiers of every measure, window, pricing and level of rounding, which multiply one another.</summary>
internal static class BusyTiers
{
    public static LoyaltyProgram Build() =>
        LoyaltyProgram
            .Create("tiers", "USD")
            .PointDecimals(1)
            .Multipliers(MultiplierCombination.Multiply)
            .FreeItem("half-fig", r => r.Buy(Goods.Sku("fig"), 1).InBasket().PercentOff(50m))
            .MemberTiers(
                "rolling",
                r =>
                    r.Over(MeasureWindow.RollingDays(90))
                        .Price(TierPricing.Marginal)
                        .Tier("low", 0m, t => t.Earns(1m, 1m).OnReaching(5m))
                        .Tier("mid", 20m, t => t.Earns(1.5m, 1m).Multiplies(Goods.Sku("fig"), 2m))
                        .Tier("high", 25m, t => t.Earns(2m, 1m).Multiplies(3m).OnReaching(50m))
            )
            .MemberTiers(
                "steps",
                r =>
                    r.Over(MeasureWindow.Anniversary)
                        .Price(TierPricing.After)
                        .Weigh(Goods.Sku("grape"), 50m)
                        .Tier("all", 0m, t => t.Earns(5m, 2.5m).InSteps().Multiplies(Goods.Category("ice"), 2m))
            )
            .MemberTiers(
                "units",
                r =>
                    r.Measure(TierMeasure.Units)
                        .EarnOn(EarningBasis.Gross)
                        .Round(new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp))
                        .Tier("all", 0m, t => t.Earns(0.3m, 1m))
            )
            .MemberTiers("visits", r => r.Measure(TierMeasure.Visits).Tier("all", 1m, t => t.EarnsPerVisit(2m)))
            .MemberTiers(
                "margin",
                r =>
                    r.Measure(TierMeasure.Margin)
                        .Round(new Rounding(RoundingLevel.Line, RoundingMode.Floor))
                        .Tier("all", 0m, t => t.EarnsPerUnits(1m, 2))
            )
            .MemberTiers("points", r => r.Measure(TierMeasure.Points).Tier("one", 0m, 1m, 1m).Tier("two", 10m, 2m, 1m))
            .MemberTiers(
                "balance",
                r =>
                    r.Measure(TierMeasure.PointsBalance)
                        .Over(CalendarWindow.Lifetime)
                        .Tier("one", 0m, 1m, 1m)
                        .Tier("two", 10m, 2m, 1m)
            )
            .Build();
}
