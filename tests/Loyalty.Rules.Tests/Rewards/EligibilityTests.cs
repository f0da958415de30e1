using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.TieredSpend;
using static Loyalty.Rules.Tests.Goods;

namespace Loyalty.Rules.Tests.Rewards;

public sealed class EligibilityTests
{
    private static readonly Line Cone = Each("cone", 1, 1000);

    [Theory]
    [InlineData(EmployeeSales.Included, false, true)]
    [InlineData(EmployeeSales.Included, true, true)]
    [InlineData(EmployeeSales.Excluded, false, true)]
    [InlineData(EmployeeSales.Excluded, true, false)]
    [InlineData(EmployeeSales.Only, false, false)]
    [InlineData(EmployeeSales.Only, true, true)]
    public void Sell_Employees_AreIncludedExcludedOrAlone(EmployeeSales rule, bool employee, bool passes) =>
        Check(c => c.Employees(rule), sale => sale.Employee(employee), passes ? null : EligibilityReason.Employees);

    [Theory]
    [InlineData("harbour", true)]
    [InlineData("Harbour", false)]
    [InlineData(null, false)]
    public void Sell_Store_MustBeOneOfThem(string? store, bool passes) =>
        Check(
            c => c.Store("park", "harbour"),
            sale => _ = store is null ? sale : sale.Store(store),
            passes ? null : EligibilityReason.Store
        );

    [Theory]
    [InlineData("web", true)]
    [InlineData(null, false)]
    public void Sell_Channel_MustBeOneOfThem(string? channel, bool passes) =>
        Check(
            c => c.Channel("web"),
            sale => _ = channel is null ? sale : sale.Channel(channel),
            passes ? null : EligibilityReason.Channel
        );

    [Theory]
    [InlineData("card", 1, true)] // in part is enough
    [InlineData("card", 0, false)]
    [InlineData("cash", 1000, false)]
    public void Sell_Tender_MustPayAPart(string kind, int amount, bool passes) =>
        Check(
            c => c.Tender("card"),
            sale => sale.Tender("voucher", 1).Tender(kind, amount),
            passes ? null : EligibilityReason.Tender
        );

    [Theory]
    [InlineData("SUMMER", true)]
    [InlineData("summer", false)]
    [InlineData(null, false)]
    public void Sell_Code_MustBePresented(string? code, bool passes) =>
        Check(
            c => c.Code("SPRING", "SUMMER"),
            sale => _ = code is null ? sale : sale.Code("OTHER", code, code),
            passes ? null : EligibilityReason.Code
        );

    [Theory]
    [InlineData("vip", true)]
    [InlineData("Vip", false)]
    [InlineData(null, false)]
    public void Sell_Segment_MustBeOneOfThem(string? segment, bool passes) =>
        Check(
            c => c.Segment("new", "vip"),
            sale => _ = segment is null ? sale : sale.Attribute("segment", segment),
            passes ? null : EligibilityReason.Segment
        );

    [Theory]
    [InlineData("06-01", 0, 0, true)] // the sale is on 1 June
    [InlineData("06-02", 0, 0, false)]
    [InlineData("06-08", 7, 0, true)]
    [InlineData("06-09", 7, 0, false)]
    [InlineData("05-25", 0, 7, true)]
    [InlineData("05-24", 0, 7, false)]
    [InlineData("6-1", 7, 7, false)]
    [InlineData("13-01", 180, 180, false)]
    [InlineData("02-30", 180, 180, false)]
    [InlineData(null, 180, 180, false)]
    public void Sell_Birthday_MustBeNear(string? birthday, int before, int after, bool passes) =>
        Check(
            c => c.Birthday(before, after),
            sale => _ = birthday is null ? sale : sale.Attribute("birthday", birthday),
            passes ? null : EligibilityReason.Birthday
        );

    [Fact]
    public void Sell_EveryThirdPurchase_IsTheThirdAndTheSixth()
    {
        var shop = Shop(c => c.EveryPurchase(3));

        var gave = Enumerable.Range(1, 7).Where(_ => shop.Sell(Cone).Off() > 0).ToList();

        Assert.Equal([3, 6], gave);
        Assert.Equal(
            EligibilityReason.Purchase,
            shop.Sell(Each("cone", 1, 0, l => l.GrantedBy("rule")), Cone).Told().Reason
        );
    }

