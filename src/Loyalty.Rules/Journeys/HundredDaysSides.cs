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
            .Phase("at-risk", AtRisk)
            .Phase("lapsed", Lapsed)
            .Phase("won-back", WonBack)
            .Phase("opted-out", OptedOut)
            .Phase("closed", p => p.Named("Closed").Named("vi", "Đã đóng").Final().NeverTouches(All));

    // The visit that brings a member back counts in the phase that they had left.
    private static void AtRisk(PhaseBuilder phase) =>
        phase
            .Named("At risk")
            .Named("vi", "Sắp rời đi")
            .NeverTouches(TouchKind.Celebrate, TouchKind.AskForReferral, TouchKind.Upsell)
            .OnEnter(Effect.Touch("miss-you"))
            .Timer("lapse", t => t.Medians(4m, otherwiseDays: 110))
            .OnTimer("lapse", t => t.To("lapsed"))
            .On(HundredDays.Visit, t => t.ToHistory("customer").Do(Effect.Raise(HundredDays.Visit)));

    private static void Lapsed(PhaseBuilder phase) =>
        phase
            .Named("Lapsed")
            .Named("vi", "Đã rời đi")
            .Steady()
            .NeverTouches(TouchKind.Celebrate, TouchKind.AskForReferral, TouchKind.Upsell)
            .OnEnter(Effect.Touch("come-back"))
            // A surprise, once, and unannounced: nobody stays away for it.
            .On(
                HundredDays.Visit,
                t =>
                    t.If(Condition.Counter("comebacks", atMost: 0))
                        .To("won-back")
                        .Do(Effect.Count("comebacks"), Effect.Reward(50))
            )
            .On(HundredDays.Visit, t => t.If(Condition.Counter("comebacks", 1)).To("won-back"));

    private static void WonBack(PhaseBuilder phase) =>
        phase
            .Named("Won back")
            .Named("vi", "Quay lại")
            .OnEnter(Effect.Touch("welcome-back"))
            .Timer("settle", t => t.AfterDays(30))
            .Timer("quiet-again", t => t.Medians(2m, otherwiseDays: 58))
            .OnTimer("settle", t => t.ToHistory("customer"))
            .OnTimer("quiet-again", t => t.To("at-risk").Do(Effect.Cancel(HundredDays.SameVisit)))
            .On(HundredDaysEvents.Purchase, t => t.If(Condition.Since(HundredDays.SameVisit)))
            .On(HundredDays.Visit, t => t.ToHistory("customer").Do(Effect.Raise(HundredDays.Visit)));

    // Purchases go on counting, and so does the clock; nothing else moves until the member opts in.
    private static void OptedOut(PhaseBuilder phase) =>
        phase
            .Named("Opted out")
            .Named("vi", "Không nhận tin")
            .Steady()
            .NeverTouches(All)
            .On(HundredDaysEvents.OptedIn, t => t.If(Condition.Counter("visits", atMost: 0)).ToHistory("prospect"))
            .On(
                HundredDaysEvents.OptedIn,
                t =>
                    t.If(Condition.Counter("visits", 1), Condition.Counter("restarted", atMost: 0))
                        .ToHistory("customer")
            )
            .On(
                HundredDaysEvents.OptedIn,
                t =>
                    t.If(Condition.Counter("visits", 1), Condition.Counter("restarted", 1))
                        .To("affirm")
                        .Do(Effect.Set("restarted", 0))
            )
            .On(HundredDaysEvents.OptedOut, _ => { })
            .On(HundredDaysEvents.Purchase, t => t.If(Condition.Since(HundredDays.SameVisit)))
            .On(
                HundredDays.Visit,
                t => t.If(Condition.Counter("visits", atMost: 1)).Do(Effect.Start(HundredDays.Clock))
            )
            .On(HundredDaysEvents.OnlyPurchaseReturned, t => t.Do(HundredDays.UndoPurchase()));
}
