using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.TieredSpend;

/// <summary>Steps that give units to add to the basket, and sign-up gifts.</summary>
public sealed class GiftStepTests
{
    [Theory]
    [InlineData(4999, 0, "NotYet", 5000)]
    [InlineData(5000, 1, "Awarded", 10000)]
    [InlineData(10000, 3, "Awarded", 0)]
    public void Sell_TheHighestStepReached_GivesUnitsToAdd(int spend, int units, string verdict, int need)
    {
        var decision = Gifts(r => r.Spend().AddItem(50, "mugs").AddItem(100, "mugs", 3)).Sell(Each("cone", 1, spend));

        var told = decision.Told();
        Assert.Equal((verdict, need), (told.Verdict.ToString(), (int)told.Need));
        Assert.Equal((OutcomeUnit.Units, units, units), (told.AwardUnit, (int)told.Asked, (int)told.Granted));
        Assert.Equal(0, decision.Off());
        Assert.Equal(
            units == 0 ? [] : [(AwardKind.ItemAdded, "mugs", "mug", (long)units)],
            decision.Awards.Select(award => (award.Kind, award.Items!, award.Sku!, award.Units))
        );
    }

    [Fact]
    public void Sell_AGift_CostsAndIsWorthWhatItsUnitsAre()
    {
        var gift = Reward.AddItem(Sku("mug"), 3).Valued(100, 500);

        var award = Gifts(r => r.Spend().Step(50, gift)).Sell(Each("cone", 1, 5000)).Awards.Single();

        Assert.Equal((300L, 1500L), (award.Cost, award.PerceivedValue));
    }

    [Theory]
    [InlineData(2, false, 2, "Reduced")]
    [InlineData(2, true, 0, "CapReached")]
    [InlineData(3, true, 3, "Awarded")]
    public void Sell_ACapOnUnits_CutsTheGift(int most, bool allOrNothing, int units, string verdict)
    {
        var shop = Gifts(r =>
        {
            r.Spend().AddItem(50, "mugs", 3).CapUnits(most, CalendarWindow.Day);
            if (allOrNothing)
                r.AllOrNothing();
        });

        var told = shop.Sell(Each("cone", 1, 5000)).Told();

        Assert.Equal((units, verdict), ((int)told.Granted, told.Verdict.ToString()));
    }

    [Fact]
    public void Sell_ACapOnTimes_LetsOneGiftThroughADay()
    {
        var shop = Gifts(r => r.Spend().AddItem(50, "mugs", 3).CapTimes(1, CalendarWindow.Day));

        Assert.Equal(3, shop.Sell(Each("cone", 1, 5000)).Told().Granted);
        Assert.Equal(Verdict.CapReached, shop.Sell(Each("cone", 1, 5000)).Verdict());
    }

    [Fact]
    public void Sell_AGiftAtOneStepAndMoneyAtTheNext_GivesEachInItsUnit()
    {
        var shop = Gifts(r => r.Spend().AddItem(50, "mugs").AmountOff(100, 10));

        Assert.Equal((OutcomeUnit.Units, 1L), Given(shop.Sell(Each("cone", 1, 5000))));
        Assert.Equal((OutcomeUnit.Money, 1000L), Given(shop.Sell(Each("cone", 1, 10000))));

        static (OutcomeUnit, long) Given(Decision decision) => (decision.Told().AwardUnit, decision.Told().Granted);
    }

    [Fact]
    public void Receipt_OfAGift_SaysWhatMayBeTaken_UntilItIs()
    {
        var shop = Gifts(r => r.Spend().AddItem(50, "mugs").Named("Big basket"));

        Assert.Contains("Big basket: take 1 free mug", Texts(shop.Sell(Each("cone", 1, 5000))));
        Assert.DoesNotContain(
            Texts(shop.Sell(Each("cone", 1, 5000), Each("mug", 1, 0, d => d.GrantedBy("big")))),
            text => text.Contains("take", StringComparison.Ordinal)
        );
        Assert.Contains("$10.00 more to 1 free mug", Texts(shop.Sell(Each("cone", 1, 4000))));
    }

    [Fact]
    public void Sell_ASignUpGift_IsGivenOnce()
    {
        var shop = new Shop(p => p.SignUpBonus("welcome", r => r.AddItem(Sku("mug"), 2).Costs(1).Feels(5)));

        var decision = shop.Sell(s => s.Enrol(), Each("cone", 1, 100));

        Assert.Equal((AwardKind.ItemAdded, 2L), (decision.Awards.Single().Kind, decision.Awards.Single().Units));
        Assert.Equal(200, decision.Awards.Single().Cost);
        Assert.Equal(Verdict.AlreadyGiven, shop.Sell(s => s.Enrol(), Each("cone", 1, 100)).Verdict());
    }

    private static IEnumerable<string> Texts(Decision decision) => decision.Receipt().Lines.Select(line => line.Text);

    private static Shop Gifts(Action<BasketTierRuleBuilder> rule) =>
        new(p => p.Select("mugs", s => s.Sku("mug")).BasketTiers("big", rule));
}
