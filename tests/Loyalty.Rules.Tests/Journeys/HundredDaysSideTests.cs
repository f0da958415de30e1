using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>The hundred days themselves, and the phases beside the way.</summary>
public sealed class HundredDaysSideTests
{
    // ---- the clock

    [Theory]
    [InlineData(new double[] { 0, 90 }, "hundred-days")]
    [InlineData(new double[] { 0, 100.4 }, "hundred-days")]
    [InlineData(new double[] { 0, 100.6 }, "what-went-wrong")]
    [InlineData(new double[] { 0 }, "what-went-wrong")]
    public void Day100_OfThoseWhoCameAgainAndThoseWhoDidNot_SaysTheOneOrTheOther(double[] purchases, string touch)
    {
        var ann = new Shopper().Buys(purchases).To(102);

        Assert.Contains(ann.Touches, one => one.StartsWith("100 " + touch, StringComparison.Ordinal));
        Assert.Single(ann.Touches, one => one.Contains("hundred-days") || one.Contains("what-went-wrong"));
    }

    [Fact]
    public void Day60_OfACustomerWhoIsThere_TellsTheProgressAndOfNobodyElse()
    {
        Assert.Contains("60 progress", new Shopper().Buys(0, 30).To(61).Touches);
        Assert.DoesNotContain("60 progress", new Shopper().Buys(0).To(61).Touches);
    }

    [Fact]
    public void OnlyPurchaseReturned_OfThePurchaseThatBeganTheDays_UndoesTheAdvanceAndTheClock()
    {
        var cleo = new Shopper().Buys(5).To(20).On("onlyPurchaseReturned", 20);
        Assert.Equal("admit", cleo.Phase);
        Assert.Equal(0, cleo.Counter("visits"));

        // Nothing of the first hundred days is left; the new ones begin with the new purchase.
        cleo.To(150);
        Assert.DoesNotContain(cleo.Touches, touch => touch.Contains("what-went-wrong") || touch.Contains("miss-you"));
        cleo.Buys(200).To(301);
        Assert.Contains("300 what-went-wrong", cleo.Touches);
    }

    [Fact]
    public void OnlyPurchaseReturned_OfWhoHadNotJoined_LeadsBackToAssess()
    {
        // The purchase went through Admit, and that way is undone as well.
        var lead = new Shopper(enrols: false).LetIn(0).Buys(3).On("onlyPurchaseReturned", 4);
        Assert.Equal("assess", lead.Phase);

        Assert.Equal("admit", lead.Buys(5).On("enrolled", 6).On("onlyPurchaseReturned", 7).Phase);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(130)]
    public void OnlyPurchaseReturned_OfWhoIsAtRiskOrLapsed_LeadsBackAsWell(double day)
    {
        var cleo = new Shopper().Buys(0).On("onlyPurchaseReturned", day).To(500);

        Assert.Equal("admit", cleo.Phase);
        Assert.Null(cleo.Plan.NextWake(cleo.Record));
    }

    [Fact]
    public void OnlyPurchaseReturned_WhereNothingWasBought_ChangesNothing() =>
        Assert.Equal("admit", new Shopper().On("onlyPurchaseReturned", 1).Phase);

    [Fact]
    public void OnlyPurchaseReturned_BeforeThePurchaseSaysThanks_LeavesTheThanksUnsaid()
    {
        var cleo = new Shopper().Buys(0.5).On("onlyPurchaseReturned", 0.9);

        Assert.Equal(
            ["welcome", "taken-back"],
            cleo.Record.Waiting.Select(touch => touch.Touch.Id).OrderByDescending(id => id)
        );
        cleo.Buys(0.95);
        Assert.Equal(
            ["calm", "welcome"],
            cleo.Drain(1).Concat(cleo.Drain(2)).Concat(cleo.Drain(3)).Concat(cleo.Drain(3.5))
        );
    }

    // ---- at risk, lapsed, won back

    [Fact]
    public void AtRisk_OnAVisit_GoesBackToThePhaseLeftAndTheVisitCountsThere()
    {
        var bob = new Shopper().Buys(0).To(60).Buys(70);

        Assert.Equal(["58 at-risk", "70 activate", "70 acclimate"], bob.Phases.Skip(4));
    }

