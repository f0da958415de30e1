using FsCheck;
using FsCheck.Fluent;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Testing.Laws.Drawing;

namespace Loyalty.Rules.Testing.Laws.Tests;

/// <summary>What is made up reaches what the rules ask about, and shrinks to what one reads at a glance.</summary>
public sealed class ShopArbitrariesTests
{
    private const int Cases = 3000;

    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("shop", "USD")
        .TimeZone("America/New_York")
        .BusinessDayStart(TimeSpan.FromHours(4))
        .MemberAttribute("birthday", "segment")
        .Select("cones", items => items.Category("cone"))
        .FreeItem(
            "card",
            rule => rule.Buy("cones", 5).During(Weekdays.All, TimeSpan.FromHours(15), TimeSpan.FromHours(17))
        )
        .BasketTiers(
            "big",
            rule =>
                rule.Spend()
                    .AmountOff(50, 5)
                    .Between(LocalMoment.BusinessDay(2026, 7, 1), LocalMoment.At(2026, 8, 1, 12, 0))
                    .For(who => who.Store("north").Tender("card").Code("SUMMER").Segment("student").Birthday(0, 1))
        )
        .SignUpBonus("welcome", rule => rule.Points(500))
        .Build()
        .Compile(
            Catalog
                .Create()
                .Item("cone", item => item.Category("cone").Price(200).Cost(50))
                .Item("lolly", item => item.Category("cone").Price(200).Cost(40))
                .Item("nuts", item => item.Weighed().Price(1200).Cost(700))
                .Build()
        );

    private static readonly ShopArbitraries Shop = ShopArbitraries.Of(Plan);

    [Fact]
    public void Baskets_ReachThresholdsAndWhatLiesBesideThem()
    {
        var baskets = Draw(Shop.Baskets);

        AssertMet(
            baskets,
            20,
            ("4 cones", basket => Cones(basket) == 4),
            ("5 cones", basket => Cones(basket) == 5),
            ("6 cones", basket => Cones(basket) == 6),
            ("10 cones", basket => Cones(basket) == 10),
            ("49.99", basket => Sum(basket) == 4999),
            ("50.00", basket => Sum(basket) == 5000),
            ("50.01", basket => Sum(basket) == 5001),
            ("nothing to pay for a line", basket => basket.Lines.Any(line => line.Amount == 0)),
            ("a part of a unit", basket => basket.Lines.Any(line => line.Quantity.Thousandths % 1000 != 0)),
            (
                "a tie of two items",
                basket => basket.Lines.Any(line => line.Sku == "cone") && basket.Lines.Any(line => line.Sku == "lolly")
            ),
            ("several lines", basket => basket.Lines.Count > 2)
        );
    }

    [Fact]
    public void Visits_ReachTheEdgesOfHoursAndWindowsAndAllThatRulesAskAbout()
    {
        var visits = Draw(Shop.Visits);
        var local = TimeSpan.FromHours(-4);

        AssertMet(
            visits,
            15,
            ("15:00", visit => Local(visit) == new TimeSpan(15, 0, 0)),
            ("a second before", visit => Local(visit) == new TimeSpan(14, 59, 59)),
            ("17:00", visit => Local(visit) == new TimeSpan(17, 0, 0)),
            (
                "the first instant of July's business day",
                visit => visit.Sale.Header.At == new DateTimeOffset(2026, 7, 1, 4, 0, 0, local)
            ),
            ("the end of the window", visit => visit.Sale.Header.At == new DateTimeOffset(2026, 8, 1, 12, 0, 0, local)),
            (
                "a second before the end",
                visit => visit.Sale.Header.At == new DateTimeOffset(2026, 8, 1, 11, 59, 59, local)
            ),
            ("joining", visit => visit.Sale.Header.Details.Enrol && visit.Sale.Header.MemberId is not null),
            ("a guest", visit => visit.Sale.Header.MemberId is null),
            ("the store", visit => visit.Sale.Header.Details.Store == "north"),
            ("another store", visit => visit.Sale.Header.Details.Store == "another"),
            ("no store", visit => visit.Sale.Header.Details.Store is null),
            ("a birthday", visit => visit.Sale.Header.Details.Attributes.Any(one => one.Key == "birthday")),
            ("the segment", visit => visit.Sale.Header.Details.Attributes.Any(one => one.Value == "student"))
        );
    }

    [Fact]
    public void Histories_AreOfSeveralMembersInTheOrderOfTime()
    {
        var histories = Draw(Shop.Histories);

        Assert.All(
            histories,
            history =>
            {
                var times = history.Visits.Select(visit => visit.Sale.Header.At).ToList();
                Assert.Equal(times.Order(), times);
                Assert.Equal(times.Count, history.Visits.Select(visit => visit.Sale.Id).Distinct().Count());
            }
        );
        AssertMet(
            histories,
            100,
            (
                "two members and a guest",
                history => history.Visits.Select(visit => visit.Sale.Header.MemberId).Distinct().Count() == 3
            ),
            ("six visits", history => history.Visits.Count == 6),
            (
                "a visit in the last second of a business day",
                history =>
                    history.Visits.Any(visit =>
                        visit.Sale.Header.At.ToOffset(TimeSpan.FromHours(-4)).TimeOfDay == new TimeSpan(3, 59, 59)
                    )
            )
        );
    }

