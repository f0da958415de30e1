using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class TimelineTests
{
    private static readonly JourneyPlan Plan = Member
        .Draft()
        .TimeZone("America/New_York")
        .Enter("in", ReEntry.Anytime)
        .Phase(
            "new",
            p =>
                p.Named("New")
                    .Named("vi", "Mới")
                    .OnEnter(Effect.Touch("hello"), Effect.Reward(20))
                    .On("buy", t => t.To("try"))
        )
        .Phase(
            "try",
            p =>
                p.NeverTouches(TouchKind.Upsell)
                    .OnEnter(Effect.Touch("more"))
                    .Timer("week", t => t.AfterDays(7))
                    .OnTimer("week", t => t.To("loop"))
                    .On("leave", t => t.Do(Effect.Touch("ping")))
        )
        .Phase(
            "loop",
            p =>
                p.Always(t => t.If(Condition.InPhase(from: JourneyDuration.OfDays(1))).To("loop"))
                    .On("buy", t => t.To("loop"))
        )
        .Build()
        .Compile();

    private static readonly JourneyReplay Replay = Plan.Replay(
        Plan.NewMember("ann"),
        [
            Member.Happened("1", "in", 0.5),
            Member.Happened("2", "buy", 1),
            Member.Happened("3", "leave", 2),
            Member.Happened("4", "in", 3),
            Member.Happened("5", "buy", 9),
            Member.Happened("6", "stop", 9),
        ]
    );

    [Fact]
    public void Text_OfAReplay_TellsEachStepInLocalTime() =>
        Assert.Equal(
            """
            2026-01-01 07:00  begins in New; hello by mail (expired); 20 points
            2026-01-01 19:00  New -> try, on buy; more by chat (withheld by the phase)
            2026-01-02 19:00  try, on leave; ping by chat (withheld: opted out)
            2026-01-03 19:00  run 2: begins in New; hello by mail (withheld: opted out); 20 points
            2026-01-08 19:00  try -> loop, when week is due
            2026-01-09 19:00  loop -> loop, on buy
            2026-01-09 19:00  run 2: New -> try, on buy; more by chat (withheld by the phase)

            """.Replace("\r", ""),
            JourneyTimeline.Text(Plan, Replay)
        );

    [Fact]
    public void Text_InVietnamese_SaysTheSame() =>
        Assert.Equal(
            """
            2026-01-01 07:00  bắt đầu ở Mới; hello qua mail (quá hạn); 20 điểm
            2026-01-01 19:00  Mới -> try, khi có buy; more qua chat (giữ lại theo giai đoạn)
            2026-01-02 19:00  try, khi có leave; ping qua chat (giữ lại: khách từ chối nhận)
            2026-01-03 19:00  lần 2: bắt đầu ở Mới; hello qua mail (giữ lại: khách từ chối nhận); 20 điểm
            2026-01-08 19:00  try -> loop, khi đến hạn week
            2026-01-09 19:00  loop -> loop, khi có buy
            2026-01-09 19:00  lần 2: Mới -> try, khi có buy; more qua chat (giữ lại theo giai đoạn)

            """.Replace("\r", ""),
            JourneyTimeline.Text(Plan, Replay, "vi")
        );

    [Fact]
    public void Text_OfOneCall_TellsWhatItDid()
    {
        var answer = Plan.Take(Plan.NewMember("ann"), Member.Happened("1", "in", 0.5));

        Assert.Equal(
            "2026-01-01 07:00  begins in New; hello by mail (waits); 20 points\n",
            JourneyTimeline.Text(Plan, answer)
        );
    }

    [Fact]
    public void Text_OfStepsAtOneInstant_TellsEachWithWhatItIssued()
    {
        var plan = Member
            .Draft()
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Touch("hello"))
                        .On("in", t => t.To("a").Do(Effect.Touch("ping"), Effect.Raise("buy")))
            )
            .Phase("a", p => p.On("buy", t => t.To("b").Do(Effect.Reward(5))))
            .Phase("b", p => p.Steady().OnEnter(Effect.Touch("soon")))
            .Build()
            .Compile();

        Assert.Equal(
            "2026-01-01 12:00  begins in new; hello by mail (waits)\n"
                + "2026-01-01 12:00  new -> a, on in; ping by chat (waits)\n"
                + "2026-01-01 12:00  a -> b, on buy; soon by mail (waits); 5 points\n",
            JourneyTimeline.Text(plan, plan.Take(plan.NewMember("ann"), Member.Happened("1", "in", 0.5)))
        );
    }

    [Fact]
    public void Text_OfACycle_SaysThatItWasUndone()
    {
        var plan = Member
            .Draft()
            .Holdout("control", "salt", 1000)
            .Phase("new", p => p.OnEnter(Effect.Reward(3)).On("buy", t => t.To("a")))
            .Phase("a", p => p.On("leave", t => t.To("b")).OnEnter(Effect.Raise("leave")))
            .Phase("b", p => p.Always(t => t.If(Condition.AnyOf("name", "")).To("a")))
            .Build()
            .Compile();
        var replay = plan.Replay(
            plan.NewMember("ann"),
            [Member.Happened("1", "in", 0), Member.Happened("2", "buy", 1)]
        );

        Assert.Equal(
            "2026-01-01 00:00  begins in new; 3 points withheld: held out\n"
                + "2026-01-02 00:00  new, on buy: undone, because it would never come to rest\n",
            JourneyTimeline.Text(plan, replay)
        );
    }
}