    // Receipts of one visit, before and after midnight, are no gap of an hour.
    [Fact]
    public void AtRisk_OfAWeeklyCustomerWhoseVisitsEndAfterMidnight_GoesByTheVisits()
    {
        var bob = new Shopper();
        for (int week = 0; week < 6; week++)
            bob.Buys((7 * week) + 0.55, (7 * week) + 0.61);

        Assert.Equal(6, bob.Counter("visits"));
        Assert.Equal("adopt", bob.To(35.55 + 13.99).Phase);
        Assert.Equal("at-risk", bob.To(35.55 + 14.01).Phase);
    }

    [Fact]
    public void Lapsed_AfterMoreThanFourMedians_EqualityIsNotLapsed()
    {
        var bob = new Shopper().Buys(0, 10, 20, 30).To(70);
        Assert.Equal("at-risk", bob.Phase);
        bob.To(70 + (1.0 / 86400));

        Assert.Equal("lapsed", bob.Phase);
        Assert.Equal("70 come-back", bob.Touches[bob.Touches.Count - 1]);
    }

    [Fact]
    public void Lapsed_WhileFewGapsAreKnown_GoesByAHundredAndTenDays()
    {
        var bob = new Shopper().Buys(0).To(110);
        Assert.Equal("at-risk", bob.Phase);

        Assert.Equal("lapsed", bob.To(110.001).Phase);
    }

    [Fact]
    public void Lapsed_OnAPurchase_IsWonBackWithPointsOnce()
    {
        var bob = new Shopper().Buys(0).To(120).Buys(130);
        Assert.Equal("won-back", bob.Phase);
        Assert.Equal(50, bob.Points);
        Assert.Equal("130 welcome-back", bob.Touches[bob.Touches.Count - 1]);

        bob.To(300).Buys(310);

        Assert.Equal("won-back", bob.Phase);
        Assert.Equal(50, bob.Points);
    }

    // Nobody is congratulated, or asked for a friend, who stays away.
    [Fact]
    public void AtRisk_AndLapsed_NeverCelebrate()
    {
        var bob = new Shopper().Buys(0, 10, 20, 30).To(101);

        Assert.Equal("lapsed", bob.Phase);
        Assert.Contains("100 hundred-days WithheldByPhase", bob.Touches);
    }

    [Fact]
    public void WonBack_AfterThirtyDays_IsInThePhaseThatWasLeft()
    {
        var bob = new Shopper().Buys(0, 20).To(140).Buys(150).To(180);

        Assert.Equal(["150 won-back", "180 acclimate"], bob.Phases.Skip(bob.Phases.Count - 2));
    }

    [Fact]
    public void WonBack_OnTheNextVisit_IsInThePhaseThatWasLeftAndTheVisitCountsThere()
    {
        var bob = new Shopper().Buys(0, 20).To(140).Buys(150, 150.1, 160);

        Assert.Equal(["150 won-back", "160 acclimate", "160 accomplish"], bob.Phases.Skip(bob.Phases.Count - 3));
    }

    [Fact]
    public void WonBack_WhoStaysAwayAgain_IsAtRiskByTheRhythm()
    {
        // The gaps are 2, 2, 2 and 40 days: at risk once more than 4 have passed.
        var bob = new Shopper().Buys(0, 2, 4, 6, 46).To(50);
        Assert.Equal("won-back", bob.Phase);

        Assert.Equal("at-risk", bob.To(50.001).Phase);
    }

    // ---- opted out, closed

    [Theory]
    [InlineData(new double[] { }, "admit")]
    [InlineData(new double[] { 0 }, "affirm")]
    // What was reached meanwhile counts once they are back.
    [InlineData(new double[] { 0, 5 }, "accomplish")]
    public void OptedOut_UntilOptingIn_StandsStillAndGoesBackToThePhaseLeft(double[] purchases, string phase)
    {
        var dan = new Shopper().Buys(purchases).On("optedOut", 6);
        int said = dan.Touches.Count;
        dan.On("optedOut", 7).On("contactChanged", 8).On("cardCompleted", 9).To(30);

        Assert.Equal("opted-out", dan.Phase);
        Assert.All(
            dan.Touches.Skip(said),
            touch => Assert.EndsWith("WithheldByOptOut", touch, StringComparison.Ordinal)
        );
        Assert.Empty(dan.Drain(30));
        Assert.Equal(phase, dan.On("optedIn", 30).Phase);
    }

