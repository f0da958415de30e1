using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using Xunit.Abstractions;
using static Loyalty.Rules.Laws.Shop;

namespace Loyalty.Rules.Laws;

/// <summary>Who buys more gets no less, where that holds; and where it legitimately does not, a witness.</summary>
public sealed class MonotoneLaws(ITestOutputHelper output)
{
    private static readonly RoundingMode[] Modes =
    [
        RoundingMode.Floor,
        RoundingMode.HalfUp,
        RoundingMode.HalfEven,
        RoundingMode.Ceiling,
    ];

    [Fact]
    public void Law29_SpendingMore_NeverEarnsLess() =>
        new Law(output)
            .Meets(110, "a cap that cuts")
            .Meets(100, "no difference")
            .Holds(
                Worlds.Seeds,
                29,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var plan = Plan(p => p.MemberTiers("points", rule => Earn(dice, rule, cap: true)));
                    var state = plan.Evaluate(
                        Sale("s0", Units("cone", 1, dice.Between(0, 9000))),
                        Ann(plan)
                    ).NextState!;
                    long less = dice.Between(0, 6000);
                    long more = less + dice.Of(0, 1, 2, dice.Between(0L, 6000L));
                    var small = plan.Evaluate(Sale("s1", Units("cone", 1, less)), state);
                    var large = plan.Evaluate(Sale("s1", Units("cone", 1, more)), state);
                    tally.Meet(OutcomeOf(large, "points").Verdict == Verdict.Reduced, "a cap that cuts");
                    tally.Meet(small.Points == large.Points && less < more, "no difference");
                    Assert.True(small.Points <= large.Points);
                }
            );

    [Fact]
    public void Law29_UnderAllOrNothing_SpendingMoreMayEarnNothing()
    {
        var plan = Plan(p =>
            p.MemberTiers(
                "points",
                r => r.Tier("all", 0, 1, 1).Cap(new Cap(100, CapUnit.Points, CapScope.Transaction)).AllOrNothing()
            )
        );
        Assert.Equal(90, Decide(plan, Units("cone", 1, 9000)).Points);
        Assert.Equal(0, Decide(plan, Units("cone", 1, 11000)).Points);
    }

    [Fact]
    public void Law30_PointsOnWhatIsPaid_MayFallWhereMoreIsSpent()
    {
        var plan = Plan(p =>
            p.BasketTiers("big-basket", r => r.Spend().AmountOff(100, 15))
                .MemberTiers("points", r => r.Tier("all", 0, 1, 1))
        );
        Assert.Equal(99, Decide(plan, Units("cone", 1, 9900)).Points);
        Assert.Equal(85, Decide(plan, Units("cone", 1, 10000)).Points);
    }

    [Fact]
    public void Law30_ASlabOfADecreasingRate_MayGiveLessForMore()
    {
        var plan = Plan(p => p.BasketTiers("odd", r => r.Spend().PercentOff(0, 20).PercentOff(100, 10)));
        Assert.Equal(1980, Decide(plan, Units("cone", 1, 9900)).Discount.MinorUnits);
        Assert.Equal(1000, Decide(plan, Units("cone", 1, 10000)).Discount.MinorUnits);
    }

    [Fact]
    public void Law30_ABasketWithAnUpperEnd_IsLostByAddingToIt()
    {
        var plan = Plan(p =>
            p.BasketTiers(
                "small-basket",
                r => r.Spend().AmountOff(0, 10).For(e => e.Basket(Selector.Everything, spend: 20, spendBelow: 100.01m))
            )
        );
        Assert.Equal(1000, Decide(plan, Units("cone", 1, 10000)).Discount.MinorUnits);
        Assert.Equal(0, Decide(plan, Units("cone", 1, 10001)).Discount.MinorUnits);
    }

    [Fact]
    public void Law30_PriorityFirst_MayTakeAUnitFromABetterRule()
    {
        var plan = Plan(p =>
            p.CrossSell("pair", r => r.When(Sku("cone"), 1).Offer(Sku("tea")).PercentOff(10).Priority(1))
                .FreeItem("two", r => r.Buy(Sku("tea"), 1).Get(Sku("tea"), 1).InBasket())
        );
        Assert.Equal(500, Decide(plan, Units("tea", 2, 1000)).Discount.MinorUnits);
        Assert.Equal(50, Decide(plan, Units("tea", 2, 1000), Units("cone", 1, 100)).Discount.MinorUnits);
    }

    // By construction: one rule, units of one price, steps that do not fall.
    [Fact]
    public void Law31_OneMoreOfTheSame_NeverLowersTheDiscount() =>
        new Law(output)
            .Meets(400, "a discount")
            .Meets(150, "a higher discount for one more")
            .Holds(
                Worlds.Seeds,
                31,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var plan = Plan(p => Give(dice, p));
                    int units = dice.Between(1, 20);
                    long price = Math.Max(1, Amounts.UnitPrice(dice));
                    long less = Decide(plan, Units("cone", units, units * price)).Discount.MinorUnits;
                    long more = Decide(plan, Units("cone", units + 1, (units + 1) * price)).Discount.MinorUnits;
                    tally.Meet(less > 0, "a discount");
                    tally.Meet(less < more, "a higher discount for one more");
                    Assert.True(less <= more);
                }
            );

    [Fact]
    public void Law31_ACheaperItem_MayLowerTheDiscountWhereTheCheapestIsFree()
    {
        var plan = Plan(p => p.FreeItem("two", r => r.Buy(Sku("tea"), 1).Get(Sku("tea"), 1).InBasket()));
        Assert.Equal(1000, Decide(plan, Units("tea", 2, 2000)).Discount.MinorUnits);
        Assert.Equal(100, Decide(plan, Units("tea", 2, 2000), Units("tea", 1, 100)).Discount.MinorUnits);
    }

    [Fact]
    public void Law32_SplittingASale_GainsOnlyAsTheRoundingSays() =>
        new Law(output)
            .Meets(100, "a loss")
            .Meets(50, "a gain")
            .Meets(200, "carried")
            .Holds(
                Worlds.Seeds,
                32,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    var level = dice.Of(RoundingLevel.Carry, RoundingLevel.Transaction, RoundingLevel.Transaction);
                    var mode = dice.Of(Modes);
                    if (level == RoundingLevel.Carry && mode == RoundingMode.HalfEven)
                        mode = RoundingMode.Floor;
                    decimal points = dice.Of(1m, 0.5m, 3m, 0.333m);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "points",
                            r => r.Tier("all", 0, points, dice.Of(1m, 0.5m, 9m)).Round(new(level, mode))
                        )
                    );
                    long a = dice.Between(0, 3000);
                    long b = dice.Between(0, 3000);
                    long whole = Decide(plan, Units("cone", 1, a + b)).Points;
                    var first = plan.Evaluate(Sale("s1", Units("cone", 1, a)), Ann(plan));
                    long gain =
                        first.Points + plan.Evaluate(Sale("s2", Units("cone", 1, b)), first.NextState!).Points - whole;
                    tally.Meet(gain < 0, "a loss");
                    tally.Meet(gain > 0, "a gain");
                    tally.Meet(level == RoundingLevel.Carry, "carried");
                    if (level == RoundingLevel.Carry)
                        Assert.Equal(0, gain);
                    else if (mode == RoundingMode.Floor)
                        Assert.InRange(gain, -1, 0);
                    else
                        Assert.InRange(gain, -1, 1);
                }
            );

    [Fact]
    public void Law32_CapsOfATransactionAndFixedBonuses_MakeSplittingGain()
    {
        var capped = Plan(p =>
            p.MemberTiers("points", r => r.Tier("all", 0, 1, 1).Cap(new Cap(5, CapUnit.Points, CapScope.Transaction)))
        );
        var bonus = Plan(p => p.BasketTiers("visit", r => r.Spend().Points(1, 10)));
        foreach (var plan in new[] { capped, bonus })
        {
            long whole = Decide(plan, Units("cone", 1, 1000)).Points;
            var first = plan.Evaluate(Sale("s1", Units("cone", 1, 500)), Ann(plan));
            var second = plan.Evaluate(Sale("s2", Units("cone", 1, 500)), first.NextState!);
            Assert.Equal(2 * whole, first.Points + second.Points);
        }
    }

    [Fact]
    public void Law34_TheTierBeforeTheSale_PricesIt_AndMoreSpendNeverLowersIt() =>
        new Law(output)
            .Meets(200, "a sale that crosses a threshold")
            .Meets(50, "a threshold reached exactly")
            .Holds(
                Worlds.Seeds,
                34,
                (seed, tally) =>
                {
                    var dice = new Dice(seed);
                    long step = dice.Between(1, 2000);
                    var plan = Plan(p =>
                        p.MemberTiers(
                            "tiers",
                            r =>
                                r.Tier("low", 0, 1, 0.01m)
                                    .Tier("middle", step / 100m, 2, 0.01m)
                                    .Tier("high", 2 * step / 100m, 5, 0.01m)
                        )
                    );
                    long before = dice.Of(step, step - 1, step + 1, 2 * step, dice.Between(0, 3 * step));
                    long spend = dice.Of(step, step - 1, dice.Between(0, 2 * step));
                    var state = plan.Evaluate(Sale("s1", Units("cone", 1, before)), Ann(plan)).NextState!;
                    var decision = plan.Evaluate(Sale("s2", Units("cone", 1, spend)), state);
                    var outcome = OutcomeOf(decision, "tiers");
                    long rate =
                        before < step ? 1
                        : before < 2 * step ? 2
                        : 5;
                    tally.Meet(before < step && before + spend >= step, "a sale that crosses a threshold");
                    tally.Meet(before == step || before + spend == step, "a threshold reached exactly");
                    Assert.Equal(rate * spend, decision.Points);
                    Assert.Equal(before + spend, outcome.Have);
                    Assert.Equal(
                        outcome.Have < step ? step
                            : outcome.Have < 2 * step ? 2 * step
                            : 0,
                        outcome.Need
                    );
                }
            );

    [Fact]
    public void Law35_ScalingAllPricesAndThresholds_KeepsStampsTiersAndPoints() =>
        new Law(output)
            .Meets(200, "a stamp")
            .Meets(200, "a tier reached")
            .Holds(
                Worlds.Seeds,
                35,
                (seed, tally) =>
                {
                    int scale = new Dice(seed).Of(2, 3, 7, 1000);
                    var small = Scaled(seed, 1, out var state);
                    var large = Scaled(seed, scale, out var scaledState);
                    tally.Meet(state.Stamps("card") > 0, "a stamp");
                    tally.Meet(OutcomeOf(small, "tiers").Have >= 500, "a tier reached");
                    Assert.Equal(state.Stamps("card"), scaledState.Stamps("card"));
                    Assert.Equal(state.OwedUnits("card"), scaledState.OwedUnits("card"));
                    Assert.Equal(small.Points, large.Points);
                    Assert.Equal(scale * OutcomeOf(small, "tiers").Have, OutcomeOf(large, "tiers").Have);
                    Assert.Equal(scale * OutcomeOf(small, "tiers").Need, OutcomeOf(large, "tiers").Need);
                }
            );

    private static Decision Scaled(int seed, int scale, out MemberState state)
    {
        var dice = new Dice(seed);
        dice.Below(2);
        var plan = Plan(p =>
            p.FreeItem("card", r => r.Buy(Sku("cone"), dice.Between(1, 6)))
                .MemberTiers("tiers", r => r.Tier("low", 0, 1, scale).Tier("high", 5m * scale, 2, scale))
        );
        state = Ann(plan);
        Decision? last = null;
        for (int i = dice.Between(1, 5); i > 0; i--)
        {
            int units = dice.Between(1, 7);
            // No unit costs less than 1, for a unit of amount 0 is no stamp.
            long amount = units * dice.Between(1, 200);
            last = plan.Evaluate(Sale("s" + i, Units(dice.Of("cone", "tea"), units, amount * scale)), state);
            state = last.NextState!;
        }
        return last!;
    }

    private static void Earn(Dice dice, MemberTierRuleBuilder rule, bool cap)
    {
        var level = dice.Of(RoundingLevel.Carry, RoundingLevel.Transaction, RoundingLevel.Line);
        var mode = level == RoundingLevel.Carry ? RoundingMode.HalfUp : dice.Of(Modes);
        rule.Round(new Rounding(level, mode)).Tier("low", 0, dice.Of(0.5m, 1m), dice.Of(1m, 3m)).Tier("high", 40, 2, 1);
        if (cap && dice.Chance(50))
            rule.Cap(new Cap(dice.Between(1, 60), CapUnit.Points, dice.Of(CapScope.Transaction, CapScope.Member)));
    }

    private static void Give(Dice dice, LoyaltyProgramBuilder program)
    {
        int x = dice.Between(1, 4);
        int y = dice.Between(1, 3);
        decimal percent = dice.Of(100m, 50m, 33.3333m);
        switch (dice.Below(4))
        {
            case 0:
                program.FreeItem("rule", r => r.Buy(Sku("cone"), x).Get(Sku("cone"), y).PercentOff(percent));
                break;
            case 1:
                program.FreeItem("rule", r => r.Buy(Sku("cone"), x).Get(Sku("cone"), y).InBasket().PercentOff(percent));
                break;
            case 2:
                program.BasketTiers("rule", r => r.Spend().PercentOff(1, 5).PercentOff(10, percent));
                break;
            default:
                program.BasketTiers("rule", r => r.Units().AmountOff(x, 1).AmountOff(x + y, 3));
                break;
        }
    }
}
