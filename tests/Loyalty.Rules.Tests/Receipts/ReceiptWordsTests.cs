using Loyalty.Rules.Receipts;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Tests.Receipts;

/// <summary>Single sentences of receipts and explanations, whole.</summary>
public sealed class ReceiptWordsTests
{
    [Theory]
    [InlineData(CapScope.Transaction, CalendarWindow.Lifetime)]
    [InlineData(CapScope.Member, CalendarWindow.Month)]
    public void Receipt_OfADiscountThatAMoneyCapCuts_SaysSo(CapScope scope, CalendarWindow window)
    {
        var shop = new Shop(p =>
            p.BasketTiers("big", r => r.Named("Big").PercentOff(0, 50).Cap(new Cap(300, CapUnit.Money, scope, window)))
        );

        Assert.Equal(
            ["Big: $3.00 of $5.00 given, then the limit was reached"],
            Texts(shop.Sell(Goods.Each("a", 1, 1000)), ReceiptLineKind.WhyNot)
        );
    }

    [Fact]
    public void Receipt_OfADiscountThatTakesAllThereIs_SpeaksOfNoLimit()
    {
        var shop = new Shop(p =>
            p.BasketTiers("big", r => r.AmountOff(0, 50m).Cap(new Cap(9_000, CapUnit.Money, CapScope.Transaction)))
        );

        var decision = shop.Sell(Goods.Each("a", 1, 1000));

        Assert.Equal(Verdict.Reduced, Assert.Single(decision.Outcomes).Verdict);
        Assert.Empty(Texts(decision, ReceiptLineKind.WhyNot));
    }

    [Fact]
    public void Receipt_OfAUnitThatAMoneyCapCuts_NamesTheLimit()
    {
        var shop = new Shop(p =>
            p.FreeItem(
                "free",
                r =>
                    r.Named("Third free")
                        .InBasket()
                        .Buy(Goods.Sku("a"), 2)
                        .Cap(new Cap(300, CapUnit.Money, CapScope.Transaction))
            )
        );

        Assert.Equal(
            ["Third free: the limit for one sale is reached"],
            Texts(shop.Sell(Goods.Each("a", 3, 1000)), ReceiptLineKind.WhyNot)
        );
    }

    [Theory]
    [InlineData(2, "Soda deal")]
    [InlineData(4, "2 x Soda deal")]
    public void Receipt_OfADealOfTwoUnits_CountsDeals(int sodas, string award)
    {
        var shop = new Shop(p =>
            p.CrossSell("deal", r => r.Named("Soda deal").When(Goods.Sku("popcorn"), 1).Offer(Goods.Sku("soda"), 2))
        );

        var decision = shop.Sell(Goods.Each("popcorn", sodas / 2, 500), Goods.Each("soda", sodas, 100));

        Assert.Equal([award], Texts(decision, ReceiptLineKind.Award));
    }

    [Fact]
    public void Receipt_OfATrainingSale_ShowsNothingAsIfItCounted()
    {
        var shop = new Shop(p =>
            p.MemberTiers("year", r => r.Named("Year").Tier("one", 0, 1, 1, "One"))
                .FreeItem("card", r => r.Buy(Goods.Sku("a"), 5))
        );

        var receipt = shop.Sell(d => d.Training(), Goods.Each("a", 3, 100)).Receipt();

        Assert.Equal(
            ["Training: Year would give 3 points"],
            receipt
                .Lines.Where(line =>
                    line.Kind is ReceiptLineKind.Points or ReceiptLineKind.Card or ReceiptLineKind.Tier
                )
                .Select(line => line.ToString())
        );
    }

    [Fact]
    public void Receipt_OfAGuestWhoAsksToJoin_AsksForAMember()
    {
        var shop = new Shop(p => p.Named("Club").SignUpBonus("welcome", r => r.Points(5)));

        var decision = shop.SellToGuest(d => d.Enrol(), Goods.Each("a", 1, 100));

        Assert.Equal(
            ["To join Club, please give your member number at the till."],
            Texts(decision, ReceiptLineKind.Nudge)
        );
        Assert.Equal(
            [
                "welcome: for members only. The sale asks to enrol and names no member: give it the id of the new member.",
            ],
            decision.Explain()
        );
    }

    [Theory]
    [InlineData(1, "1 unit is due, and nothing in the basket can take it.")]
    [InlineData(3, "3 units are due, and nothing in the basket can take them.")]
    public void Explain_OfWhatNothingCanTake_IsGrammar(int offers, string due)
    {
        var shop = new Shop(p => p.CrossSell("deal", r => r.When(Goods.Sku("a"), 1).Offer(Goods.Sku("b"))));

        Assert.StartsWith(
            "deal: " + due,
            Assert.Single(shop.Sell(Goods.Each("a", offers, 100)).Explain()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(EmployeeSales.Excluded, true, "deal: not for this sale: it is an employee's.")]
    [InlineData(EmployeeSales.Only, false, "deal: not for this sale: it is not an employee's.")]
    public void Explain_OfASaleToTheWrongPeople_SaysWhich(EmployeeSales employees, bool employee, string said)
    {
        var shop = new Shop(p => p.BasketTiers("deal", r => r.PercentOff(0, 10).For(f => f.Employees(employees))));

        Assert.Equal([said], shop.Sell(d => d.Employee(employee), Goods.Each("a", 1, 100)).Explain());
    }

    private static IEnumerable<string> Texts(Decision decision, ReceiptLineKind kind) =>
        decision.Receipt().Lines.Where(line => line.Kind == kind).Select(line => line.Text);
}