    [Fact]
    public void OptedOut_OnTheFirstPurchase_StartsTheDaysAllTheSame()
    {
        var dan = new Shopper().On("optedOut", 1).Buys(2, 2.1, 40);
        Assert.Equal(2, dan.Counter("visits"));

        dan.On("optedIn", 50);

        // Two visits are more than a first one, of which there is still doubt.
        Assert.Equal("acclimate", dan.Phase);
        Assert.Contains("102 hundred-days", dan.Buys(60).To(103).Touches);
    }

    [Fact]
    public void OptedOut_OfWhoHasLongStayedAway_ComesInAsLapsed()
    {
        var dan = new Shopper().Buys(0, 20).On("optedOut", 30).On("optedIn", 200);

        Assert.Equal(["200 acclimate", "200 at-risk", "200 lapsed"], dan.Phases.Skip(dan.Phases.Count - 3));
    }

    [Theory]
    [InlineData(70, "at-risk")]
    [InlineData(120, "lapsed")]
    [InlineData(131, "won-back")]
    public void OptedOut_OfWhoStayedAway_GoesBackThereAndSaysNothingTwice(double day, string phase)
    {
        var dan = new Shopper().Buys(0);
        if (day > 130)
            dan.To(129).Buys(130);
        dan.On("optedOut", day);
        int said = dan.Touches.Count;

        Assert.Equal(phase, dan.On("optedIn", day + 1).Phase);
        Assert.Equal(said, dan.Touches.Count);
    }

    [Fact]
    public void OptedOut_OfWhoStayedAwayAndCameMeanwhile_GoesBackToThePhaseLeft()
    {
        var dan = new Shopper().Buys(0).On("optedOut", 120).Buys(125).On("optedIn", 126);

        Assert.Equal("activate", dan.Phase);
        Assert.Equal("acclimate", dan.Buys(127).Phase);
    }

    [Fact]
    public void OptedOut_BeforeEnrolling_IsOptedOutAndJoinedAllTheSame()
    {
        var dan = new Shopper(enrols: false).On("optedOut", 0).On("enrolled", 1);
        Assert.Equal(["1 assess", "1 admit", "1 opted-out"], dan.Phases);
        Assert.Equal(["1 welcome WithheldByOptOut"], dan.Touches);

        Assert.Equal("admit", dan.On("optedIn", 2).Phase);
    }

    [Fact]
    public void OptedOut_OfWhoIsLetInByHand_IsOptedOutAndJoinsThere()
    {
        var dan = new Shopper(enrols: false).On("optedOut", 0).LetIn(1);
        Assert.Equal("opted-out", dan.Phase);

        Assert.Equal("assess", dan.On("optedIn", 2).Phase);
        Assert.Equal("admit", dan.On("optedOut", 3).On("enrolled", 4).On("optedIn", 5).Phase);
    }

    [Fact]
    public void OptedOut_ThenClosedAndEnrolledAgain_IsStillOptedOut() =>
        Assert.Equal("opted-out", new Shopper().On("optedOut", 1).On("closed", 2).On("enrolled", 3).Phase);

    [Fact]
    public void OptedOut_OnTheOnlyPurchase_ComesInInAffirmAndIsNotCalmedAnew()
    {
        var dan = new Shopper().On("optedOut", 1).Buys(2).On("optedIn", 3);

        Assert.Equal("affirm", dan.Phase);
        Assert.DoesNotContain("3 calm", dan.Touches);

        var eve = new Shopper().Buys(0).On("optedOut", 1).On("optedIn", 2);
        Assert.Equal("affirm", eve.Phase);
        Assert.Single(eve.Touches, touch => touch.EndsWith(" calm", StringComparison.Ordinal));
    }

    [Fact]
    public void OptedOutAndIn_AtOneInstantOfALog_LeavesTheOptOutStanding()
    {
        var dan = new Shopper().Buys(0).On("optedOut", 5).On("optedIn", 5);
        var replay = dan.Plan.Replay(dan.Plan.NewMember("ann"), dan.Log);

        Assert.True(replay.Record.IsOptedOut);
        Assert.Equal("opted-out", dan.Plan.PhaseOf(replay.Record.Runs[0].State)!.Id);
    }

