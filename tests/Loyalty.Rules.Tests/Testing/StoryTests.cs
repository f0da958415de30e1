using Loyalty.Rules.Testing;
using Told = Loyalty.Rules.Testing.Given; // the engine has a Given of its own, which these tests see

namespace Loyalty.Rules.Tests.Testing;

public sealed class StoryTests
{
    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("scoop-club", "USD")
        .FreeItem("sixth-cone", r => r.Buy(Goods.Sku("cone"), 5))
        .MemberTiers("year", r => r.Tier("bronze", 0m, 1m, 1m).Tier("gold", 20m, 2m, 1m))
        .SignUpBonus("welcome", r => r.Points(500))
        .Build()
        .Compile(Catalog.Create().Item("cone", item => item.Price(225)).Item("tea", item => item.Price(150)).Build());

    [Fact]
    public void Story_ThatComesAsTold_Passes() =>
        Told.Program(Plan)
            .Member("ann")
            .Buys("cone", 6)
            .And("tea")
            .ThenFree("cone", 1)
            .ThenFree("tea", 0)
            .ThenDiscount(2.25m)
            .ThenPayable(12.75m)
            .ThenAward("sixth-cone", 2.25m)
            .ThenAwardOfPoints("year", 12)
            .ThenPoints(12)
            .ThenBalance(12)
            .ThenStamps("sixth-cone", 0)
            .ThenOwed("sixth-cone", 0)
            .ThenVerdict("sixth-cone", Verdict.Awarded)
            .ThenProgress("sixth-cone", 0, 5)
            .ThenSpendProgress("year", 12.75m, 20m)
            .ThenNudge("year", NudgeKind.More)
            .ThenReceipt("To pay $12.75")
            .ThenTier("year", "bronze")
            .ThenDistance("year", 7.25m)
            .Buys("cone", 4)
            .ThenFree("cone", 0)
            .ThenTier("year", "gold")
            .ThenDistance("year", null)
            .Member("bob")
            .Joins()
            .ThenPoints(500)
            .Guest()
            .Buys("cone", 1, -1m)
            .ThenRefused(Refusal.AmountOutOfRange);

    [Fact]
    public void Story_OfAMemberWithAPast_StartsThere()
    {
        var story = Told.Program(Plan)
            .Member("ann")
            .HasJoined()
            .HasPurchases(7)
            .HasPoints(30)
            .HasStamps("sixth-cone", 4)
            .HasOwedUnits("sixth-cone", 1)
            .HasSpend("year", 19m)
            .Buys("cone", 2)
            .ThenFree("cone", 1)
            .ThenStamps("sixth-cone", 0)
            .ThenOwed("sixth-cone", 1)
            .ThenTier("year", "gold")
            .Joins()
            .ThenVerdict("welcome", Verdict.NoOccasion);

        Assert.True(story.State.HasJoined);
        Assert.Equal(1, story.Decision.Outcomes.Count(one => one.RuleId == "welcome"));
        Told.Program(Plan).Member("ann").StartsFrom(story.State).Buys("tea").ThenBalance(story.State.Points + 3);
    }

    [Fact]
    public void Then_ThatDoesNotCome_ThrowsWithTheExplanation()
    {
        var story = Told.Program(Plan).Member("ann").Buys("cone", 6);

        var thrown = Assert.Throws<ScenarioException>(() => story.ThenFree("cone", 2));

        Assert.Equal(
            """
            Step 1: ann buys 6 x cone
              The number of free units of 'cone' should be 2, and is 1.
              What was decided:
                13.50 USD less 2.25 USD is 11.25 USD to pay; 11 points earned.
                sixth-cone: gave 1 unit, 2.25 USD off. So far 0 of 5 units.
                year: gave 11 points. So far 11.25 USD of 20.00 USD.
                ann now has 11 points.
            """.Replace("\r\n", "\n"),
            thrown.Message
        );
    }

    [Fact]
    public void Then_OfASaleThatIsRefused_SaysSo()
    {
        var story = Told.Program(Plan).Guest().Buys("cone", -1m);

        var thrown = Assert.Throws<ScenarioException>(() => story.ThenDiscount(0m));

        Assert.StartsWith(
            "Step 1: a guest buys -1 x cone\n  The sale should be taken, and is refused as 'return'.\n",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Then_OfAMember_FailsForAGuest()
    {
        var thrown = Assert.Throws<ScenarioException>(() => Told.Program(Plan).Buys("cone").ThenBalance(0));

        Assert.Contains("The sale should be a member's, and is a guest's", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Then_OfARuleThatIsNotThere_GuessesWhichWasMeant()
    {
        var thrown = Assert.Throws<ArgumentException>(() =>
            Told.Program(Plan).Member("ann").Buys("cone").ThenStamps("sixth-cones", 1)
        );

        Assert.StartsWith(
            "The program has no rule 'sixth-cones'. Did you mean 'sixth-cone'?",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Story_ToldWrongly_SaysWhatToDo()
    {
        var story = Told.Program(Plan);

        Assert.Throws<InvalidOperationException>(() => story.ThenPoints(0));
        Assert.Throws<InvalidOperationException>(() => story.HasPoints(1));
        Assert.Throws<InvalidOperationException>(() => story.State);
        Assert.Throws<InvalidOperationException>(() => story.With(sale => sale.Store("s")));
        Assert.Throws<ArgumentException>(() => story.Member(""));
        Refuses("The catalog has no price of 'cones'. Did you mean 'cone'? Say the price", () => story.Buys("cones"));
        Assert.Throws<ArgumentException>(() => story.ThenRefused(AdmissionStatus.Accepted));
        story.Member("ann").Buys("cone");
        Assert.Throws<InvalidOperationException>(() => story.HasPoints(1));
        Refuses(
            "Rule 'year' has no tier 'platinum'. It has 'bronze' and 'gold'.",
            () => story.ThenTier("year", "platinum")
        );
        Assert.Throws<ArgumentException>(() => story.ThenTier("sixth-cone", null));
        Refuses(
            "Rule 'sixth-cone' holds at most 4 of them, not 5. A full card is owed units.",
            () => story.Member("bob").HasStamps("sixth-cone", 5)
        );
        Assert.Throws<ArgumentException>(() => story.HasStamps("year", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => story.HasPoints(-1));
        Assert.Throws<ArgumentException>(() => story.StartsFrom(Plan.NewMember("eve")));
    }

    private static void Refuses(string sentence, Func<Story> step) =>
        Assert.StartsWith(sentence, Assert.Throws<ArgumentException>(() => step()).Message, StringComparison.Ordinal);

    [Fact]
    public void Sale_MadeElsewhere_IsDecidedAsItIs()
    {
        var at = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
        var sale = Transaction.Create("99", at, "USD").Member("ann").Each("cone", 5, 2.25m).Build();

        Told.Program(Plan)
            .Sale(sale)
            .ThenOwed("sixth-cone", 1)
            .Sale(sale)
            .ThenRefused(AdmissionStatus.AlreadyApplied)
            .At(at.AddDays(-30))
            .Buys("cone")
            .With(with => with.Store("harbour"))
            .ThenRefused(AdmissionStatus.TooLate);
    }
}
