using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfMemberTiers() =>
        [
            new(
                "error LR0220 at $.rules[0].window.rollingDays: Rule 'year' sums its measure over the last 0 business days. Use 1 to 3660.",
                p => p.MemberTiers("year", r => r.Over(MeasureWindow.RollingDays(0)).Tier("gold", 0))
            ),
            new(
                "error LR0221 at $.rules[0].window: Rule 'year' measures the balance of points, which is what it is, whatever the window. "
                    + "Use the window 'lifetime'.",
                p => p.MemberTiers("year", r => r.Measure(TierMeasure.PointsBalance).Tier("gold", 0))
            ),
            new(
                "error LR0222 at $.rules[0].weights: Rule 'year' weighs lines, but its measure, visits, is not summed over lines. "
                    + "Remove the weights, or measure spend, margin or units.",
                p => p.MemberTiers("year", r => r.Measure(TierMeasure.Visits).Weigh(Sku("a"), 50).Tier("gold", 0))
            ),
            new(
                "warning LR0223 at $.rules[0].pricing: Rule 'year' prices a sale by its parts, and measures something else than what earns: "
                    + "who splits a sale may get other points for it. Measure all of what earns, or ignore this if it is meant.",
                p => p.MemberTiers("year", r => r.Price(TierPricing.Marginal).Weigh(Sku("a"), 50).Tier("gold", 0, 1, 1))
            ),
            new(
                "warning LR0223 at $.rules[0].pricing: Rule 'visits' prices a sale by its parts, and measures something else than what earns: "
                    + "who splits a sale may get other points for it. Measure all of what earns, or ignore this if it is meant.",
                p =>
                    p.MemberTiers(
                        "visits",
                        r => r.Price(TierPricing.Marginal).Measure(TierMeasure.Visits).Tier("gold", 0, 1, 1)
                    )
            ),
            new(
                "error LR0224 at $.rules[0].tiers[1].earn: Rule 'year' prices a sale by its parts, and lets tier 'silver' earn on money and tier 'gold' on units. "
                    + "Let all tiers earn on the same.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Price(TierPricing.Marginal)
                                .Tier("silver", 0, 1, 1)
                                .Tier("gold", 500, t => t.EarnsPerUnits(1))
                    )
            ),
            new(
                "error LR0225 at $.rules[0].tiers[2].earn: Rule 'year' counts steps of units for tier 'silver' and of visits for tier 'gold', "
                    + "so that nothing can wait for the next step when the tier changes. Count the same.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Tier("bronze", 0, 1, 1)
                                .Tier("silver", 1, t => t.EarnsPerUnits(1, 3).InSteps())
                                .Tier("gold", 500, t => t.EarnsPerVisit(1).InSteps())
                    )
            ),
            new(
                "error LR0182 at $.rules[0].tiers[1].from: Rule 'year' lets tier 'gold' begin at 1 visit, which is not above 2 visits of the one before. "
                    + "Order them from the lowest up, each above the one before.",
                p => p.MemberTiers("year", r => r.Measure(TierMeasure.Visits).Tier("silver", 2).Tier("gold", 1))
            ),
            new(
                "error LR0186 at $.rules[0].tiers[0].earn.per: Rule 'year' lets tier 'gold' earn 1 points per 0 units. "
                    + "Use 0 points or more, per an amount above 0.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0, t => t.EarnsPerUnits(1, 0)))
            ),
            new(
                "error LR0226 at $.rules[0].tiers[0].multipliers[0].times: Rule 'year' multiplies points by 1. Use more than 1 and at most 1000.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0, t => t.Earns(1, 1).Multiplies(1)))
            ),
            new(
                "error LR0227 at $.rules: The program has rates and multipliers of points that cannot be kept exact together: "
                    + "their common denominator is too large, or together they come too high. "
                    + "Use rounder ones, such as 1.5 times, or fewer that meet on a line.",
                p =>
                    p.Multipliers(MultiplierCombination.Multiply)
                        .MemberTiers(
                            "year",
                            r =>
                                r.Tier(
                                    "gold",
                                    0,
                                    t => t.Earns(1, 1).Multiplies(1.001m).Multiplies(1.003m).Multiplies(1.007m)
                                )
                        )
            ),
            new(
                "error LR0228 at $.rules[0].pricing: Rule 'year' measures points and lets them choose the tier of the sale that they come from, "
                    + "while the program multiplies points. Price by the tier held before, or measure something else.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Measure(TierMeasure.Points)
                                .Price(TierPricing.After)
                                .Tier("gold", 0, t => t.Earns(1, 1).Multiplies(2))
                    )
            ),
            new(
                "warning LR0229 at $.rules: The program multiplies points, and no rule earns any by money or units. "
                    + "Let a tier earn, or remove the multipliers.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0, t => t.EarnsPerVisit(1).Multiplies(2)))
            ),
            new(
                "warning LR0230 at $.rules[0].redeemedPoints: Rule 'year' lets points spent lower what earns, which only net money knows. "
                    + "Let net earn, or remove \"redeemedPoints\".",
                p =>
                    p.MemberTiers(
                        "year",
                        r => r.EarnOn(EarningBasis.Gross).Redeemed(RedeemedPoints.Lowers).Tier("gold", 0, 1, 1)
                    )
            ),
            new(
                "error LR0104 at $.rules[0].tiers[0].multipliers: Rule 'year' has 1001 multipliers in tier 'gold'. At most 1000 are taken; remove some, or divide them.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Tier(
                                "gold",
                                0,
                                t =>
                                {
                                    t.Earns(1, 1);
                                    for (int i = 0; i < 1001; i++)
                                        t.Multiplies(2);
                                }
                            )
                    )
            ),
        ];
}
