using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>Whole lives of customers on the built-in journey.</summary>
public sealed class HundredDaysStoryTests
{
    [Fact]
    public void Ann_WhoComesEveryFortnight_GoesAllTheWayToAdvocate()
    {
        var ann = new Shopper()
            .Buys(3, 20, 33)
            .On("cardCompleted", 33)
            .Buys(48, 61, 75)
            .On("contactChanged", 80)
            .Buys(90)
            .To(106)
            .On("referralConverted", 110)
            .To(118);

        Assert.Equal(
            [
                "0 assess",
                "0 admit",
                "3 affirm",
                "17 activate",
                "20 acclimate",
                "33 accomplish",
                "75 adopt",
                "110 advocate",
            ],
            ann.Phases
        );
        Assert.Equal(
            [
                "0 welcome",
                "3 calm",
                "6 all-well",
                "17 first-steps",
                "20 how-it-works",
                "27 tip",
                "33 well-done",
                "75 loyal",
                "80 new-contact",
                "103 hundred-days",
                "105 ask-for-referral",
                "110 thank-for-referral",
                "110 inner-circle",
            ],
            ann.Touches
        );
        Assert.Equal(100, ann.Points);
    }

    [Fact]
    public void Bob_WhoLapses_IsWonBackToThePhaseThatHeLeft()
    {
        var bob = new Shopper("bob").Buys(0, 7, 14, 21).To(60).Buys(61).To(64).Buys(65, 72);

        Assert.Equal(
            [
                "0 assess",
                "0 admit",
                "0 affirm",
                "7 activate",
                "7 acclimate",
                "21 accomplish",
                "35 at-risk",
                "49 lapsed",
                "61 won-back",
                "65 accomplish",
                "65 adopt",
            ],
            bob.Phases
        );
        Assert.Equal(["35 miss-you", "49 come-back", "61 welcome-back", "65 loyal"], bob.Touches.Skip(6));
        Assert.Equal(150, bob.Points);
    }

    [Fact]
    public void Cleo_WhoReturnsHerOnlyPurchase_BeginsHerHundredDaysAnew()
    {
        var cleo = new Shopper("cleo").Buys(1).On("onlyPurchaseReturned", 10).To(60).Buys(62).To(163);

        Assert.Equal(
            ["0 assess", "0 admit", "1 affirm", "10 admit", "62 affirm", "76 activate", "120 at-risk"],
            cleo.Phases
        );
        Assert.Equal(
            [
                "0 welcome",
                "1 calm",
                "4 all-well",
                "10 taken-back",
                "40 what-is-missing",
                "62 calm",
                "65 all-well",
                "76 first-steps",
                "92 second-visit",
                "120 miss-you",
                "162 what-went-wrong",
            ],
            cleo.Touches
        );
    }

    [Fact]
    public void Dan_WhoOptsOut_IsLeftInPeaceAndStillBelongs()
    {
        var dan = new Shopper("dan").Buys(0, 20).On("optedOut", 25).On("contactChanged", 30).Buys(40, 60).To(65);
        Assert.Equal("opted-out", dan.Phase);
        Assert.Equal(["30 new-contact WithheldByOptOut"], dan.Touches.Skip(5));

        dan.On("optedIn", 66).Buys(70);

        Assert.Equal(["25 opted-out", "66 acclimate", "70 accomplish"], dan.Phases.Skip(5));
        Assert.Equal(
            ["70 well-done", "100 hundred-days"],
            dan.To(101).Touches.Skip(6).Where(Is("well-done", "hundred-days"))
        );
        Assert.Equal(100, dan.Points);
    }

    [Fact]
    public void Guest_WhoNeverBuys_IsWelcomedRemindedTwiceAndLeftInPeace()
    {
        var guest = new Shopper("guest").To(3000);

        Assert.Equal(["0 welcome", "7 first-visit", "30 what-is-missing"], guest.Touches);
        Assert.Equal(0, guest.Points);
    }

    [Fact]
    public void HeldOutMembers_WalkTheSamePhasesAndGetNothing()
    {
        var plan = HundredDays.Create().Holdout("control", "2026", 1000).Build().Compile();

        var ann = new Shopper(plan: plan).Buys(0, 10, 20, 30);

        Assert.Equal(new Shopper().Buys(0, 10, 20, 30).Phases, ann.Phases);
        Assert.All(ann.Touches, touch => Assert.EndsWith("WithheldByHoldout", touch, StringComparison.Ordinal));
        Assert.Equal(0, ann.Points);
    }

    private static Func<string, bool> Is(params string[] touches) =>
        one => touches.Contains(one.Substring(one.IndexOf(' ') + 1));
}