    // ---- what is said no more

    [Fact]
    public void Waiting_WhatWasOvertaken_DoesNotGoOut()
    {
        // On the seventh day first the reminder falls due, then she buys.
        var ann = new Shopper().Buys(7.1);
        Assert.Equal(["calm"], ann.Record.Waiting.Select(touch => touch.Touch.Id));

        // She comes back on the day on which she is missed.
        var bob = new Shopper().Buys(0).To(57).Buys(58.2);
        Assert.DoesNotContain(bob.Record.Waiting, touch => touch.Touch.Id is "miss-you" or "welcome-back");
        Assert.Contains(bob.Record.Waiting, touch => touch.Touch.Id == "how-it-works");

        var lead = new Shopper(enrols: false).LetIn(0).On("enrolled", 7.1);
        Assert.Equal(["welcome"], lead.Record.Waiting.Select(touch => touch.Touch.Id));
    }

    [Fact]
    public void ContactChanged_TwiceBeforeTheCall_CallsOnce() =>
        Assert.Single(
            new Shopper().On("contactChanged", 1).On("contactChanged", 1.1).Record.Waiting,
            touch => touch.Touch.Id == "new-contact"
        );

    [Fact]
    public void Enrolled_OfWhoStaysAway_IsWelcomed()
    {
        var lead = new Shopper(enrols: false).LetIn(0).Buys(1).To(60);
        Assert.Equal("at-risk", lead.Phase);

        Assert.Contains("61 welcome", lead.On("enrolled", 61).Touches);
    }

    [Fact]
    public void Enrolled_ForTheSecondTime_WelcomesNobodyAgain()
    {
        var lan = new Shopper().Buys(1).On("enrolled", 2);
        Assert.DoesNotContain("2 welcome", lan.Touches);

        var minh = new Shopper(enrols: false).LetIn(0).Buys(1).On("enrolled", 2);
        Assert.Contains("2 welcome", minh.Touches);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OptedOut_AfterTheOnlyPurchaseWasReturned_BeginsAnewWithTheNext(bool returnsBefore)
    {
        var dan = new Shopper().Buys(0, 20);
        if (returnsBefore)
            dan.On("onlyPurchaseReturned", 30).On("optedOut", 31);
        else
            dan.On("optedOut", 30).On("onlyPurchaseReturned", 31);
        Assert.Equal("opted-out", dan.Phase);

        dan.Buys(40).On("optedIn", 41);

        Assert.Equal("affirm", dan.Phase);
        Assert.Equal("acclimate", dan.Buys(50).On("optedOut", 51).On("optedIn", 52).Phase);
    }

    [Fact]
    public void Closed_FromAnyPhase_EndsTheRunAndNothingThatWaitsGoesOut()
    {
        var ann = new Shopper().Buys(0).On("closed", 0.01);

        Assert.Equal(JourneyStatus.Ended, ann.State.Status);
        Assert.Empty(ann.Record.Waiting);
        Assert.Empty(ann.Drain(0.02));
        Assert.Equal("closed", ann.Buys(1).Phase);
    }

    [Fact]
    public void Closed_Twice_HearsNothingOfEitherTime()
    {
        var ann = new Shopper().Buys(0).On("closed", 0.01).On("enrolled", 0.02).On("closed", 0.03);

        Assert.Empty(ann.Drain(0.04));
        Assert.Empty(ann.Drain(1.5));
    }

    [Fact]
    public void Closed_AndEnrolledAgain_WalksAnew()
    {
        var ann = new Shopper().Buys(0).On("closed", 10).On("enrolled", 40);

        Assert.Equal("admit", ann.Phase);
        Assert.Equal(2, ann.Record.Entries);
        // What the first run keeps back is none of the second's business.
        Assert.Equal(["welcome"], ann.Drain(40.1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void ContactChanged_InEveryPhase_LetsTheNewPersonCall(int purchases)
    {
        var ann = new Shopper();
        for (int day = 1; day <= purchases; day++)
            ann.Buys(day);

        ann.On("contactChanged", 10, "contact=Minh");

        Assert.Equal("10 new-contact", ann.Touches[ann.Touches.Count - 1]);
        Assert.Contains("new-contact", ann.Drain(10));
    }
}
