using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Laws.Generators;

/// <summary>Lets the steps of a basket rule fall on pieces: every combination that the validator takes.</summary>
internal sealed class PieceGenerator(Dice dice)
{
    private static readonly RewardPer[] Pieces =
    [
        RewardPer.Basket,
        RewardPer.Line,
        RewardPer.Unit,
        RewardPer.Set,
        RewardPer.Set,
    ];

    /// <summary>Gives the steps of a rule other rewards and other pieces to fall on.</summary>
    internal void Describe(BasketTierRuleBuilder rule)
    {
        bool units = rule.MeasureValue == BasketMeasure.Units;
        bool marginal = dice.Chance(45);
        var per = dice.Of(Pieces);
        rule.PerValue = per;
        rule.PricingValue = marginal ? StepPricing.Marginal : StepPricing.Slab;
        var kinds = Kinds(units, marginal, per);
        var kind = dice.Among(kinds);
        var rounding = RoundingOfMoney(dice);
        var said = rule.Said.ToList();
        rule.Said.Clear();
        bool others = false;
        foreach (var (from, _) in said)
        {
            if (!marginal)
            {
                kind = dice.Among(kinds);
                rounding = RoundingOfMoney(dice);
            }
            others |= kind != RewardKind.SetPrice;
            rule.Step(from, Next(kind, rounding));
        }
        if (others && (per == RewardPer.Set || (per == RewardPer.Unit && dice.Chance(40))))
            rule.InSets(dice.Of(1, 2, 2, 3, 4, 7));
        bool ordered =
            per == RewardPer.Set || rule.SetValue > 0 || (marginal && units && kind == RewardKind.PercentOff);
        if (dice.Chance(40) && (ordered || (marginal && units && per == RewardPer.Unit)))
            rule.Choose(UnitOrder.Dearest);
    }

    private static List<RewardKind> Kinds(bool units, bool marginal, RewardPer per)
    {
        var kinds = new List<RewardKind> { RewardKind.PercentOff, RewardKind.AmountOff };
        if (!marginal || (units && per >= RewardPer.Unit))
            kinds.Add(RewardKind.FixedPrice);
        if (per == RewardPer.Set && (!marginal || units))
            kinds.Add(RewardKind.SetPrice);
        return kinds;
    }

    private Reward Next(RewardKind kind, Rounding rounding) =>
        kind switch
        {
            RewardKind.AmountOff => Reward.AmountOff(dice.Of<long>(1, 2, 50, 100, 333, 1000, 5000)),
            RewardKind.FixedPrice => Reward.FixedPrice(dice.Of<long>(0, 1, 99, 150, 333, 500, 2000)),
            RewardKind.SetPrice => Reward.SetPrice(dice.Of(1, 2, 3, 3, 5), dice.Of<long>(0, 1, 250, 500, 1000, 2000)),
            _ => Reward.PercentOff(Percent.Of(Percentage())).RoundedBy(rounding),
        };

    private decimal Percentage() => dice.Of(5m, 10m, 20m, 25m, 33.3333m, 50m, 50m, 66.6667m, 100m, 0.0001m, 99.9999m);

    internal static Rounding RoundingOfMoney(Dice dice) =>
        new(
            dice.Of(RoundingLevel.Line, RoundingLevel.Line, RoundingLevel.Unit, RoundingLevel.Transaction),
            dice.Of(
                RoundingMode.HalfUp,
                RoundingMode.HalfUp,
                RoundingMode.Floor,
                RoundingMode.HalfEven,
                RoundingMode.Ceiling
            )
        );
}
