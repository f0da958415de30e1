using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Tests.Diagnostics;

internal static partial class ProgramCases
{
    private static IEnumerable<ProgramCase> OfPieces() =>
        [
            new(
                "error LR0245 at $.rules[0].set: Rule 'big' goes by sets of 1000001 units. Use 1 to 1000000.",
                Steps(r => r.Units().AmountOff(3, 1).PerSet(1_000_001))
            ),
            new(
                "error LR0245 at $.rules[0].steps[0].reward.units: Rule 'big' goes by sets of 0 units. Use 1 to 1000000.",
                Steps(r => r.Units().SetPrice(3, 0, 10))
            ),
            new(
                "error LR0246 at $.rules[0].per: Rule 'big' gives a reward for each set and does not say of how many units. Say it in 'set'.",
                Steps(r => r.Units().AmountOff(3, 1).PerSet(0))
            ),
            new(
                "error LR0247 at $.rules[0].set: Rule 'big' names sets of 3 units, but its reward falls on each line. "
                    + "Let it fall on each set or each unit, or leave the set out.",
                Steps(r => r.Units().AmountOff(3, 1).PerLine().InSets(3))
            ),
            new(
                "error LR0247 at $.rules[0].set: Rule 'big' names sets of 3 units, but its reward falls on the basket. "
                    + "Let it fall on each set or each unit, or leave the set out.",
                Steps(r => r.Units().AmountOff(3, 1).InSets(3))
            ),
            new(
                "error LR0247 at $.rules[0].set: Rule 'big' names sets of 3 units, but its reward falls on sets of its set prices. "
                    + "Let it fall on each set or each unit, or leave the set out.",
                Steps(r => r.Units().SetPrice(3, 3, 10).InSets(3))
            ),
            new(
                "error LR0248 at $.rules[0].per: Rule 'big' has a set price, but its reward falls on each unit. "
                    + "Let it fall on each set, or give a fixed price.",
                Steps(r => r.Units().SetPrice(3, 3, 10).PerUnit())
            ),
            new(
                "error LR0249 at $.rules[0].steps[0].reward.fixedPrice: Rule 'big' has a price of -1.00 USD. Use 0 to 10000000000.00 USD.",
                Steps(r => r.Units().FixedPrice(3, -1).PerUnit())
            ),
            new(
                "error LR0249 at $.rules[0].steps[0].reward.setPrice: Rule 'big' has a price of 10000000000.01 USD. Use 0 to 10000000000.00 USD.",
                Steps(r => r.Units().SetPrice(3, 3, 10_000_000_000.01m))
            ),
            new(
                "error LR0250 at $.rules[0].steps[0].reward: Rule 'big' lets marginal steps give prices, which do not add up. "
                    + "Measure units and let the prices fall on each unit or set, or let the highest step price all.",
                Steps(r => r.Spend().FixedPrice(3, 1).PerUnit().Marginal())
            ),
            new(
                "error LR0251 at $.rules[0].steps[1].reward: Rule 'big' has marginal steps that give different kinds of rewards, or round differently. "
                    + "Give one kind with one rounding, or make several rules of it.",
                Steps(r => r.Spend().AmountOff(10, 1).PercentOff(20, 10).Marginal())
            ),
            new(
                "error LR0251 at $.rules[0].steps[2].reward: Rule 'big' has marginal steps that give different kinds of rewards, or round differently. "
                    + "Give one kind with one rounding, or make several rules of it.",
                Steps(r =>
                    r.Spend()
                        .PercentOff(10, 1)
                        .PercentOff(20, 10)
                        .PercentOff(30, 20, new Rounding(RoundingLevel.Line, RoundingMode.Floor))
                        .Marginal()
                )
            ),
            new(
                "warning LR0252 at $.rules[0].choose: Rule 'big' says in which order units are taken, but takes all of them. "
                    + "Leave it out, or use sets or marginal steps of units.",
                Steps(r => r.Units().AmountOff(3, 1).PerUnit().Choose(UnitOrder.Dearest))
            ),
            new(
                "warning LR0252 at $.rules[0].choose: Rule 'many' says in which order units are taken, but takes all of them. "
                    + "Leave it out, or use sets or marginal steps of units.",
                p => p.BasketTiers("many", r => r.Units().Points(3, 1).Choose(UnitOrder.Dearest))
            ),
            new(
                "error LR0253 at $.rules[0].steps[0].reward.rounding.level: Rule 'big' carries the rounding of a percentage from sale to sale. "
                    + "Round it for each unit, each line or the transaction.",
                Steps(r => r.Spend().PercentOff(0, 10, Rounding.PointsDefault))
            ),
            new(
                "warning LR0254 at $.rules[0].per: Rule 'big' gives points, which fall on no unit. Leave it out.",
                Steps(r => r.Units().Points(3, 1).PerUnit())
            ),
            new(
                "warning LR0254 at $.rules[0].set: Rule 'big' gives points, which fall on no set. Leave it out.",
                Steps(r => r.Units().Points(3, 1).InSets(2))
            ),
            new(
                "error LR0255 at $.rules[0].steps[0].reward.units: Rule 'big' says how many units are a set, but gives no set price. Leave it out.",
                Steps(r => r.Units().Step(3, Reward.AmountOff(100).ForSetsOf(3)))
            ),
            new(
                "error LR0255 at $.rules[0].steps[0].reward.rounding: Rule 'big' says how to round, but gives no percentage. Leave it out.",
                Steps(r =>
                    r.Units()
                        .Step(3, Reward.AmountOff(100).RoundedBy(new Rounding(RoundingLevel.Unit, RoundingMode.HalfUp)))
                )
            ),
            new(
                "warning LR0256 at $.rules[0].steps[0]: Rule 'big' lets the step from 2 give sets of 3 units, but the next one begins at 4. "
                    + "Make its sets smaller, or remove it.",
                Steps(r => r.Units().AmountOff(2, 1).AmountOff(4, 2).PerSet(3).Marginal())
            ),
        ];

    private static Action<LoyaltyProgramBuilder> Steps(Action<BasketTierRuleBuilder> rule) =>
        program => program.BasketTiers("big", rule);
}
