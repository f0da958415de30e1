using Loyalty.Rules.Tests.Rewards.Custom;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfTiers() =>
        [
            new(
                "error LR0181 at $.rules[0].tiers: Rule 'year' has no tiers. Add at least one.",
                p => p.MemberTiers("year", r => { })
            ),
            new(
                "error LR0182 at $.rules[0].tiers[1].from: Rule 'year' lets tier 'gold' begin at 500.00 USD, which is not above 500.00 USD of the one before. "
                    + "Order them from the lowest up, each above the one before.",
                p => p.MemberTiers("year", r => r.Tier("silver", 500).Tier("gold", 500))
            ),
            new(
                "error LR0183 at $.rules[0].tiers[1].id: Rule 'year' has tier 'gold' twice. Give every tier of a rule an id of its own.",
                p => p.MemberTiers("year", r => r.Tier("gold", 100).Tier("gold", 500))
            ),
            new(
                "error LR0184 at $.rules[0].tiers[0].from: Rule 'year' lets tier 'gold' begin at -1.00 USD. Use 0 or more.",
                p => p.MemberTiers("year", r => r.Tier("gold", -1))
            ),
            new(
                "warning LR0185 at $.rules[0].tiers[0].from: Rule 'year' lets tier 'gold' begin at 10000000000.01 USD, "
                    + "but no sale may come to more than 10000000000.00 USD. Lower it, or remove it.",
                p => p.MemberTiers("year", r => r.Tier("gold", 10_000_000_000.01m))
            ),
            new(
                "error LR0186 at $.rules[0].tiers[0].earn.per: Rule 'year' lets tier 'gold' earn 1.5 points per 0.00 USD. "
                    + "Use 0 points or more, per an amount above 0.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0, 1.5m, 0))
            ),
            new(
                "error LR0186 at $.rules[0].tiers[0].earn.points: Rule 'year' lets tier 'gold' earn -1 points per 1.00 USD. "
                    + "Use 0 points or more, per an amount above 0.",
                p => p.MemberTiers("year", r => r.Tier("gold", 0, -1, 1))
            ),
            new(
                "error LR0187 at $.rules[0].tiers: Rule 'year' has rates that cannot be kept exact together: their common denominator is too large, "
                    + "or one of them is too high. Use rounder rates, such as 1.5 points per 10.00, and the same amount in all tiers.",
                p =>
                    p.MemberTiers(
                        "year",
                        r =>
                            r.Tier("a", 0, 1, 9.97m)
                                .Tier("b", 1, 1, 10.09m)
                                .Tier("c", 2, 1, 10.13m)
                                .Tier("d", 3, 1, 10.19m)
                    )
            ),
            new(
                "error LR0188 at $.rules[0].rounding.mode: Rule 'year' carries remainders and rounds half to even, which does not add up over sales. "
                    + "Round by floor, halfUp or ceiling, or do not carry.",
                p =>
                    p.MemberTiers(
                        "year",
                        r => r.Tier("gold", 0).Round(new Rounding(RoundingLevel.Carry, RoundingMode.HalfEven))
                    )
            ),
        ];

    private static IEnumerable<ProgramCase> OfSteps() =>
        [
            new(
                "error LR0191 at $.rules[0].steps: Rule 'big' has no steps. Add at least one; one step from 0 is a plain discount.",
                p => p.BasketTiers("big", r => { })
            ),
            new(
                "error LR0182 at $.rules[0].steps[1].from: Rule 'big' lets step 2 begin at 3 units, which is not above 5 units of the one before. "
                    + "Order them from the lowest up, each above the one before.",
                p => p.BasketTiers("big", r => r.Units().PercentOff(5, 5).PercentOff(3, 10))
            ),
            new(
                "warning LR0185 at $.rules[0].steps[0].from: Rule 'big' lets step 1 begin at 10000000001 units, "
                    + "but no sale may come to more than 10000000000 units. Lower it, or remove it.",
                p => p.BasketTiers("big", r => r.Units().PercentOff(10_000_000_001, 5))
            ),
            new(
                "error LR0192 at $.rules[0].steps[1].reward: Rule 'big' gives points at some steps and discounts at others. "
                    + "Give one or the other, or make two rules of it.",
                p => p.BasketTiers("big", r => r.Spend().Points(50, 100).AmountOff(100, 15))
            ),
            new(
                "warning LR0193 at $.rules[0].steps[1].reward: Rule 'big' gives no more from 100.00 USD on than from 50.00 USD on. "
                    + "Let the higher step give more, or remove it.",
                p => p.BasketTiers("big", r => r.Spend().AmountOff(50, 15).AmountOff(100, 5))
            ),
            new(
                "error LR0196 at $.rules[0].uses: Rule 'own' uses 'Lottery', which is not registered. "
                    + "Register code under this name, or correct the name.",
                p => p.Custom("own", r => r.Uses("Lottery"))
            )
            {
                CustomRules = new() { ["lottery"] = new Proposing((_, _) => { }) },
            },
        ];
}
