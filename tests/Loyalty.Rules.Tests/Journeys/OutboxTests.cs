using System.Globalization;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class OutboxTests
{
    [Fact]
    public void Drain_OfWhatWaits_GoesByPriorityThenDeadlineThenIssue()
    {
        var ann = Issuing(["hello", "ping", "soon", "now"], perDay: null);

        Assert.Equal(["1/1 hello Waiting", "1/2 ping Waiting", "1/3 soon Waiting", "1/4 now Waiting"], ann.Touches);
        Assert.Equal(Walk.Day(0), ann.Plan.NextWake(ann.Record));
        Assert.Equal(["now", "soon", "hello", "ping"], ann.Drain(0.5));
        Assert.Equal(
            ["ann/shop/1/4", "ann/shop/1/3", "ann/shop/1/1", "ann/shop/1/2"],
            ann.Batch.Sent.Select(t => t.Id)
        );
        Assert.Empty(ann.Drain(0.5));
        Assert.Empty(ann.Record.Waiting);
        Assert.Equal(4, ann.Record.Sent.Count);
        Assert.Null(ann.Plan.NextWake(ann.Record));
    }

    [Fact]
    public void Drain_OverTheCapOfAChannel_GoesOnTheNextDay()
    {
        var ann = Issuing(["hello", "now", "ping", "more"]);

        Assert.Equal(["now", "ping", "more"], ann.Drain(0.5));
        Assert.Equal(Walk.Day(1), ann.Batch.NextTry);
        Assert.Equal(Walk.Day(1), ann.Plan.NextWake(ann.Record));
        Assert.Empty(ann.Drain(0.999));
        Assert.Equal(["hello"], ann.Drain(1));
    }

    // The touch is issued on day 0 and has one day: the last of day 1.
    [Theory]
    [InlineData(1.999, "soon")]
    [InlineData(2.0, null)]
    public void Drain_AtTheEndOfTheLastDay_SendsNothingAnyMore(double day, string? sent)
    {
        var ann = Issuing(["soon"]);

        Assert.Equal(Walk.Day(2), ann.Record.Waiting[0].Deadline);
        Assert.Equal(sent is null ? [] : [sent], ann.Drain(day));
        Assert.Equal(sent is null ? ["Expired"] : [], ann.Batch.Fallen.Select(one => one.Status.ToString()));
        Assert.Empty(ann.Record.Waiting);
    }

    [Fact]
    public void AdvanceTo_PastADeadline_SaysThatTheTouchExpired()
    {
        var ann = Issuing(["soon"]).To(2);

        Assert.Equal(["1/1 soon Waiting", "1/1 soon Expired"], ann.Touches);
        Assert.Null(ann.Plan.NextWake(ann.Record));
    }

    [Fact]
    public void Deadline_InAZone_EndsWithTheLocalDay()
    {
        var journey = Member.Draft().TimeZone("America/New_York").Phase("new", p => p.OnEnter(Effect.Touch("soon")));
        var ann = Member.Of(journey).On("in", 0.1);

        // 2026-01-01T02:24Z is the last of December in New York; the day after ends at 05:00Z of the second.
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 5, 0, 0, TimeSpan.Zero), ann.Record.Waiting[0].Deadline);
    }

    [Fact]
    public void Issue_OfMoreThan32_DropsWhatWouldGoOutLast()
    {
        string[] all = [.. Enumerable.Repeat("hello", 32), "ping", "now"];
        var ann = Issuing(all);

        Assert.Equal(32, ann.Record.Waiting.Count);
        Assert.Equal("now", ann.Record.Waiting[0].Touch.Id);
        Assert.Contains("1/33 ping Dropped", ann.Touches);
        Assert.Contains("1/32 hello Dropped", ann.Touches);
        Assert.Equal(34, ann.Touches.Count);
    }

    [Fact]
    public void Issue_OfATouchThatReplacesOthers_LetsThemFallWhereTheyWait()
    {
        var ann = Member.Of(
            Member
                .Draft()
                .Touch("news", "mail", t => t.Replaces("hello", "news"))
                .Phase(
                    "new",
                    p =>
                        p.OnEnter(Effect.Touch("hello"), Effect.Touch("ping"), Effect.Touch("soon"))
                            .On("buy", t => t.Do(Effect.Touch("news")))
                )
        );

        ann.On("in", 0).On("buy", 0.1).On("buy", 0.2);
        Assert.Equal(
            ["1/1 hello Replaced", "1/4 news Waiting", "1/4 news Replaced", "1/5 news Waiting"],
            ann.Touches.Skip(3)
        );

        Assert.Equal(["soon", "ping"], ann.Drain(0.3));
        Assert.Equal(["news"], ann.Drain(1));
        // What has gone out stays so.
        Assert.Equal(["1/6 news Waiting"], ann.On("buy", 1.1).Touches.Skip(7));
    }

    [Fact]
    public void Issue_OfATouchThatReplacesOthers_LeavesThoseOfOtherRuns()
    {
        var ann = Member.Of(
            Member
                .Draft()
                .Enter("in", ReEntry.Anytime)
                .Touch("news", "mail", t => t.Replaces("hello"))
                .Phase("new", p => p.OnEnter(Effect.Touch("hello")).On("leave", t => t.To("b")))
                .Phase("b", p => p.Steady().On("buy", t => t.Do(Effect.Touch("news"))))
        );

        ann.On("in", 0).On("leave", 0.1).On("in", 0.2).On("buy", 0.3);

        Assert.Equal(["2 hello", "1 news"], ann.Record.Waiting.Select(touch => $"{touch.Run} {touch.Touch.Id}"));
    }

    [Fact]
    public void End_OfARunInAPhaseThatNeverHasAKind_LetsWhatItLeftBehindFallForGood()
    {
        var ann = Member.Of(
            Member
                .Draft()
                .Phase("new", p => p.OnEnter(Effect.Touch("more"), Effect.Touch("ping")).On("leave", t => t.To("gone")))
                .Phase("gone", p => p.Final().NeverTouches(TouchKind.Upsell))
        );

        ann.On("in", 0).On("leave", 0.1);
        Assert.Equal(["1/1 more WithheldByPhase"], ann.Touches.Skip(2));
        // Of the first run nothing is known any more once the second has ended.
        ann.On("in", 0.2).On("leave", 0.3);

        Assert.Equal(["ping", "ping"], ann.Drain(0.4));
        Assert.Empty(ann.Record.Waiting);
    }

    [Fact]
    public void Replay_OfWhatWasReplaced_IsWhatWasLive()
    {
        var plan = Member
            .Draft()
            .Touch("news", "mail", t => t.Replaces("hello"))
            .Phase("new", p => p.OnEnter(Effect.Touch("hello")).On("buy", t => t.Do(Effect.Touch("news"))))
            .Build()
            .Compile();
        JourneyEvent[] log = [Member.Happened("1", "in", 0), Member.Happened("2", "buy", 0.5)];
        var ann = new Member(plan);
        foreach (var happened in log)
            ann.Take(happened);
        Assert.Equal(["news"], ann.Drain(0.6));

        var replay = plan.Replay(plan.NewMember("ann"), log, standing: ann.Record);

        Assert.Equal(
            ["hello Replaced", "news Sent"],
            replay.Touches.Select(one => $"{one.Touch.Touch.Id} {one.Status}")
        );
        Assert.Equal(ann.Record, replay.Record);
    }

    [Fact]
    public void Drain_InQuietHoursOverMidnight_WaitsForTheirEnd()
    {
        var ann = Issuing(["ping"], quiet: (21, 8));

        Assert.Empty(ann.Drain(At(22, 30)));
        Assert.Equal(At(32, 0), ann.Batch.NextTry);
        Assert.Empty(ann.Drain(At(31, 59)));
        Assert.Equal(["ping"], ann.Drain(At(32, 0)));
    }

    [Theory]
    [InlineData(11, 59, true)]
    [InlineData(12, 0, false)]
    [InlineData(13, 59, false)]
    [InlineData(14, 0, true)]
    public void Drain_InQuietHoursOfOneDay_HoldsTheirStartAndNotTheirEnd(int hour, int minute, bool goes)
    {
        var ann = Issuing(["ping"], quiet: (12, 14));

        Assert.Equal(goes, ann.Drain(At(hour, minute)).Any());
    }

    [Fact]
    public void Drain_InTheMembersZone_GoesByItsClockAndItsDays()
    {
        var ann = Issuing(["now", "hello", "hello"], quiet: (21, 8));

        // 02:00Z is 09:00 in Saigon; its first day ends at 17:00Z.
        Assert.Equal(["now"], ann.Drain(At(2, 0), "Asia/Ho_Chi_Minh"));
        Assert.Equal(At(17, 0), ann.Batch.NextTry);
        Assert.Empty(ann.Drain(At(17, 0), "Asia/Ho_Chi_Minh"));
        Assert.Equal(At(25, 0), ann.Batch.NextTry);
        Assert.Equal(["hello"], ann.Drain(At(25, 0), "Asia/Ho_Chi_Minh"));
        // Two hours later it is still the first day in Los Angeles, of which two have gone out; so none goes before its second.
        Assert.Empty(ann.Drain(At(27, 0), "America/Los_Angeles"));
        Assert.Equal(At(32, 0), ann.Batch.NextTry);
    }

    // On 2026-11-01 the clock of New York shows 01:00 to 02:00 twice; quiet ends at 01:30.
    [Fact]
    public void Drain_WhereAnHourComesTwice_IsQuietBothTimes()
    {
        var journey = Member
            .Draft()
            .TimeZone("America/New_York")
            .Quiet(TimeSpan.FromHours(22), TimeSpan.FromMinutes(90));
        var ann = Member.Of(journey.Phase("new", p => p.OnEnter(Effect.Touch("ping"))));
        ann.Take(new JourneyEvent("e", "in", Utc(4, 0)));

        Assert.Empty(ann.Drain(Utc(5, 29)));
        Assert.Equal(Utc(5, 30), ann.Batch.NextTry);
        Assert.Empty(ann.Drain(Utc(6, 10)));
        Assert.Equal(Utc(6, 30), ann.Batch.NextTry);
        Assert.Equal(["ping"], ann.Drain(Utc(6, 30)));

        static DateTimeOffset Utc(int hour, int minute) => new(2026, 11, 1, hour, minute, 0, TimeSpan.Zero);
    }

    [Fact]
    public void Drain_WhileATimerIsDue_AsksToAdvanceFirst()
    {
        var journey = Member
            .Draft()
            .Phase(
                "new",
                p => p.OnEnter(Effect.Touch("ping")).Timer("day", t => t.AfterDays(1)).OnTimer("day", t => t.To("next"))
            )
            .Phase("next", p => p.Steady());
        var ann = Member.Of(journey).On("in", 0);

        Assert.Empty(ann.Drain(1));
        Assert.Equal(JourneyReason.TimersDue, ann.Batch.Reason);
        Assert.Equal(["ping"], ann.To(1).Drain(1));
    }

    [Fact]
    public void Drain_AtAnEarlierTimeOrInNoZone_ChangesNothing()
    {
        var ann = Issuing(["ping"], quiet: (0, 1));
        ann.Drain(At(0, 30));
        var before = ann.Record;

        Assert.Equal(JourneyReason.Earlier, ann.Plan.Drain(before, At(0, 29)).Reason);
        Assert.Equal(JourneyReason.UnknownTimeZone, ann.Plan.Drain(before, At(2, 0), "Mars/Olympus").Reason);
        Assert.Equal(JourneyReason.OutOfRange, ann.Plan.Drain(before, DateTimeOffset.MaxValue).Reason);
        Assert.Same(before, ann.Plan.Drain(before, At(2, 0), "Mars/Olympus").Next);
    }

    [Fact]
    public void Drain_OfAKindThatThePhaseNeverHas_WaitsUntilItIsLeft()
    {
        var journey = Member
            .Draft()
            .Phase("new", p => p.On("buy", t => t.To("doubt").Do(Effect.Touch("more"))))
            .Phase(
                "doubt",
                p => p.NeverTouches(TouchKind.Upsell).OnEnter(Effect.Touch("more")).On("buy", t => t.To("sure"))
            )
            .Phase("sure", p => p.Steady());
        var ann = Member.Of(journey).On("in", 0).On("buy", 1);

        // What was on its way waits; what the phase itself would say is never said.
        Assert.Equal(["1/1 more Waiting", "1/2 more WithheldByPhase"], ann.Touches);
        Assert.Empty(ann.Drain(1));
        Assert.Null(ann.Batch.NextTry);
        Assert.Equal(Walk.Day(2), ann.Plan.NextWake(ann.On("buy", 2).Record));
        Assert.Equal(["more"], ann.Drain(2));
    }

    [Fact]
    public void Drain_OfWhatStays_SaysWhatKeepsEachAndUntilWhen()
    {
        var ann = Issuing(["hello", "now", "soon"]);
        Assert.Equal(["now"], ann.Drain(At(12, 0)));
        Assert.Equal(["soon ChannelCap 2026-01-02 00:00", "hello ChannelCap 2026-01-02 00:00"], Kept(ann.Batch));

        // The day after ends with the hours that are quiet: the later of both is said.
        ann = Issuing(["ping", "now", "hello"], quiet: (21, 8));
        Assert.Empty(ann.Drain(At(22, 0)));
        Assert.Equal(
            3,
            Kept(ann.Batch).Count(kept => kept.EndsWith("QuietHours 2026-01-02 08:00", StringComparison.Ordinal))
        );
        ann = Issuing(["now", "hello"], quiet: (21, 8));
        Assert.Equal(["now"], ann.Drain(At(20, 0)));
        Assert.Empty(ann.Drain(At(22, 0)));
        Assert.Equal(["hello QuietHours 2026-01-02 08:00"], Kept(ann.Batch));

        // A journey west: the later day has had its one.
        ann = Issuing(["now", "hello"]);
        Assert.Equal(["now"], ann.Drain(At(2, 0), "Asia/Ho_Chi_Minh"));
        Assert.Empty(ann.Drain(At(3, 0), "America/Los_Angeles"));
        Assert.Equal(["hello EarlierDay 2026-01-01 08:00"], Kept(ann.Batch));
    }

    [Fact]
    public void Drain_OfWhatThePhaseKeepsOrIsIssuedLater_SaysSo()
    {
        var journey = Member
            .Draft()
            .Phase("new", p => p.On("buy", t => t.To("doubt").Do(Effect.Touch("more"))))
            .Phase("doubt", p => p.Steady().NeverTouches(TouchKind.Upsell));
        var ann = Member.Of(journey).On("in", 0).On("buy", 1);
        ann.Drain(1);
        Assert.Equal(["more Phase -"], Kept(ann.Batch));

        ann = Issuing(["ping"]);
        Assert.Empty(ann.Drain(-0.5));
        Assert.Equal(["ping LaterIssue 2026-01-01 00:00"], Kept(ann.Batch));
    }

    [Fact]
    public void Drain_OfATouchThatTheJourneyHasNoMore_DropsIt()
    {
        var ann = Issuing(["ping"]);
        var plan = Journey
            .Create("shop")
            .Event("in", "buy", "leave", "stop", "again")
            .Enter("in")
            .Phase("new", p => p.Steady())
            .Build()
            .Compile();

        var batch = plan.Drain(ann.Record, Walk.Day(1));

        Assert.Equal(TouchStatus.Dropped, batch.Fallen.Single().Status);
        Assert.Empty(batch.Next.Waiting);
    }

    [Fact]
    public void Id_OfATouch_CannotBeTakenForAnother()
    {
        var ann = Member.Of(Member.Draft().Phase("new", p => p.OnEnter(Effect.Touch("ping"))), "a/1%").On("in", 0);

        Assert.Equal("a%2F1%25/shop/1/1", ann.Record.Waiting[0].Id);
    }

    private static Member Issuing(string[] touches, int? perDay = 1, (int From, int To)? quiet = null)
    {
        var journey = Member.Draft().Phase("new", p => p.Steady().OnEnter([.. touches.Select(Effect.Touch)]));
        if (perDay is null)
            journey = Uncapped(touches);
        if (quiet is { } hours)
            journey.Quiet(TimeSpan.FromHours(hours.From), TimeSpan.FromHours(hours.To));
        return Member.Of(journey).On("in", 0);
    }

    private static JourneyBuilder Uncapped(string[] touches) =>
        Journey
            .Create("shop")
            .Event("in")
            .Enter("in")
            .Channel("mail")
            .Touch("hello", "mail")
            .Touch("now", "mail", t => t.Priority(5))
            .Touch("soon", "mail", t => t.Deadline(1))
            .Touch("ping", "mail")
            .Phase("new", p => p.OnEnter([.. touches.Select(Effect.Touch)]));

    private static IEnumerable<string> Kept(TouchBatch batch) =>
        batch.Kept.Select(kept =>
            FormattableString.Invariant(
                $"{kept.Touch.Touch.Id} {kept.By} {kept.Until?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "-"}"
            )
        );

    private static DateTimeOffset At(int hour, int minute) => Walk.Start.AddHours(hour).AddMinutes(minute);
}
