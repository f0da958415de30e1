using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfRedemptions() =>
        [
            new(
                "error LR0330 at $.rules[1].points: Rule 'voucher' costs 0 points. Use 1 to 1000000000000.",
                p => p.Bonus().Redemption("voucher", r => r.AmountOff(5))
            ),
            new(
                "error LR0331 at $.rules[1].on: Rule 'soup' gives units of goods in \"get\" and lets money fall \"on\" lines. Keep one of the two.",
                p => p.Bonus().Redemption("soup", r => r.Points(50).Get(Sku("soup")).On(Sku("tea")))
            ),
            new(
                "warning LR0332 at $.rules[0]: Rule 'voucher' takes points, and neither a rule of the program nor its journey gives any. "
                    + "Add a rule that gives points, or ignore this if members bring them.",
                p => p.Redemption("voucher", r => r.Points(500).AmountOff(5))
            ),
            new(
                "error LR0163 at $.rules[1].reward.amountOff: Rule 'voucher' takes 0.00 USD off. Use more than 0 and at most 10000000000.00 USD.",
                p => p.Bonus().Redemption("voucher", r => r.Points(500))
            ),
            new(
                "error LR0173 at $.rules[1].caps[0].unit: Rule 'voucher' has a cap on units, which it does not give. Cap points, money or times.",
                p =>
                    p.Bonus()
                        .Redemption(
                            "voucher",
                            r => r.Points(500).AmountOff(5).Cap(new Cap(1, CapUnit.Units, CapScope.Transaction))
                        )
            ),
        ];
}
