using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfItems() =>
        [
            new(
                "error LR0206 at $.rules[0].stamp: Rule 'card' says \"stamp\", which has a meaning only in mode 'stamps'. "
                    + "Leave it out, or read the rule in another mode.",
                Card(r => r.InBasket().StampPerVisit())
            ),
            new(
                "error LR0206 at $.rules[0].redeem: Rule 'card' says \"redeem\", which has a meaning only in mode 'stamps'. "
                    + "Leave it out, or read the rule in another mode.",
                Card(r => r.OnTop().RedeemNextVisit())
            ),
            new(
                "error LR0206 at $.rules[0].bank: Rule 'card' says \"bank\", which has a meaning only in mode 'onTop'. "
                    + "Leave it out, or read the rule in another mode.",
                Card(r => r.OnTop(bank: true).InBasket())
            ),
            new(
                "error LR0206 at $.rules[0].choose: Rule 'card' says \"choose\", which has a meaning only where units of the basket are chosen. "
                    + "Leave it out, or read the rule in another mode.",
                Card(r => r.OnTop().Choose(UnitOrder.Dearest))
            ),
            new(
                "error LR0206 at $.rules[0].upTo: Rule 'card' says \"upTo\", which has a meaning only where units of the basket are chosen. "
                    + "Leave it out, or read the rule in another mode.",
                Card(r => r.OnTop().UpToCheapestPaid())
            ),
            new(
                "error LR0206 at $.rules[0].choose: Rule 'own' says \"choose\", which has a meaning only at stage 'item'. "
                    + "Leave it out, or read the rule in another mode.",
                Code(r => r.Stage(RewardStage.Basket).Choose(UnitOrder.Dearest))
            ),
            new(
                "error LR0206 at $.rules[0].combine: Rule 'own' says \"combine\", which has a meaning only at stage 'item'. "
                    + "Leave it out, or read the rule in another mode.",
                Code(r => r.Stage(RewardStage.Points).Combine())
            ),
            new(
                "error LR0206 at $.rules[0].consume: Rule 'own' says \"consume\", which has a meaning only at stage 'item'. "
                    + "Leave it out, or read the rule in another mode.",
                Code(r => r.Stage(RewardStage.Basket).Consume(ConsumedUnits.None))
            ),
            new(
                "error LR0206 at $.rules[0].consume: Rule 'own' says \"consume\", which has a meaning only with 'none' or 'target', as it buys no units. "
                    + "Leave it out, or read the rule in another mode.",
                Code(r => r.Stage(RewardStage.Item).Consume(ConsumedUnits.Both))
            ),
            new(
                "error LR0207 at $.rules[0].get.units: Rule 'set' frees 4 units of every set of 3. Free at most as many as the set has.",
                p => p.FreeItem("set", r => r.PayFor(Sku("a"), 3, -1))
            ),
            new(
                "error LR0208 at $.rules[0].get.items: Rule 'set' sells sets and gives other items than those of the set. "
                    + "Leave \"items\" out of \"get\", or use mode 'inBasket'.",
                p => p.FreeItem("set", r => r.PayFor(Sku("a"), 3, 2).Get(Sku("b"), 1))
            ),
            new(
                "error LR0209 at $.rules[0].reward: Rule 'card' gives units to add to the basket, which are free, and says another reward. "
                    + "Leave the discount out, or use mode 'inBasket'.",
                Card(r => r.OnTop().PercentOff(50))
            ),
            new(
                "warning LR0210 at $.rules[0].partialGet: Rule 'card' owes units, and gives them only 2 at a time: "
                    + "fewer stay owed even where the basket could take them. Leave \"partialGet\" out, or ignore this if it is meant.",
                Card(r => r.Get(Sku("a"), 2).PartialGet(false))
            ),
            new(
                "error LR0214 at $.rules[0].upTo: Rule 'card' gives units of up to 0.00 USD. Use more than 0 and at most 10000000000.00 USD.",
                Card(r => r.UpTo(0))
            ),
            new(
                "warning LR0215 at $.rules[0].upTo: Rule 'card' cannot fire: it gives units of up to 2.00 USD, which come down to 2.00 USD only where they cost more. "
                    + "Raise the one, or lower the other.",
                Card(r => r.UpTo(2).FixedPrice(2))
            ),
            new(
                "error LR0216 at $.rules[0].repeat: Rule 'card' gives its reward 0 times in a sale. Use 1 to 1000000.",
                Card(r => r.Repeat(0))
            ),
            new(
                "error LR0217 at $.rules[0].stamp.perAmount: Rule 'card' adds a stamp for every 0.00 USD. Use more than 0 and at most 10000000000.00 USD.",
                Card(r => r.StampPerAmount(0))
            ),
            new(
                "error LR0173 at $.rules[0].caps[0].unit: Rule 'card' has a cap on money, which it does not give. Cap units or times.",
                Card(r => r.OnTop().Cap(new Cap(100, CapUnit.Money, CapScope.Transaction)))
            ),
            new(
                "warning LR0174 at $.rules[0].caps[0]: Rule 'card' has two caps on times over the same stretch, of which only the lower one matters. Remove the other one.",
                Card(r => r.Repeat(2).Cap(new Cap(3, CapUnit.Times, CapScope.Transaction)))
            ),
        ];

    private static Action<LoyaltyProgramBuilder> Card(Action<FreeItemRuleBuilder> describe) =>
        program =>
            program.FreeItem(
                "card",
                rule =>
                {
                    rule.Buy(Sku("a"), 5);
                    describe(rule);
                }
            );

    private static Action<LoyaltyProgramBuilder> Code(Action<CustomRuleBuilder> describe) =>
        program =>
            program.Custom(
                "own",
                rule =>
                {
                    rule.Uses("code");
                    describe(rule);
                }
            );
}
