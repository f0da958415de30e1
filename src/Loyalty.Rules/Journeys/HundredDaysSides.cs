namespace Loyalty.Rules.Journeys;

/// <summary>The phases beside the way: of those who stay away, come back, want no messages, or have left.</summary>
internal static class HundredDaysSides
{
    private static readonly TouchKind[] All =
    [
        TouchKind.Reassure,
        TouchKind.Welcome,
        TouchKind.Celebrate,
        TouchKind.AskForReferral,
        TouchKind.WinBack,
        TouchKind.ContactChanged,
        TouchKind.Upsell,
        TouchKind.Other,
    ];

    internal static void AddTo(JourneyBuilder journey) =>
        journey
            .Phase(
                "away",
                p =>
                    p.Named("Stayed away")
                        .Named("vi", "Vắng lâu")
                        .History()
                        .On(
                            HundredDaysEvents.OptedOut,
                            t => t.To("opted-out").Do(Effect.Set(HundredDays.Resume, HundredDays.ResumeAway))
                        )
                        .Phase("at-risk", AtRisk)
                        .Phase("lapsed", Lapsed)
                        .Phase("won-back", WonBack)
            )
            .Phase("opted-out", OptedOut)
            .Phase("closed", p => p.Named("Closed").Named("vi", "Đã đóng").Final().NeverTouches(All));

    // What is said on the way into these phases is said by the way, so that nobody hears it again who comes back from having opted out.
    private static void AtRisk(PhaseBuilder phase) =>
        phase
            .Named("At risk")
            .Named("vi", "Sắp rời đi")
            .NeverTouches(TouchKind.Celebrate, TouchKind.AskForReferral, TouchKind.Upsell)
            .Timer("lapse", t => t.Medians(4m, otherwiseDays: 110))
            .OnTimer("lapse", t => t.To("lapsed").Do(Effect.Touch("come-back")))
            // The visit that brings a member back counts in the phase that they had left.
            .On(
                HundredDays.Visit,
                t => t.ToHistory("customer").Do(Effect.Touch("welcome-back"), Effect.Raise(HundredDays.Visit))
            );

    private static void Lapsed(PhaseBuilder phase) =>
        phase
            .Named("Lapsed")
            .Named("vi", "Đã rời đi")
            .Steady()
            .NeverTouches(TouchKind.Celebrate, TouchKind.AskForReferral, TouchKind.Upsell)
            // A surprise, once, and unannounced: nobody stays away for it.
            .On(
                HundredDays.Visit,
                t =>
                    t.If(Condition.Counter("comebacks", atMost: 0))
                        .To("won-back")
                        .Do(Effect.Count("comebacks"), Effect.Touch("welcome-back"), Effect.Reward(50))
            )
            .On(
                HundredDays.Visit,
                t => t.If(Condition.Counter("comebacks", 1)).To("won-back").Do(Effect.Touch("welcome-back"))
            );

    private static void WonBack(PhaseBuilder phase) =>
        phase
            .Named("Won back")
            .Named("vi", "Quay lại")
            .Timer("settle", t => t.AfterDays(30))
            .Timer("quiet-again", t => t.Medians(2m, otherwiseDays: 58))
            .OnTimer("settle", t => t.ToHistory("customer"))
            .OnTimer("quiet-again", t => t.To("at-risk").Do(Effect.Touch("miss-you")))
            .On(HundredDaysEvents.Purchase, t => t.If(Condition.Since(HundredDays.SameVisit)))
            .On(HundredDays.Visit, t => t.ToHistory("customer").Do(Effect.Raise(HundredDays.Visit)));

    // Purchases go on counting, and so does the clock; nothing else moves until the member opts in.
    private static void OptedOut(PhaseBuilder phase) =>
        phase
            .Named("Opted out")
            .Named("vi", "Không nhận tin")
            .Steady()
            .NeverTouches(All)
            .On(HundredDaysEvents.OptedIn, t => t.If(Bought(atMost: 0), Joined(atLeast: 1)).To("admit"))
            .On(HundredDaysEvents.OptedIn, t => t.If(Bought(atMost: 0), Joined(atMost: 0)).To("assess"))
            .On(HundredDaysEvents.OptedIn, t => t.If(Bought(atLeast: 1), Resumes(0)).ToHistory("customer"))
            .On(
                HundredDaysEvents.OptedIn,
                t => t.If(Bought(atLeast: 1, atMost: 1), Resumes(HundredDays.ResumeAnew)).To("affirm").Do(ResumeAsUsual)
            )
            .On(
                HundredDaysEvents.OptedIn,
                t => t.If(Bought(atLeast: 2), Resumes(HundredDays.ResumeAnew)).To("acclimate").Do(ResumeAsUsual)
            )
            .On(
                HundredDaysEvents.OptedIn,
                t => t.If(Bought(atLeast: 1), Resumes(HundredDays.ResumeAway)).ToHistory("away").Do(ResumeAsUsual)
            )
            .On(HundredDaysEvents.OptedOut, _ => { })
            .On(HundredDaysEvents.Purchase, t => t.If(Condition.Since(HundredDays.SameVisit)))
            .On(
                HundredDays.Visit,
                t =>
                    t.If(Bought(atMost: 1))
                        .Do(Effect.Start(HundredDays.Clock), Effect.Set(HundredDays.Resume, HundredDays.ResumeAnew))
            )
            .On(HundredDays.Visit, t => t.If(Bought(atLeast: 2), Resumes(HundredDays.ResumeAway)).Do(ResumeAsUsual))
            .On(HundredDaysEvents.OnlyPurchaseReturned, t => t.Do(HundredDays.UndoPurchase()));

    private static Effect ResumeAsUsual => Effect.Set(HundredDays.Resume, 0);

    private static Condition Resumes(int where) => Condition.Counter(HundredDays.Resume, where, where);

    private static Condition Bought(long? atLeast = null, long? atMost = null) =>
        Condition.Counter("visits", atLeast, atMost);

    private static Condition Joined(long? atLeast = null, long? atMost = null) =>
        Condition.Counter("joined", atLeast, atMost);
}
