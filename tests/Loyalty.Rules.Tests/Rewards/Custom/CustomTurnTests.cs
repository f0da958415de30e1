using System.Globalization;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards.Custom;

/// <summary>What code may read at its turn.</summary>
public sealed class CustomTurnTests
{
    [Fact]
    public void Lines_TellWhatCatalogAndTillSayOfAnItem()
    {
        var seen = new List<string>();
        var shop = ShopOf(
            turn =>
            {
                foreach (var line in turn.Lines)
                    seen.Add(
                        $"{line.Sku} {line.Kind} {line.Brand} {line.Cost} "
                            + string.Join(
                                ",",
                                new[] { "waffle", "cone", "sweet", "cold" }.Where(word =>
                                    line.IsIn(word) || line.HasTag(word)
                                )
                            )
                            + $" {line.ValueOf("size")} {line.ValueOf("color")}"
                    );
            },
            goods: c =>
                c.Category("waffle", "cone")
                    .Item(
                        "a",
                        i =>
                            i.Category("waffle")
                                .Brand("Best")
                                .Tag("cold")
                                .Cost(33)
                                .Attribute("size", "1")
                                .Attribute("color", "red")
                    )
        );

        shop.Sell(
            Total("a", 1.5m, 300),
            Each("b", 1, 100, line => line.Category("cone").Brand("Own").Tag("sweet").Cost(7).Attribute("size", "2")),
            Each("c", 1, 100)
        );

        Assert.Equal(["a Goods Best 50 waffle,cone,cold 1 red", "b Goods Own 7 cone,sweet 2 ", "c Goods     "], seen);
    }

    [Fact]
    public void Lines_TellHowManyUnitsNoItemRewardHasDiscounted()
    {
        var seen = new List<(long, long, long)>();
        var shop = ShopOf(
            turn =>
            {
                foreach (var line in turn.Lines)
                    seen.Add((line.Units, line.FreshUnits, line.Remaining));
            },
            p => p.FreeItem("card", r => r.InBasket().Buy(Sku("cone"), 2).Get(Sku("cone"), 1))
        );

        shop.Sell(Each("cone", 4, 100), Each("tea", 2, 0));

        Assert.Equal([(4, 3, 300), (2, 0, 0)], seen);
    }

    [Fact]
    public void Member_IsShownAsBeforeTheSale()
    {
        var seen = new List<string>();
        var shop = ShopOf(
            turn =>
                seen.Add(
                    $"{turn.IsGuest} {turn.HasJoined} {turn.PurchasesBefore} {turn.PointsBefore} {turn.TierOf("year") ?? "none"}"
                ),
            p => p.MemberTiers("year", r => r.Tier("silver", 5, 1, 1).Tier("gold", 10, 1, 1))
        );

        shop.Sell(Each("cone", 1, 500));
        shop.Sell(sale => sale.Enrol(), Each("cone", 1, 500));
        shop.Sell(Each("cone", 1, 500));
        shop.SellToGuest(Each("cone", 1, 500));

        Assert.Equal(
            ["False False 0 0 none", "False True 1 0 silver", "False True 2 5 gold", "True False 0 0 none"],
            seen
        );
    }

    [Fact]
    public void Phase_OfAMemberInAJourney_IsThatBeforeTheSale()
    {
        var told = new List<string>();
        var shop = ShopOf(
            turn => told.Add($"{turn.Phase ?? "none"} {turn.IsIn("club")}"),
            p =>
                p.Journey(
                    Journey
                        .Create("walk")
                        .Event("enrolled", "purchase")
                        .Enter(on: "enrolled")
                        .Phase("new", n => n.On("purchase", t => t.To("buyer")))
                        .Phase("club", c => c.Phase("buyer", b => b.Steady()))
                        .Build()
                )
        );

        shop.SellToGuest(Each("cone", 1, 2_25));
        shop.Sell(with => with.Enrol(), Each("cone", 1, 2_25));
        shop.Sell(Each("cone", 1, 2_25));

        Assert.Equal(["none False", "none False", "buyer True"], told);
    }