    [Theory]
    [InlineData("student", true)]
    [InlineData("senior", true)]
    [InlineData("adult", false)]
    [InlineData(null, false)]
    public void Sell_Attribute_MustHaveOneOfTheValues(string? value, bool passes) =>
        Check(
            c => c.Attribute("group", "student", "senior"),
            sale => _ = value is null ? sale : sale.Attribute("group", value),
            passes ? null : EligibilityReason.Attribute
        );

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Sell_Basket_MustHoldTheUnits(int cups, bool passes)
    {
        var shop = Shop(c => c.Basket(Sku("cup"), 2));

        var told = shop.Sell(Cone, Each("cup", cups, 100), Each("cup", 5, 0)).Told();

        Assert.Equal(passes ? EligibilityReason.None : EligibilityReason.Basket, told.Reason);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Sell_BasketWithUnitsBelow_MayNotHoldThem(int cups, bool passes)
    {
        var shop = Shop(c => c.Basket(Sku("cup"), unitsBelow: 2));

        var told = cups == 0 ? shop.Sell(Cone).Told() : shop.Sell(Cone, Each("cup", cups, 100)).Told();

        Assert.Equal(passes ? EligibilityReason.None : EligibilityReason.Basket, told.Reason);
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Sell_BasketSpend_LiesInItsRangeBeforeAllRewards(int cups, bool passes)
    {
        var shop = new Shop(p =>
            p.BasketTiers("before", r => r.Spend(Sku("cup")).PercentOff(0, 100).Priority(9))
                .BasketTiers(
                    "rule",
                    r => r.Spend(Sku("cone")).AmountOff(0, 1m).For(c => c.Basket(Sku("cup"), spend: 2m, spendBelow: 3m))
                )
        );

        var told = shop.Sell(Cone, Each("cup", 1, cups)).Told("rule");

        Assert.Equal(passes ? EligibilityReason.None : EligibilityReason.Basket, told.Reason);
    }

    [Fact]
    public void Sell_SeveralBasketConditions_AllMustHold()
    {
        var shop = Shop(c => c.Basket(Sku("cup"), 1).Basket(Selector.Everything, spend: 12m));

        Assert.Equal(EligibilityReason.Basket, shop.Sell(Cone, Each("cup", 1, 100)).Told().Reason);
        Assert.Equal(EligibilityReason.Basket, shop.Sell(Cone, Each("hat", 1, 900)).Told().Reason);
        Assert.Equal(EligibilityReason.None, shop.Sell(Cone, Each("cup", 2, 100)).Told().Reason);
    }

    [Fact]
    public void Sell_BasketWithAnUpperEnd_PromisesNothing()
    {
        Shop Card(int? below) =>
            new(p =>
                p.FreeItem(
                    "card",
                    r => r.Buy(Sku("cone"), 5).Get(Sku("cone"), 1).For(c => c.Basket(Selector.Everything, 1, below))
                )
            );

        Assert.NotEmpty(Card(null).Sell(Cone).Nudges);
        Assert.Empty(Card(9).Sell(Cone).Nudges);
    }

    [Fact]
    public void Sell_BasketOfExceptedGoods_StillCounts()
    {
        var shop = new Shop(p =>
            p.BasketTiers("rule", r => r.Spend().AmountOff(1m, 1m).Except(Sku("cup")).For(c => c.Basket(Sku("cup"), 2)))
        );

        Assert.Equal([100, 0], shop.Sell(Cone, Each("cup", 2, 100)).OffLines());
    }

    [Fact]
    public void Sell_MeasuresOfTheMember_MustLieInTheirRanges()
    {
        var shop = new Shop(p =>
            p.MemberTiers("year", r => r.Tier("all", 0, 1, 1))
                .MemberTiers("visits", r => r.Measure(TierMeasure.Visits).Tier("all", 0))
                .BasketTiers(
                    "rule",
                    r =>
                        r.Spend(Sku("cone"))
                            .AmountOff(1m, 1m)
                            .For(c => c.Money("year", 20m, 40m).Count("visits", 1).Purchases(1, 4).Points(20))
                )
        );

        var gave = Enumerable.Range(1, 6).Where(_ => shop.Sell(Cone).Off() > 0).ToList();

        // 10.00 a sale, of which 9.00 count where the rule gives: 20.00, 29.00 and 38.00 lie in the range, and so do 3 purchases at most.
        Assert.Equal([3, 4], gave);
        Assert.Equal(EligibilityReason.Measure, shop.Sell(Cone).Told("rule").Reason);
        Assert.Equal(Verdict.NeedsMember, shop.SellToGuest(Cone).Verdict("rule"));
    }

    [Fact]
    public void Sell_SeveralConditionsFail_TheFirstIsNamed()
    {
        var all = Shop(c =>
            c.Employees(EmployeeSales.Only)
                .Store("harbour")
                .Channel("web")
                .Tender("card")
                .Code("SUMMER")
                .Basket(Sku("cup"), 1)
                .Attribute("group", "student")
                .Segment("vip")
                .Birthday()
                .Purchase(9)
        );
        var reasons = new List<EligibilityReason>();
        var cup = Each("cup", 1, 100);
        var steps = new Action<SaleDetailsBuilder>[]
        {
            _ => { },
            sale => sale.Employee(),
            sale => sale.Store("harbour"),
            sale => sale.Channel("web"),
            sale => sale.Tender("card", 1),
            sale => sale.Code("SUMMER"),
            sale => sale.Attribute("group", "student"),
            sale => sale.Attribute("segment", "vip"),
            sale => sale.Attribute("birthday", "06-01"),
        };
        for (int known = 1; known <= steps.Length; known++)
            reasons.Add(Failing(known, Cone));
        for (int known = steps.Length - 3; known <= steps.Length; known++)
            reasons.Add(Failing(known, Cone, cup));

        Assert.Equal(
            "Employees Store Channel Tender Code Basket Basket Basket Basket Attribute Segment Birthday Purchase",
            string.Join(" ", reasons)
        );

        EligibilityReason Failing(int known, params Line[] lines) =>
            all.Sell(sale => steps.Take(known).ToList().ForEach(step => step(sale)), lines).Told().Reason;
    }

    private static void Check(
        Action<EligibilityBuilder> rule,
        Action<SaleDetailsBuilder> sale,
        EligibilityReason? failing
    )
    {
        var told = Shop(rule).Sell(sale, Cone).Told();
        Assert.Equal(failing is null ? Verdict.Awarded : Verdict.NotEligible, told.Verdict);
        Assert.Equal(failing ?? EligibilityReason.None, told.Reason);
    }

    private static Shop Shop(Action<EligibilityBuilder> conditions) =>
        new(p =>
            p.MemberAttribute("group", "segment", "birthday")
                .BasketTiers("rule", r => r.Spend(Sku("cone")).AmountOff(1m, 1m).For(conditions))
        );
}
