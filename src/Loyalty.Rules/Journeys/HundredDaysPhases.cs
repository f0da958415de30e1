namespace Loyalty.Rules.Journeys;

/// <summary>The eight phases of the built-in journey, from the first look to the customer who sends others.</summary>
internal static class HundredDaysPhases
{
    internal static void AddTo(JourneyBuilder journey) =>
        journey
            .Phase(
                "prospect",
                p =>
                    p.Named("Nothing bought yet")
                        .Named("vi", "Chưa mua hàng")
                        .Phase("assess", Assess)
                        .Phase("admit", Admit)
            )
            .Phase(
                "customer",
                p =>
                    p.Named("Customer")
                        .Named("vi", "Khách hàng")
                        .History()
                        // Two medians of a shop's gaps are about its third quartile.
                        .Timer("quiet", t => t.Medians(2m, otherwiseDays: 58))
                        .OnTimer("quiet", t => t.To("at-risk").Do(Effect.Touch("miss-you")))
                        // Of the way to the reward nobody hears who has it.
                        .OnTimer(
                            "day-60",
                            t => t.If(Condition.Counter("gifts", atMost: 0)).Do(Effect.Touch("progress"))
                        )
                        .On(HundredDaysEvents.Purchase, t => t.If(Condition.Since(HundredDays.SameVisit)))
                        .Phase("affirm", Affirm)
                        .Phase("activate", Activate)
                        .Phase("acclimate", Acclimate)
                        .Phase("accomplish", Accomplish)
                        .Phase("adopt", Adopt)
                        .Phase("advocate", Advocate)
            );

    private static void Assess(PhaseBuilder phase) =>
        phase
            .Named("Assess")
            .Named("vi", "Tìm hiểu")
            .StalledAfter(JourneyDuration.OfDays(30))
            .Timer("looking", t => t.AfterDays(7))
            .OnTimer("looking", t => t.Do(Effect.Touch("invite")))
            .On(HundredDaysEvents.Enrolled, t => t.To("admit").Do(Effect.Touch("welcome")))
            // Whoever buys before joining has decided as well, and goes through Admit.
            .On(HundredDays.Visit, t => t.To("admit").Do(Effect.Raise(HundredDays.Visit)));

    private static void Admit(PhaseBuilder phase) =>
        phase
            .Named("Admit")
            .Named("vi", "Gia nhập")
            .StalledAfter(JourneyDuration.OfDays(30))
            .Timer("unbought", t => t.MarkDays("unbought-7", 7).MarkDays("unbought-30", 30))
            // Who has returned everything has been here before.
            .OnTimer(
                "unbought-7",
                t => t.If(Condition.Counter(HundredDays.Resume, atMost: 0)).Do(Effect.Touch("first-visit"))
            )
            .OnTimer("unbought-30", t => t.Do(Effect.Touch("what-is-missing")))
            .On(
                HundredDays.Visit,
                t =>
                    t.To("affirm")
                        .Do(Effect.Start(HundredDays.Clock), Effect.Set(HundredDays.Resume, 0), Effect.Touch("calm"))
            );

    private static void Affirm(PhaseBuilder phase) =>
        phase
            .Named("Affirm")
            .Named("vi", "Củng cố niềm tin")
            .NeverTouches(TouchKind.Upsell, TouchKind.AskForReferral)
            .Timer("doubt", t => t.MarkDays("doubt-3", 3).MarkDays("doubt-14", 14))
            .OnTimer("doubt-3", t => t.Do(Effect.Touch("all-well")))
            .OnTimer("doubt-14", t => t.To("activate").Do(Effect.Touch("first-steps")))
            .On(HundredDays.Visit, t => t.To("activate").Do(Effect.Raise(HundredDays.Visit)));

    private static void Activate(PhaseBuilder phase) =>
        phase
            .Named("Activate")
            .Named("vi", "Bắt đầu")
            .StalledAfter(JourneyDuration.OfDays(30))
            .OnTimer("day-30", t => t.Do(Effect.Touch("second-visit")))
            .On(HundredDays.Visit, t => t.To("acclimate").Do(Effect.Touch("how-it-works")));

    private static void Acclimate(PhaseBuilder phase) =>
        phase
            .Named("Acclimate")
            .Named("vi", "Làm quen")
            .StalledAfter(JourneyDuration.OfDays(60))
            .Timer("learning", t => t.MarkDays("learning-7", 7).MarkDays("learning-30", 30))
            .OnTimer("learning-7", t => t.Do(Effect.Touch("tip")))
            .OnTimer("learning-30", t => t.Do(Effect.Touch("try-more")))
            .On(HundredDays.Visit, t => t.If(Condition.Counter("visits", 4)).To("accomplish"))
            .Always(t => t.If(Condition.Counter("goals", 1)).To("accomplish"));

    private static void Accomplish(PhaseBuilder phase) =>
        phase
            .Named("Accomplish")
            .Named("vi", "Đạt mục tiêu")
            .StalledAfter(JourneyDuration.OfDays(60))
            // A surprise, once: whoever returns everything and comes again gets no second one.
            .Always(t =>
                t.If(Condition.Counter("gifts", atMost: 0), Condition.AnyOf("segment", "best"))
                    .Do(Effect.Count("gifts"), Effect.Touch("well-done"), Effect.Reward(200))
            )
            .Always(t =>
                t.If(Condition.Counter("gifts", atMost: 0), Condition.NoneOf("segment", "best"))
                    .Do(Effect.Count("gifts"), Effect.Touch("well-done"), Effect.Reward(100))
            )
            .On(HundredDays.Visit, t => t.If(Condition.Counter("visits", 6)).To("adopt").Do(Effect.Touch("loyal")));

    private static void Adopt(PhaseBuilder phase) =>
        phase
            .Named("Adopt")
            .Named("vi", "Gắn bó")
            .Steady()
            .Timer("settled-in", t => t.AfterDays(30))
            .OnTimer(
                "settled-in",
                t =>
                    t.If(Condition.Counter("asked", atMost: 0))
                        .Do(Effect.Count("asked"), Effect.Touch("ask-for-referral"))
            )
            .Always(t => t.If(Condition.Counter("referrals", 1)).To("advocate").Do(Effect.Touch("inner-circle")));

    private static void Advocate(PhaseBuilder phase) => phase.Named("Advocate").Named("vi", "Giới thiệu").Steady();
}
