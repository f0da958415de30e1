using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>Each of the eight phases: who comes in, who goes on, what time does, and what is said.</summary>
public sealed class HundredDaysPhaseTests
{
    private const double Tick = 1.0 / TimeSpan.TicksPerDay;

    // ---- Assess

    [Fact]
    public void Assess_OfWhoIsLetIn_WaitsAndInvitesAfterAWeek()
    {
        var lead = new Shopper(enrols: false).LetIn(0).To(400);

        Assert.Equal(["0 assess"], lead.Phases);
        Assert.Equal(["7 invite"], lead.Touches);
    }

    [Fact]
    public void Assess_OnEnrolment_GoesToAdmitWithAWelcome()
    {
        var lead = new Shopper(enrols: false).LetIn(0).On("enrolled", 3);

        Assert.Equal(["0 assess", "3 admit"], lead.Phases);
        Assert.Equal(["3 welcome"], lead.Touches);
    }

    [Fact]
    public void Assess_OnAPurchase_GoesThroughAdmitToAffirm()
    {
        var lead = new Shopper(enrols: false).LetIn(0).Buys(3);

        Assert.Equal(["0 assess", "3 admit", "3 affirm"], lead.Phases);
        Assert.Equal(["3 calm"], lead.Touches);
        Assert.Equal(1, lead.Counter("visits"));
        Assert.Equal(["3 welcome"], lead.On("enrolled", 3.1).Touches.Skip(1));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void Assess_AndAdmit_AreStalledAfterThirtyDays(double now, int stalled)
    {
        Assert.Equal(stalled, StalledIn("assess", new Shopper(enrols: false).LetIn(0).To(now), now));
        Assert.Equal(stalled, StalledIn("admit", new Shopper().To(now), now));
    }

    // ---- Admit

    [Fact]
    public void Admit_OfWhoNeverBuys_RemindsTwiceAndThenKeepsQuiet()
    {
        var guest = new Shopper().To(3650);

        Assert.Equal(["0 assess", "0 admit"], guest.Phases);
        Assert.Equal(["0 welcome", "7 first-visit", "30 what-is-missing"], guest.Touches);
    }

    [Fact]
    public void Admit_OnTheFirstPurchase_GoesToAffirmAndStartsTheClock()
    {
        var ann = new Shopper().Buys(200);

        Assert.Equal("affirm", ann.Phase);
        Assert.Equal(["200 calm"], ann.Touches.Skip(3));
        Assert.Equal(["230 second-visit"], ann.To(231).Touches.Skip(6));
    }

    // ---- Affirm

    [Fact]
    public void Affirm_WithoutAnotherVisit_CalmsTwiceAndEndsAfterAFortnight()
    {
        var ann = new Shopper().Buys(0).To(14 - Tick * 1000);
        Assert.Equal("affirm", ann.Phase);

        ann.To(14);

        Assert.Equal("activate", ann.Phase);
        Assert.Equal(["0 welcome", "0 calm", "3 all-well", "14 first-steps"], ann.Touches);
    }

    [Fact]
    public void Affirm_OnAnotherVisit_GoesThroughActivateToAcclimate()
    {
        var ann = new Shopper().Buys(0, 2);

        Assert.Equal(["2 activate", "2 acclimate"], ann.Phases.Skip(3));
        Assert.Equal(["0 calm", "2 how-it-works"], ann.Touches.Skip(1));
    }

    // A basket on three receipts is one visit.
    [Fact]
    public void Affirm_OnMoreReceiptsOfTheSameVisit_Stays()
    {
        var ann = new Shopper().Buys(0, 0.01, 0.02, 0.49);
        Assert.Equal("affirm", ann.Phase);
        Assert.Equal(1, ann.Counter("visits"));

        Assert.Equal("acclimate", ann.Buys(0.5).Phase);
    }

    [Fact]
    public void Affirm_WhateverTheSaleReached_GoesNoFurther()
    {
        var ann = new Shopper().Buys(0).On("cardCompleted", 0).On("tierReached", 0).On("rewardRedeemed", 0);

        Assert.Equal("affirm", ann.Phase);
    }

    [Fact]
    public void Affirm_AfterAReturnAndANewPurchase_KnowsNothingOfTheUpsellThatWaited()
    {
        var ann = new Shopper().Buys(0, 20).To(50);
        Assert.Equal("50 try-more", ann.Touches[ann.Touches.Count - 1]);

        ann.On("onlyPurchaseReturned", 51).Buys(52);

        Assert.Equal("affirm", ann.Phase);
        Assert.DoesNotContain(ann.Record.Waiting, touch => touch.Touch.Id == "try-more");
        Assert.DoesNotContain("try-more", ann.Drain(53).Concat(ann.Drain(54)).Concat(ann.Drain(54.9)));
    }

    // What a member reaches before Acclimate is not forgotten.
    [Theory]
    [InlineData("cardCompleted")]
    [InlineData("tierReached")]
    [InlineData("rewardRedeemed")]
    public void Acclimate_OfWhoHasReachedSomethingBefore_IsPassedAtOnce(string reached)
    {
        var ann = new Shopper().Buys(0).On(reached, 0.01).Buys(3);

        Assert.Equal(["3 activate", "3 acclimate", "3 accomplish"], ann.Phases.Skip(3));
        Assert.Equal(100, ann.Points);
    }

    // ---- Activate

    [Fact]
    public void Activate_WithoutAnotherVisit_AsksOnTheThirtiethDayAndIsAtRiskAfterFiftyEight()
    {
        var ann = new Shopper().Buys(0).To(58);
        Assert.Equal("activate", ann.Phase);
        Assert.Equal(["30 second-visit"], ann.Touches.Skip(4));
        Assert.Equal(1, StalledIn("activate", ann, 58));

        ann.To(58.001);

        Assert.Equal("at-risk", ann.Phase);
        Assert.Equal(["58 miss-you"], ann.Touches.Skip(5));
    }

    [Fact]
    public void Activate_OnAnotherVisit_GoesToAcclimateAndExplains()
    {
        var ann = new Shopper().Buys(0, 20);

        Assert.Equal(["14 activate", "20 acclimate"], ann.Phases.Skip(3));
        Assert.Equal("20 how-it-works", ann.Touches[ann.Touches.Count - 1]);
    }

    // ---- Acclimate

    [Fact]
    public void Acclimate_WithoutAnotherVisit_GuidesThenOffersThenIsAtRisk()
    {
        var ann = new Shopper().Buys(0, 20).To(78.001);

        Assert.Equal("78 at-risk", ann.Phases[ann.Phases.Count - 1]);
        Assert.Equal(["20 how-it-works", "27 tip", "50 try-more", "60 progress", "78 miss-you"], ann.Touches.Skip(4));
    }

    [Fact]
    public void Acclimate_OnTheFourthVisit_GoesToAccomplish()
    {
        var ann = new Shopper().Buys(0, 20, 40);
        Assert.Equal("acclimate", ann.Phase);

        Assert.Equal("accomplish", ann.Buys(60).Phase);
    }

    [Theory]
    [InlineData("cardCompleted")]
    [InlineData("tierReached")]
    [InlineData("rewardRedeemed")]
    public void Acclimate_OnWhatTheCustomerCameFor_GoesToAccomplish(string goal) =>
        Assert.Equal("accomplish", new Shopper().Buys(0, 20).On(goal, 20).Phase);

    // ---- Accomplish

    [Theory]
    [InlineData("segment=best", 200)]
    [InlineData("segment=other", 100)]
    [InlineData("firstName=Ann", 100)]
    public void Accomplish_OnEntry_CelebratesWithPointsByTheSegment(string known, long points)
    {
        var ann = new Shopper().Buys(0, 20).On("cardCompleted", 21, known);

        Assert.Equal("accomplish", ann.Phase);
        Assert.Equal("21 well-done", ann.Touches[ann.Touches.Count - 1]);
        Assert.Equal(points, ann.Points);
    }

    [Fact]
    public void Accomplish_EnteredAgain_GivesNothingMore()
    {
        var ann = new Shopper().Buys(0, 20).On("cardCompleted", 20);
        ann.On("onlyPurchaseReturned", 21).Buys(30, 40).On("cardCompleted", 40);

        Assert.Equal("accomplish", ann.Phase);
        Assert.Equal(100, ann.Points);
        Assert.Single(ann.Touches, touch => touch.EndsWith("well-done", StringComparison.Ordinal));
    }

    [Fact]
    public void Accomplish_WithoutAnotherVisit_IsStalledThenAtRiskByTheRhythm()
    {
        // Gaps of 10 days: at risk once more than 20 have passed.
        var ann = new Shopper().Buys(0, 10, 20, 30).To(50);
        Assert.Equal("accomplish", ann.Phase);

        Assert.Equal("at-risk", ann.To(50.001).Phase);
        Assert.Equal(1, StalledIn("accomplish", new Shopper().Buys(0, 40, 80, 120).To(181), 181));
    }

    [Fact]
    public void Accomplish_OnTheSixthVisit_GoesToAdopt()
    {
        var ann = new Shopper().Buys(0, 10, 20, 30, 40);
        Assert.Equal("accomplish", ann.Phase);

        ann.Buys(50);

        Assert.Equal("adopt", ann.Phase);
        Assert.Equal("50 loyal", ann.Touches[ann.Touches.Count - 1]);
    }

    // ---- Adopt

    [Fact]
    public void Adopt_AfterThirtyDays_AsksForAFriendOnce()
    {
        var ann = new Shopper().Buys(0, 20, 40, 60, 80, 100).To(130);
        Assert.Equal("130 ask-for-referral", ann.Touches[ann.Touches.Count - 1]);

        // At risk and back again.
        ann.To(145).Buys(150).To(181);

        Assert.Equal("adopt", ann.Phase);
        Assert.Single(ann.Touches, touch => touch.EndsWith("ask-for-referral", StringComparison.Ordinal));
    }

    [Fact]
    public void Adopt_WhenAFriendBought_GoesToAdvocate()
    {
        var ann = new Shopper().Buys(0, 20, 40, 60, 80, 100).On("referralConverted", 110);

        Assert.Equal("advocate", ann.Phase);
        Assert.Equal(["110 thank-for-referral", "110 inner-circle"], ann.Touches.Skip(ann.Touches.Count - 2));
    }

    [Fact]
    public void Adopt_OfWhoSentAFriendBefore_GoesToAdvocateAtOnce()
    {
        var ann = new Shopper().Buys(0, 20).On("referralConverted", 21);
        Assert.Equal("acclimate", ann.Phase);
        Assert.Equal("21 thank-for-referral", ann.Touches[ann.Touches.Count - 1]);

        ann.Buys(40, 60, 80, 100);

        Assert.Equal(["100 adopt", "100 advocate"], ann.Phases.Skip(ann.Phases.Count - 2));
    }

    // ---- Advocate

    [Fact]
    public void Advocate_OnAnotherFriend_IsThankedAndStays()
    {
        var ann = new Shopper().Buys(0, 20, 40, 60, 80, 100).On("referralConverted", 110).On("referralConverted", 120);

        Assert.Equal("advocate", ann.Phase);
        Assert.Equal("120 thank-for-referral", ann.Touches[ann.Touches.Count - 1]);
    }

    [Fact]
    public void Advocate_WhoStaysAway_IsAtRiskLikeEverybody()
    {
        var ann = new Shopper().Buys(0, 20, 40, 60, 80, 100).On("referralConverted", 110).To(140.001);

        Assert.Equal("at-risk", ann.Phase);
        Assert.Equal("advocate", ann.Buys(141).Phase);
    }

    private static int StalledIn(string phase, Shopper one, double now) =>
        JourneyFunnel.Of(one.Plan, [one.Record], Shopper.At(now)).Phases.Single(row => row.Phase.Id == phase).Stalled;
}
