namespace Loyalty.Rules.Journeys;

/// <summary>The built-in journey: eight phases of a customer, and the hundred days after the first purchase.</summary>
/// <remarks>
/// The eight phases are those of Joey Coleman's <i>Never Lose a Customer Again</i> (2018): Assess, Admit, Affirm, Activate, Acclimate, Accomplish, Adopt, Advocate.
/// It is data like any other journey: every duration, count, text and reward can be changed in its JSON (<c>HundredDays.Journey().ToJson()</c>, edited and read
/// with <see cref="Journeys.Journey.Parse"/>). It listens to the events of <see cref="HundredDaysEvents"/>.
/// </remarks>
public static class HundredDays
{
    /// <summary>The id of the journey.</summary>
    public static string Id => "hundred-days";

    /// <summary>The id of the clock that the first purchase starts.</summary>
    internal const string Clock = "hundred-days";

    /// <summary>Runs for as long as another purchase belongs to the same visit.</summary>
    internal const string SameVisit = "same-visit";

    /// <summary>
    /// The counter that says where a customer goes on who opts in again: 0 in the phase that they had left, <see cref="ResumeAnew"/> or <see cref="ResumeAway"/>.
    /// </summary>
    internal const string Resume = "resume";

    /// <summary>
    /// From a return of everything until the next first purchase, for the phase that they were in then counts no more; and from a first purchase while opted out.
    /// </summary>
    internal const int ResumeAnew = 1;

    /// <summary>They had stayed away already when they opted out, and have not come since.</summary>
    internal const int ResumeAway = 2;

    /// <summary>What the journey makes of purchases: one a visit, however many receipts it has.</summary>
    internal const string Visit = "visit";

    /// <summary>The journey as it stands. It has no time zone of its own, and holds nobody out.</summary>
    /// <returns>An equal journey each time.</returns>
    public static Journey Journey() => Create().Build();

    /// <summary>The journey before it is built, to say in code what depends on the shop: a time zone, quiet hours, a holdout, further events and touches.</summary>
    /// <returns>A builder of its own each time.</returns>
    public static JourneyBuilder Create()
    {
        var journey = Journeys
            .Journey.Create(Id)
            .Named("A hundred days")
            .Named("vi", "Một trăm ngày")
            .Event(
                HundredDaysEvents.Enrolled,
                HundredDaysEvents.Purchase,
                HundredDaysEvents.CardCompleted,
                HundredDaysEvents.TierReached,
                HundredDaysEvents.RewardRedeemed,
                HundredDaysEvents.ReferralConverted,
                HundredDaysEvents.ContactChanged,
                HundredDaysEvents.OnlyPurchaseReturned,
                // Of one instant the opt-out comes last, and stands.
                HundredDaysEvents.OptedIn,
                HundredDaysEvents.OptedOut,
                HundredDaysEvents.Closed
            )
            .Raised(Visit)
            .Attribute("firstName", "contact", "segment")
            .Counter("joined", of: HundredDaysEvents.Enrolled)
            .Counter("visits")
            .Counter("goals")
            .Counter("referrals", of: HundredDaysEvents.ReferralConverted)
            .Counter("gifts")
            .Counter("comebacks")
            .Counter("asked")
            .Counter(Resume)
            .Rhythm(of: Visit)
            .Enter(on: HundredDaysEvents.Enrolled)
            .OptOutOn(HundredDaysEvents.OptedOut)
            .OptInOn(HundredDaysEvents.OptedIn)
            .Quiet(from: TimeSpan.FromHours(21), to: TimeSpan.FromHours(8))
            .Channel("email", perDay: 1)
            .Channel("phone", perDay: 1)
            // The half days let the last day count until the shop closes, whatever the hour of the first purchase.
            .Timer(
                Clock,
                t =>
                    t.Mark("day-30", new JourneyDuration(30, 12))
                        .Mark("day-60", new JourneyDuration(60, 12))
                        .Mark("day-100", new JourneyDuration(100, 12))
            )
            .Timer(SameVisit, t => t.After(JourneyDuration.OfHours(12)));
        HundredDaysTouches.AddTo(journey);
        HundredDaysPhases.AddTo(journey);
        HundredDaysSides.AddTo(journey);
        AddWhatHoldsEverywhere(journey);
        return journey;
    }

    // What a phase says for the same event goes before these.
    private static void AddWhatHoldsEverywhere(JourneyBuilder journey) =>
        journey
            .On(
                HundredDaysEvents.Purchase,
                t => t.Do(Effect.Count("visits"), Effect.Start(SameVisit), Effect.Raise(Visit))
            )
            .On(
                HundredDaysEvents.OnlyPurchaseReturned,
                t =>
                    t.If(Condition.Counter("visits", 1), Condition.Counter("joined", 1))
                        .To("admit")
                        .Do([.. UndoPurchase(), Effect.Touch("taken-back")])
            )
            .On(
                HundredDaysEvents.OnlyPurchaseReturned,
                t =>
                    t.If(Condition.Counter("visits", 1), Condition.Counter("joined", atMost: 0))
                        .To("assess")
                        .Do([.. UndoPurchase(), Effect.Touch("taken-back")])
            )
            // What a member has reached counts from wherever they are; where it leads, Acclimate says.
            .On(HundredDaysEvents.CardCompleted, t => t.Do(Effect.Count("goals")))
            .On(HundredDaysEvents.TierReached, t => t.Do(Effect.Count("goals")))
            .On(HundredDaysEvents.RewardRedeemed, t => t.Do(Effect.Count("goals")))
            .On(
                HundredDaysEvents.Enrolled,
                t => t.If(Condition.Counter("joined", atMost: 1)).Do(Effect.Touch("welcome"))
            )
            .OnTimer("day-100", t => t.If(Condition.Counter("visits", 2)).Do(Effect.Touch("hundred-days")))
            .OnTimer("day-100", t => t.If(Condition.Counter("visits", atMost: 1)).Do(Effect.Touch("what-went-wrong")))
            .On(HundredDaysEvents.ReferralConverted, t => t.Do(Effect.Touch("thank-for-referral")))
            .On(HundredDaysEvents.ContactChanged, t => t.Do(Effect.Touch("new-contact")))
            .On(HundredDaysEvents.OptedOut, t => t.To("opted-out"))
            .On(HundredDaysEvents.Closed, t => t.To("closed"));

    /// <summary>As if nothing had been bought. What was given once is not given again.</summary>
    internal static Effect[] UndoPurchase() =>
        [
            Effect.Set("visits", 0),
            Effect.Set("goals", 0),
            Effect.Set(Resume, ResumeAnew),
            Effect.Cancel(Clock),
            Effect.Cancel(SameVisit),
            Effect.ForgetRhythm,
        ];
}