    [Fact]
    public void Sales_AreTaken_AndReachEveryVerdictThatTheProgramKnows()
    {
        var attack = Attack.On(Plan).NeverAboveTheCap(new Cap(1_000_000_000, CapUnit.Points, CapScope.Member));

        Assert.All(attack.Coverage.Programs[0].Rules, rule => Assert.Contains(Verdict.Awarded, rule.Verdicts));
        Assert.All(
            Draw(Shop.Visits).Take(500),
            visit =>
            {
                if (visit.Sale.Header.MemberId is { } member)
                    Assert.True(Plan.Evaluate(visit.Sale, Plan.NewMember(member)).Admission.IsAccepted);
                else if (!visit.Sale.Header.Details.Enrol)
                    Assert.True(Plan.Evaluate(visit.Sale).Admission.IsAccepted);
            }
        );
    }

    [Fact]
    public void Baskets_ThatFail_ShrinkToTheFewestUnitsThatDo()
    {
        Assert.Equal(
            "5 x cone for 10.00 USD",
            Smallest(
                    Shop.Baskets,
                    basket => basket.Lines.All(line => line.Sku != "cone" || line.Quantity.ToDecimal() < 5)
                )
                .ToString()
        );
        Assert.Equal(
            "1 x nuts for 12.00 USD",
            Smallest(
                    Shop.Baskets,
                    basket => basket.Lines.All(line => line.Sku != "nuts" || line.Quantity.ToDecimal() < 1)
                )
                .ToString()
        );
    }

    [Fact]
    public void Histories_ThatFail_ShrinkToOrdinaryVisits()
    {
        var history = Smallest(
            Shop.Histories,
            one =>
                one.Visits.Count(visit =>
                    visit.Sale.Header.MemberId is not null && visit.Basket.Lines.Any(line => line.Sku == "cone")
                ) < 2
        );

        Assert.Equal(
            "Mon 2026-06-01 12:00: ann buys 1 x cone for 2.00 USD\nMon 2026-06-01 12:00: ann buys 1 x cone for 2.00 USD",
            history.ToString()
        );
    }

    [Fact]
    public void Visits_InWords_SayAllThatTheSaleSays()
    {
        var visit = new Visit(
            "v",
            "ann",
            new DateTimeOffset(2026, 6, 1, 14, 59, 59, TimeSpan.FromHours(-4)),
            [
                Saying.Joins,
                Saying.Staff,
                Saying.Store("north"),
                Saying.Channel("web"),
                Saying.Tender("card"),
                Saying.Code("X"),
                Saying.Attribute("a", "b"),
            ],
            new Basket([], Plan.Program.Currency),
            new Setting(Plan.Program.Currency, default)
        );

        Assert.Equal(
            "Mon 2026-06-01 14:59:59: ann joins and buys nothing, for staff, in store 'north', by channel 'web', paid with 'card', with code 'X', a is 'b'",
            visit.ToString()
        );
    }

    /// <summary>All documents that the schema takes, with whatever selectors they have, and without a catalog.</summary>
    [Fact]
    public void Shops_OfEveryProgramThatTheSchemaTakes_SellWhatItsSelectorsMean()
    {
        int compiled = 0;
        foreach (string file in Directory.GetFiles(Repository.Combine("tests/schema/good"), "program.*.json"))
        {
            var program = LoyaltyProgram.Parse(File.ReadAllText(file));
            if (program.Rules.Count == 0 || !program.TryCompile(null, out var plan, out _))
                continue;
            compiled++;
            var drawing = new ShopDrawing(plan!);
            // One whose conditions contradict one another means nothing, and the schema's example of all properties has one.
            foreach (
                var selector in drawing.Program.All().Where(part => part.Is("conditions") && part.Find("not") is null)
            )
                Assert.True(drawing.Shelf.Of(selector).Count > 0, file + ": " + selector.Value.GetRawText());
        }
        Assert.True(compiled >= 4, compiled + " programs");
    }

    [Fact]
    public void Of_AProgramWithoutRules_SaysThatThereIsNothingToTry() =>
        Assert.Equal(
            "The program has no rules, so there is nothing to try.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    ShopArbitraries.Of(LoyaltyProgram.Create("empty", "USD").Build().Compile())
                )
                .Message
        );

    private static List<T> Draw<T>(Arbitrary<T> arbitrary)
    {
        var drawn = new List<T>();
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Cases).WithReplay(1, 3);
        Prop.ForAll(
                Arb.From(arbitrary.Generator),
                one =>
                {
                    drawn.Add(one);
                    return true;
                }
            )
            .Check(config);
        return drawn;
    }

    private static T Smallest<T>(Arbitrary<T> arbitrary, Func<T, bool> holds)
    {
        T? smallest = default;
        var config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(1, 3);
        Assert.ThrowsAny<Exception>(() =>
            Prop.ForAll(
                    arbitrary,
                    one =>
                    {
                        if (!holds(one))
                            smallest = one;
                        return holds(one);
                    }
                )
                .Check(config)
        );
        return smallest!;
    }

    private static void AssertMet<T>(List<T> drawn, int least, params (string Place, Func<T, bool> Met)[] places) =>
        Assert.All(
            places,
            place =>
            {
                int met = drawn.Count(place.Met);
                Assert.True(met >= least, $"{place.Place}: {met} of {drawn.Count}");
            }
        );

    private static decimal Cones(Basket basket) =>
        basket.Lines.Where(line => line.Sku is "cone" or "lolly").Sum(line => line.Quantity.ToDecimal());

    private static long Sum(Basket basket) => basket.Lines.Sum(line => line.Amount);

    private static TimeSpan Local(Visit visit) => visit.Sale.Header.At.ToOffset(TimeSpan.FromHours(-4)).TimeOfDay;
}
