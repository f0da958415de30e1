using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>Each event once, in order of time, whatever order it comes in.</summary>
public sealed class OnceLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law78_AnEventThatComesAgain_ChangesNothing() =>
        new Law(output)
            .Meets(500, "AlreadyTaken")
            .Meets(300, "TooLate")
            .Meets(500, "Conflict")
            .Holds(
                TouchCase.Any,
                78,
                (one, tally) =>
                {
                    var story = new TouchStory(one);
                    for (int i = 0; i < one.Log.Count; i++)
                    {
                        story.Take(one.Log[i]);
                        var before = story.Record;
                        var again = story.Take(one.Log[one.Dice.Below(i + 1)]);
                        var known = one.Log[one.Dice.Below(i + 1)];
                        var other = story.Take(
                            new JourneyEvent(known.Id, known.Name, known.At, known.Value + 1, known.Attributes)
                        );
                        tally.Meet(again.Kind.ToString());
                        tally.Meet(again.Reason.ToString());
                        tally.Meet(other.Kind.ToString());
                        Assert.Same(before, story.Record);
                        Assert.Empty(again.Steps.Concat(other.Steps));
                        Assert.Empty(again.Touches.Concat(other.Touches));
                        Assert.Empty(again.Rewards.Concat(other.Rewards));
                        // What is not recognised is refused, so that it is never taken twice.
                        Assert.True(
                            again.Kind == JourneyAnswerKind.AlreadyTaken || again.Reason == JourneyReason.TooLate
                        );
                        Assert.True(other.Kind == JourneyAnswerKind.Conflict || other.Reason == JourneyReason.TooLate);
                    }
                }
            );

    [Fact]
    public void Law79_AnyOrderOfTheLog_EndsAsTheSortedLog() =>
        new Law(output)
            .Meets(300, "equal instants")
            .Meets(600, "touches")
            .Meets(200, "several runs")
            .Holds(
                TouchCase.Any,
                79,
                (one, tally) =>
                {
                    var live = new TouchStory(one).Tell(one.Log, looks: false);
                    var twice = one.Dice.Some(one.Log, one.Dice.Below(4));
                    var conflicts = twice
                        .Select(known => new JourneyEvent(known.Id, known.Name, known.At, known.Value + 9))
                        .ToList();
                    var log = one.Dice.Shuffled([.. one.Log, .. twice, .. conflicts]);
                    var replay = one.Plan.Replay(one.NewMember(), log);
                    tally.Meet(
                        one.Log.Zip(one.Log.Skip(1), (left, right) => left.At == right.At).Any(same => same),
                        "equal instants"
                    );
                    tally.Meet(replay.Touches.Count > 0, "touches");
                    tally.Meet(replay.Begun.Count > 1, "several runs");
                    Assert.Equal(live.Record, replay.Record);
                    Assert.Equal(Text(live.Steps), Text(replay.Steps));
                    Assert.Equal(one.Log.Count, replay.Taken);
                    Assert.Equal((twice.Count, conflicts.Count), (replay.Duplicates, replay.Conflicts));
                    var other = one.Plan.Replay(one.NewMember(), one.Dice.Shuffled(log));
                    Assert.Equal(replay.Touches.Select(Text), other.Touches.Select(Text));
                }
            );

    [Fact]
    public void Law79_EventsOlderThanTheHorizon_AreRefusedAndCounted() =>
        new Law(output)
            .Meets(200, "too late")
            .Meets(200, "late")
            .Holds(
                TouchCase.Any,
                7979,
                (one, tally) =>
                {
                    int kept = one.Dice.Between(1, one.Log.Count);
                    var missing = one.Log.Take(kept).Where((_, i) => i > 0 && one.Dice.Chance(30)).ToList();
                    var checkpoint = one.Plan.Replay(one.NewMember(), one.Log.Take(kept).Except(missing)).Record;
                    var horizon = checkpoint.At!.Value.AddDays(-one.Journey.LatenessDays);
                    int tooLate = missing.Count(happened => happened.At < horizon);
                    int late = missing.Count(happened => happened.At >= horizon && happened.At < checkpoint.At);

                    var replay = one.Plan.Replay(checkpoint, one.Dice.Shuffled(missing));

                    Assert.Equal((tooLate, late), (replay.TooLate, replay.Refused));
                    tally.Meet(tooLate > 0, "too late");
                    tally.Meet(late > 0, "late");
                }
            );

    [Fact]
    public void Law79_ALateEventToldAnew_SendsNothingTwice() =>
        new Law(output)
            .Meets(400, "touches went out before")
            .Meets(120, "numbers moved")
            .Holds(
                TouchCase.Any,
                797979,
                (one, tally) =>
                {
                    int late = one.Dice.Below(one.Log.Count);
                    var live = new TouchStory(one).Tell(Without(one.Log, late));
                    var before = live.Sent.Select(sent => sent.Touch).ToList();

                    var replay = one.Plan.Replay(one.NewMember(), one.Log, live.Record);
                    live.Record = replay.Record;
                    live.Answers.Clear();
                    var at = live.Record.At!.Value.AddMinutes(1);
                    var drained = live.Sent.Count == 0 ? at : live.Sent[live.Sent.Count - 1].At;
                    for (int day = 0; day < 12; day++)
                    {
                        var next = (at > drained ? at : drained).AddHours(18 * day);
                        live.AdvanceTo(next);
                        live.Drain(next, one.MemberZone);
                    }

                    var issued = replay
                        .Touches.Concat(live.Answers.SelectMany(answer => answer.Touches))
                        .Select(outcome => outcome.Touch);
                    foreach (var same in live.Sent.GroupBy(sent => (sent.Touch.Touch.Id, sent.Touch.At)))
                    {
                        int sentBefore = before.Count(touch => (touch.Touch.Id, touch.At) == same.Key);
                        int inHistory = issued
                            .Where(touch => (touch.Touch.Id, touch.At) == same.Key)
                            .Select(touch => (touch.Run, touch.Number))
                            .Distinct()
                            .Count();
                        Assert.True(
                            same.Count() <= Math.Max(sentBefore, inHistory),
                            $"{same.Key} went out {same.Count()} times."
                        );
                    }
                    tally.Meet(before.Count > 0, "touches went out before");
                    tally.Meet(before.Exists(touch => !issued.Contains(touch)), "numbers moved");
                }
            );

    [Fact]
    public void Law81_AdvancingByAnySteps_IsAdvancingAtOnce() =>
        new Law(output)
            .Meets(300, "timers fired")
            .Meets(80, "several runs")
            .Meets(300, "expired")
            .Holds(
                TouchCase.Any,
                81,
                (one, tally) =>
                {
                    var start = new TouchStory(one).Tell(one.Log, looks: false).Record;
                    var end = start.At!.Value.AddDays(one.Dice.Between(1, 60));
                    var once = new TouchStory(one, start);
                    once.AdvanceTo(end);
                    var often = new TouchStory(one, start);
                    for (var at = start.At.Value; at < end; at = at.AddMinutes(one.Dice.Between(0, 4000)))
                        often.AdvanceTo(at);
                    often.AdvanceTo(end);

                    Assert.Equal(once.Record, often.Record);
                    Assert.Equal(Text(once.Steps), Text(often.Steps));
                    tally.Meet(once.Record.At != start.At, "timers fired");
                    tally.Meet(start.Runs.Count(run => run.State.Status == JourneyStatus.Running) > 1, "several runs");
                    tally.Meet(
                        once.Answers[0].Touches.Any(outcome => outcome.Status == TouchStatus.Expired),
                        "expired"
                    );
                }
            );

    [Fact]
    public void Law83_AClockThatGoesBack_ChangesNothing() =>
        new Law(output).Holds(
            TouchCase.Any,
            83,
            (one, _) =>
            {
                var story = new TouchStory(one).Tell(one.Log);
                var record = story.Record;
                var back = record.At!.Value.AddTicks(-1 - one.Dice.Below(1_000_000));

                Assert.Same(record, one.Plan.AdvanceTo(record, back).Next);
                Assert.Same(record, one.Plan.Take(record, new JourneyEvent("new", "buy", back)).Next);
                Assert.Same(record, one.Plan.Enter(record, back).Next);
                if (story.Sent.Count > 0)
                    Assert.Same(record, one.Plan.Drain(record, story.Sent[story.Sent.Count - 1].At.AddTicks(-1)).Next);
            }
        );

    private static IEnumerable<string> Text(IEnumerable<RunStep> steps) =>
        steps.Select(one =>
            $"{one.Run} {one.Step.At:O} {one.Step.Kind} {one.Step.Trigger.Id} {one.Step.From.Id} {one.Step.To.Id}"
        );

    private static string Text(TouchOutcome outcome) => $"{outcome.Touch.Id} {outcome.Touch.Touch.Id} {outcome.Status}";

    private static List<JourneyEvent> Without(List<JourneyEvent> log, int place)
    {
        var rest = new List<JourneyEvent>(log);
        rest.RemoveAt(place);
        return rest;
    }
}
