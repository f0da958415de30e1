using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfRewards() =>
        [
            new(
                "error LR0161 at $.rules[0].reward.points: Rule 'card' gives points where only a discount is possible. "
                    + "Take a percentage or an amount off.",
                p => p.FreeItem("card", r => r.Buy(Sku("a"), 5).RewardValue = Reward.OfPoints(5))
            ),
            new(
                "error LR0162 at $.rules[0].reward.percentOff: Rule 'offer' takes 0 % off, which is no reward. Use more than 0 and at most 100.",
                p => p.CrossSell("offer", r => r.When(Sku("a"), 1).Offer(Sku("b")).PercentOff(0))
            ),
            new(
                "error LR0163 at $.rules[0].steps[0].reward.amountOff: Rule 'big' takes -5.00 USD off. Use more than 0 and at most 10000000000.00 USD.",
                p => p.BasketTiers("big", r => r.Spend().AmountOff(50, -5))
            ),
            new(
                "error LR0164 at $.rules[0].reward.points: Rule 'welcome' gives 0 points. Use 1 to 1000000000000.",
                p => p.SignUpBonus("welcome", r => { })
            ),
            new(
                "error LR0164 at $.rules[0].steps[0].reward.points: Rule 'big' gives 1000000000001 points. Use 1 to 1000000000000.",
                p => p.BasketTiers("big", r => r.Units().Points(5, 1_000_000_000_001))
            ),
            new(
                "error LR0165 at $.rules[0].reward.cost: Rule 'card' has a reward with a cost of -0.25 USD. Use 0 to 10000000000.00 USD.",
                p => p.FreeItem("card", r => r.Buy(Sku("a"), 5).PercentOff(100).Costs(-0.25m).Feels(2.25m))
            ),
            new(
                "error LR0165 at $.rules[0].reward.perceivedValue: Rule 'card' has a reward with a perceived value of 10000000000.01 USD. "
                    + "Use 0 to 10000000000.00 USD.",
                p => p.FreeItem("card", r => r.Buy(Sku("a"), 5).PercentOff(100).Feels(10_000_000_000.01m))
            ),
            new(
                "warning LR0166 at $.rules[0].reward.cost: Rule 'card' gives what costs 2.50 USD and is worth 2.25 USD to the customer. "
                    + "Give something that is worth more than it costs, or correct the numbers.",
                p => p.FreeItem("card", r => r.Buy(Sku("a"), 5).PercentOff(100).Costs(2.5m).Feels(2.25m))
            ),
        ];

    private static IEnumerable<ProgramCase> OfCaps() =>
        [
            new(
                "error LR0171 at $.rules[0].caps[0].amount: Rule 'card' has a cap of -1.00 USD on money. Use 0 to 1000000000000.",
                Capped(new Cap(-100, CapUnit.Money, CapScope.Transaction))
            ),
            new(
                "error LR0171 at $.rules[0].caps[0].amount: Rule 'card' has a cap of 1000000000001 on times. Use 0 to 1000000000000.",
                Capped(new Cap(1_000_000_000_001, CapUnit.Times, CapScope.Transaction))
            ),
            new(
                "warning LR0172 at $.rules[0].caps[0].amount: Rule 'card' has a cap of 0, so it never gives anything. "
                    + "Raise the cap, or remove the rule.",
                Capped(new Cap(0, CapUnit.Units, CapScope.Member, CalendarWindow.Day))
            ),
            new(
                "error LR0173 at $.rules[0].caps[0].unit: Rule 'card' has a cap on points, which it does not give. Cap money, units or times.",
                Capped(new Cap(5, CapUnit.Points, CapScope.Transaction))
            ),
            new(
                "error LR0173 at $.rules[0].caps[0].unit: Rule 'big' has a cap on units, which it does not give. Cap money or times.",
                p =>
                    p.BasketTiers(
                        "big",
                        r => r.Spend().AmountOff(50, 5).Cap(new Cap(5, CapUnit.Units, CapScope.Transaction))
                    )
            ),
            new(
                "error LR0173 at $.rules[0].caps[0].unit: Rule 'year' has a cap on money, which it does not give. Cap points or times.",
                p =>
                    p.MemberTiers(
                        "year",
                        r => r.Tier("all", 0, 1, 1).Cap(new Cap(5, CapUnit.Money, CapScope.Transaction))
                    )
            ),
            new(
                "warning LR0174 at $.rules[0].caps[2]: Rule 'card' has two caps on units over the same stretch, of which only the lower one matters. "
                    + "Remove the other one.",
                Capped(
                    new Cap(5, CapUnit.Units, CapScope.Member, CalendarWindow.Day),
                    new Cap(20, CapUnit.Units, CapScope.Member, CalendarWindow.Week),
                    new Cap(6, CapUnit.Units, CapScope.Member, CalendarWindow.Day)
                )
            ),
            new(
                "warning LR0175 at $.rules[0].caps[0].window: Rule 'card' has a cap of each transaction with a calendar window, which has no effect. "
                    + "Remove the window, or make it a cap of each member.",
                Capped(new Cap(5, CapUnit.Units, CapScope.Transaction, CalendarWindow.Month))
            ),
        ];

    private static Action<LoyaltyProgramBuilder> Capped(params Cap[] caps) =>
        program =>
            program.FreeItem(
                "card",
                rule =>
                {
                    rule.Buy(Sku("a"), 5);
                    foreach (var cap in caps)
                        rule.Cap(cap);
                }
            );
}
