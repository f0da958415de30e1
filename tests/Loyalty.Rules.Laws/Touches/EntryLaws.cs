using Loyalty.Rules.Journeys;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

public sealed class EntryLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law85_EnteringAgain_GoesByThePolicy() =>
        new Law(output)
            .Meets(60, "EnteredBefore")
            .Meets(200, "StillRunning")
            .Meets(60, "TooManyRuns")
            .Meets(25, "CoolingDown")
            .Meets(100, "several at once")
            .Meets(200, "again after an exit")
            .Holds(
                TouchCase.Any,
                85,
                (one, tally) =>
                {
                    var policy = one.Journey.Entry;
                    var story = new TouchStory(one);
                    var numbers = new HashSet<int>();
                    var ids = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var happened in one.Log)
                    {
                        // Timers first, so that what the record says is what entry is decided by.
                        story.AdvanceTo(happened.At);
                        var before = story.Record;
                        var answer = story.Take(happened);
                        int running = Running(before);
                        bool cools =
                            before.LastExit is { } exit
                            && (one.Time.LocalOf(happened.At).Date - one.Time.LocalOf(exit).Date).Days
                                < policy.CoolingDays;
                        bool lets =
                            happened.Name == "in"
                            && running < 8
                            && !cools
                            && !(before.Entries >= policy.AtMost)
                            && policy.Again switch
                            {
                                ReEntry.Never => before.Entries == 0,
                                ReEntry.AfterExit => running == 0,
                                _ => true,
                            };
                        Assert.Equal(lets ? before.Entries + 1 : before.Entries, answer.Next.Entries);
                        Assert.Equal(lets, answer.Begun is not null);
                        Assert.True(answer.Begun is null || numbers.Add(answer.Begun.Run));
                        Assert.True(policy.Again == ReEntry.Anytime || Running(answer.Next) <= 1);
                        tally.Meet(answer.Reason.ToString());
                        tally.Meet(Running(answer.Next) > 1, "several at once");
                        tally.Meet(lets && before.LastExit is not null, "again after an exit");
                    }
                    Assert.True(policy.Again != ReEntry.Never || story.Record.Entries <= 1);
                    var issued = story
                        .Answers.SelectMany(answer => answer.Touches)
                        .Where(outcome => outcome.Touch.Run > 0);
                    foreach (var same in issued.GroupBy(outcome => outcome.Touch.Id))
                        Assert.Single(same.Select(outcome => (outcome.Touch.Touch.Id, outcome.Touch.At)).Distinct());
                    ids.UnionWith(story.Record.Waiting.Select(touch => touch.Id));
                    Assert.Equal(story.Record.Waiting.Count, ids.Count);
                }
            );

    private static int Running(JourneyRecord record) =>
        record.Runs.Count(run => run.State.Status == JourneyStatus.Running);
}
