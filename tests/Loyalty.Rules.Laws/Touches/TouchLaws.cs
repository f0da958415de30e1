using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>What goes out, and what never does.</summary>
public sealed class TouchLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law86_WhatGoesOut_StaysWithinCapsQuietHoursAndDeadlines() =>
        new Law(output)
            .Meets(500, "sent")
            .Meets(200, "a full day")
            .Meets(100, "quiet")
            .Meets(100, "two channels")
            .Holds(
                TouchCase.Any,
                86,
                (one, tally) =>
                {
                    var clock = ClockOf(one);
                    var story = new TouchStory(one);
                    story.OnBatch = (at, batch) =>
                    {
                        Assert.Equal(JourneyReason.None, batch.Reason);
                        Assert.True(batch.Sent.Count == 0 || !IsQuiet(one.Journey, clock(at)));
                        Assert.Equal(batch.Sent, Sorted(batch.Sent));
                        if (batch.Next.Waiting.Count > 0)
                            tally.Meet(IsQuiet(one.Journey, clock(at)), "quiet");
                    };
                    story.Tell(one.Log);

                    foreach (var (at, touch) in story.Sent)
                    {
                        Assert.True(at >= touch.At && at < touch.Deadline);
                        Assert.True(LastDayOf(one, touch) >= one.Time.LocalOf(at).Date);
                    }
                    Assert.Equal(story.Sent.Count, story.Sent.Select(sent => sent.Touch.Id).Distinct().Count());
                    foreach (var day in story.Sent.GroupBy(sent => (sent.Touch.Touch.Channel, clock(sent.At).Date)))
                    {
                        int? most = one.Journey.Channels.Single(channel => channel.Id == day.Key.Channel).PerDay;
                        Assert.True(!(day.Count() > most), $"{day.Count()} of {most} by {day.Key}");
                        tally.Meet(day.Count() == most, "a full day");
                    }
                    tally.Meet(story.Sent.Count > 0, "sent");
                    tally.Meet(
                        story.Sent.Select(sent => sent.Touch.Touch.Channel).Distinct().Count() > 1,
                        "two channels"
                    );
                }
            );

    [Fact]
    public void Law86_EveryTouch_IsRecordedAndComesToOneEnd() =>
        new Law(output)
            .Meets(500, "Sent")
            .Meets(300, "Expired")
            .Meets(150, "WithheldByPhase")
            .Meets(100, "WithheldByOptOut")
            .Meets(100, "WithheldByHoldout")
            .Meets(100, "Replaced")
            .Holds(
                TouchCase.Any,
                8686,
                (one, tally) =>
                {
                    var ends = new Dictionary<string, TouchStatus>(StringComparer.Ordinal);
                    var story = new TouchStory(one);
                    story.OnBatch = (_, batch) =>
                    {
                        foreach (var touch in batch.Sent)
                            End(touch, TouchStatus.Sent);
                        foreach (var outcome in batch.Fallen)
                            End(outcome.Touch, outcome.Status);
                    };
                    int answers = 0;
                    foreach (var happened in one.Log)
                    {
                        story.LookUntil(happened.At);
                        story.Take(happened);
                        if (happened == one.Log[one.Log.Count - 1])
                            story.LookToTheEnd();
                        foreach (var outcome in story.Answers.Skip(answers).SelectMany(answer => answer.Touches))
                        {
                            if (outcome.Status != TouchStatus.Waiting)
                                End(outcome.Touch, outcome.Status);
                        }
                        answers = story.Answers.Count;
                    }
                    var issued = story
                        .Answers.SelectMany(answer => answer.Touches)
                        .Select(outcome => outcome.Touch.Id)
                        .Distinct();
                    var waiting = story.Record.Waiting.Select(touch => touch.Id);
                    Assert.Equal(
                        issued.OrderBy(id => id, StringComparer.Ordinal),
                        ends.Keys.Concat(waiting).OrderBy(id => id, StringComparer.Ordinal)
                    );
                    foreach (var status in ends.Values)
                        tally.Meet(status.ToString());

                    void End(MemberTouch touch, TouchStatus status)
                    {
                        Assert.False(ends.ContainsKey(touch.Id));
                        ends.Add(touch.Id, status);
                    }
                }
            );

    [Fact]
    public void Law86_BeforeTheTimeToTryAgain_NothingGoesOut() =>
        new Law(output)
            .Meets(200, "a time to try")
            .Holds(
                TouchCase.Any,
                868686,
                (one, tally) =>
                {
                    var story = new TouchStory(one).Tell(one.Log, looks: false);
                    var at = story.Record.At!.Value.AddMinutes(one.Dice.Below(2000));
                    story.AdvanceTo(at);
                    for (int i = 0; i < 200; i++)
                    {
                        var batch = story.Drain(at, one.MemberZone);
                        if (batch.Reason != JourneyReason.None)
                            return;
                        var until = batch.NextTry ?? at.AddDays(40);
                        Assert.True(until > at);
                        tally.Meet(batch.NextTry is not null, "a time to try");
                        var between = at.AddTicks(one.Dice.Between(0L, (until - at).Ticks - 1));
                        var wake = one.Plan.NextWake(story.Record);
                        Assert.True(wake is null || wake <= until);
                        var early = one.Plan.Drain(story.Record, between, one.MemberZone);
                        Assert.Empty(early.Sent);
                        if (batch.NextTry is null || wake < batch.NextTry)
                            return;
                        at = until;
                    }
                    Assert.Fail("It never comes to an end.");
                }
            );

    [Fact]
    public void Law86_WhatStays_StaysForTheReasonThatIsSaid() =>
        new Law(output)
            .Meets(200, "QuietHours")
            .Meets(100, "ChannelCap")
            .Meets(60, "Phase")
            .Holds(
                TouchCase.Any,
                868687,
                (one, tally) =>
                {
                    var clock = ClockOf(one);
                    var story = new TouchStory(one);
                    var sent = new List<(DateTime Day, string Channel)>();
                    story.OnBatch = (at, batch) =>
                    {
                        sent.AddRange(batch.Sent.Select(touch => (clock(at).Date, touch.Touch.Channel)));
                        Assert.Equal(batch.Next.Waiting, batch.Kept.Select(kept => kept.Touch));
                        Assert.Equal(
                            batch.NextTry,
                            batch.Kept.Where(kept => kept.Until < kept.Touch.Deadline).Min(kept => kept.Until)
                        );
                        foreach (var kept in batch.Kept)
                        {
                            var touch = kept.Touch.Touch;
                            bool isWithheld = Running(one, batch.Next)
                                .SelectMany(phase => Never(one.Journey, phase))
                                .Contains(touch.Kind);
                            bool isFull =
                                one.Journey.Channels.Single(channel => channel.Id == touch.Channel).PerDay
                                <= sent.Count(before => before == (clock(at).Date, touch.Channel));
                            Assert.Equal(kept.By == KeptBy.Phase, kept.Until is null);
                            Assert.True(kept.Until is null || kept.Until > at);
                            Assert.True(kept.By != KeptBy.QuietHours || IsQuiet(one.Journey, clock(at)));
                            Assert.True(kept.By != KeptBy.ChannelCap || isFull);
                            Assert.True(kept.By != KeptBy.Phase || isWithheld);
                            tally.Meet(kept.By.ToString());
                        }
                    };
                    story.Tell(one.Log);
                }
            );

    [Fact]
    public void Law88_AfterTheOptOut_NothingGoesOut() =>
        new Law(output)
            .Meets(250, "opted out")
            .Meets(50, "in and out again")
            .Meets(60, "emptied")
            .Holds(
                TouchCase.Any,
                88,
                (one, tally) =>
                {
                    bool optedOut = false;
                    bool wasOut = false;
                    var story = new TouchStory(one);
                    story.OnBatch = (_, batch) => Assert.True(batch.Sent.Count == 0 || !optedOut);
                    foreach (var happened in one.Log)
                    {
                        story.LookUntil(happened.At);
                        var before = story.Record;
                        if (happened.Name == one.Journey.OptOutOn)
                            optedOut = true;
                        else if (happened.Name == one.Journey.OptInOn)
                            optedOut = false;
                        story.Take(happened);
                        tally.Meet(optedOut && before.Waiting.Count > 0, "emptied");
                        tally.Meet(optedOut, "opted out");
                        tally.Meet(wasOut && !optedOut, "in and out again");
                        wasOut |= optedOut;
                        Assert.Equal(optedOut, story.Record.IsOptedOut);
                        Assert.True(!optedOut || story.Record.Waiting.Count == 0);
                    }
                    story.LookToTheEnd();
                    var erased = story.Record.Erase();
                    Assert.DoesNotContain(one.Log, happened => one.Plan.Take(erased, happened).Next != erased);
                    Assert.Empty(one.Plan.Drain(erased, story.Record.At!.Value.AddDays(30), one.MemberZone).Sent);
                }
            );

    [Fact]
    public void Law89_WhatAPhaseNeverHas_NeverGoesOutInIt() =>
        new Law(output)
            .Meets(250, "withheld as it is issued")
            .Meets(60, "kept back while it waits")
            .Holds(
                TouchCase.Any,
                89,
                (one, tally) =>
                {
                    var story = new TouchStory(one);
                    story.OnBatch = (_, batch) =>
                    {
                        var never = Running(one, batch.Next).SelectMany(phase => Never(one.Journey, phase)).ToList();
                        Assert.DoesNotContain(batch.Sent, touch => never.Contains(touch.Touch.Kind));
                        tally.Meet(
                            batch.Next.Waiting.Any(touch => never.Contains(touch.Touch.Kind)),
                            "kept back while it waits"
                        );
                    };
                    story.Tell(one.Log);
                    foreach (var outcome in story.Answers.SelectMany(answer => answer.Touches))
                        tally.Meet(outcome.Status == TouchStatus.WithheldByPhase, "withheld as it is issued");
                }
            );

    private static IEnumerable<Phase> Running(TouchCase one, JourneyRecord record) =>
        record.Runs.Where(run => run.State.Status == JourneyStatus.Running).Select(run => one.Plan.PhaseOf(run.State)!);

    private static IEnumerable<TouchKind> Never(Journey journey, Phase leaf) =>
        journey.Phases.Where(phase => phase.Phases.Contains(leaf)).Append(leaf).SelectMany(phase => phase.NeverTouches);

    private static Func<DateTimeOffset, DateTime> ClockOf(TouchCase one)
    {
        if (!ProgramCalendar.TryCreate(one.MemberZone ?? one.Time.Zone, 0, out var calendar))
            throw new InvalidOperationException("There is no such zone.");
        return at => new DateTime(calendar.LocalTimeOf(at.UtcTicks).Ticks);
    }

    private static DateTime LastDayOf(TouchCase one, MemberTouch touch) =>
        one.Time.LocalOf(touch.At).Date.AddDays(touch.Touch.DeadlineDays);

    private static bool IsQuiet(Journey journey, DateTime clock)
    {
        if (journey.QuietHours is not { } quiet)
            return false;
        int minute = (clock.Hour * 60) + clock.Minute;
        return quiet.FromMinute < quiet.ToMinute
            ? minute >= quiet.FromMinute && minute < quiet.ToMinute
            : minute >= quiet.FromMinute || minute < quiet.ToMinute;
    }

    private static IEnumerable<MemberTouch> Sorted(IEnumerable<MemberTouch> touches) =>
        touches
            .OrderByDescending(touch => touch.Touch.Priority)
            .ThenBy(touch => touch.Deadline)
            .ThenBy(touch => touch.At)
            .ThenBy(touch => touch.Run)
            .ThenBy(touch => touch.Number);
}