    [Fact]
    public void TierOf_RuleThatIsNone_IsAFaultThatSaysSo()
    {
        var shop = ShopOf(turn => turn.TierOf("yaer"), p => p.MemberTiers("year", r => r.Tier("silver", 5, 1, 1)));

        foreach (var decision in new[] { shop.Sell(Each("cone", 1, 100)), shop.SellToGuest(Each("cone", 1, 100)) })
            Assert.StartsWith(
                "The program has no rule of member tiers 'yaer'. Ask for the id of one that it has.",
                decision.Faults.Single().Exception!.Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void BusinessDay_IsThatOfTheProgram()
    {
        int day = 0;
        var shop = ShopOf(
            turn => day = turn.BusinessDay,
            p => p.TimeZone("America/New_York").BusinessDayStart(TimeSpan.FromHours(4))
        );

        shop.At("2026-06-02 07:59").Sell(Each("cone", 1, 100));

        Assert.Equal(new DateTime(2026, 6, 1), new DateTime(1970, 1, 1).AddDays(day));
    }

    [Fact]
    public void EarlierAwards_AreThoseOfRulesDecidedBefore()
    {
        var seen = new List<string>();
        var shop = new Shop(
            p =>
                p.FreeItem("card", r => r.InBasket().Buy(Sku("cone"), 1).Get(Sku("cone"), 1))
                    .BasketTiers("big", r => r.Spend(Sku("cone")).AmountOff(1m, 0.5m))
                    .MemberTiers("year", r => r.Tier("all", 0, 1, 1).Priority(1))
                    .Custom("own", r => r.Uses("code").Stage(RewardStage.Points))
                    .Custom("before", r => r.Uses("code").Stage(RewardStage.Item).Priority(1)),
            custom: CodeOf(turn => seen.Add(TextOf(turn.EarlierAwards)))
        );

        shop.Sell(Each("cone", 2, 200));

        Assert.Equal(["", "card Item 200 0 1; big Basket 50 0 0; year Points 0 1 0"], seen);
    }

    // Asked on trial, code must see what it will see when it is decided; else it would ask for something else, and the better branch be left.
    [Theory]
    [InlineData(150, 400)]
    [InlineData(250, 450)]
    public void EarlierAwards_WhileBranchesAreTried_AreThoseOfTheTrial(long other, long off)
    {
        var shop = Doubling(other, node => node);

        Assert.Equal(off, shop.Sell(Each("cone", 2, 200), Each("tea", 1, 800)).Off());
    }

    [Theory]
    [InlineData(150, 400)]
    [InlineData(250, 450)]
    public void EarlierAwards_InANodeByTheUnit_AreThoseBeforeIt(long other, long off)
    {
        var shop = Doubling(other, node => node.PerUnit());

        Assert.Equal(off, shop.Sell(Each("cone", 2, 200), Each("tea", 1, 800)).Off());
    }

    [Fact]
    public void EarlierAwards_AfterAGuardThatCuts_AreWhatIsLeft()
    {
        var seen = new List<string>();
        var shop = ShopOf(
            turn => seen.Add(TextOf(turn.EarlierAwards)),
            p => p.BasketTiers("big", r => r.Spend().AmountOff(1m, 3m).Priority(1)).GuardMargin(10)
        );

        shop.Sell(Each("cone", 1, 1000, line => line.Cost(0)));

        Assert.Equal(["big Basket 100 0 0"], seen);
    }

    /// <summary>Code that gives what was given before once more, or something else instead.</summary>
    private static Shop Doubling(long other, Func<ArbitrationNode, ArbitrationNode> scope) =>
        new(
            p =>
                p.FreeItem("card", r => r.InBasket().Buy(Sku("cone"), 1).Get(Sku("cone"), 1))
                    .Custom("code", r => r.Uses("code").On(Sku("tea")))
                    .BasketTiers("other", r => r.Spend(Sku("tea")).AmountOff(1m, other / 100m))
                    .Arbitrate(scope(ArbitrationNode.Best("code", "other"))),
            custom: new Dictionary<string, ICustomRewardRule>
            {
                ["code"] = new Proposing(
                    (turn, proposal) =>
                    {
                        long sum = 0;
                        foreach (var award in turn.EarlierAwards)
                            sum += award.Discount;
                        proposal.AmountOff(sum);
                    }
                ),
            }
        );

    private static string TextOf(ReadOnlySpan<EarlierAward> awards)
    {
        var texts = new List<string>();
        foreach (var award in awards)
            texts.Add(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} {1} {2} {3} {4}",
                    award.RuleId,
                    award.Stage,
                    award.Discount,
                    award.Points,
                    award.Units
                )
            );
        return string.Join("; ", texts);
    }

    private delegate void Reading(CustomTurn turn);

    private static Shop ShopOf(
        Reading read,
        Action<LoyaltyProgramBuilder>? more = null,
        Action<CatalogBuilder>? goods = null
    ) =>
        new(
            p =>
            {
                more?.Invoke(p);
                p.Custom("own", r => r.Uses("code"));
            },
            goods,
            custom: CodeOf(read)
        );

    private static Dictionary<string, ICustomRewardRule> CodeOf(Reading read) =>
        new() { ["code"] = new Proposing((turn, _) => read(turn)) };
}
