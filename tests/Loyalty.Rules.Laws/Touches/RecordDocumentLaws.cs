using System.Text;
using System.Text.RegularExpressions;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws.Touches;

/// <summary>A member's record comes back from JSON as it was, byte for byte; one that was meddled with is refused, or is a record.</summary>
public sealed class RecordDocumentLaws(ITestOutputHelper output)
{
    private static readonly Regex Value = new(
        "\"(?:[^\"\\\\]|\\\\.)*\"(?=[,\\]}])|-?[0-9]+(?=[,\\]}])|true|false|\\[\\]",
        RegexOptions.CultureInvariant
    );

    private static readonly string[] Others =
    [
        "0",
        "1",
        "-1",
        "2147483647",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\"p1\"",
        "\"t1\"",
        "\"mail\"",
        "\"ended\"",
        "\"notBegun\"",
        "\"0123456789abcdef\"",
        "\"1970-01-01T00:00:00Z\"",
        "\"2199-12-31T23:59:59.9999999Z\"",
        "\"2200-01-03T00:00:00Z\"",
        "\"9999-12-31T23:59:59Z\"",
        "\"2200-12-31\"",
    ];

    [Fact]
    public void Law64_ARecord_WrittenAndRead_IsTheSame() =>
        new Law(output)
            .Meets(300, "waiting")
            .Meets(200, "sent")
            .Meets(200, "a day's counts")
            .Meets(100, "a time to try")
            .Meets(80, "several runs")
            .Meets(100, "a run that ended")
            .Meets(100, "held out")
            .Meets(50, "opted out")
            .Meets(300, "a stay that was finished")
            .Meets(300, "a replay")
            .Holds(
                TouchCase.Any,
                6464,
                (one, tally) =>
                {
                    var story = new TouchStory(one) { OnBatch = (_, batch) => AssertReadsBack(one, batch.Next) };
                    AssertReadsBack(one, story.Record);
                    foreach (var happened in one.Log)
                    {
                        story.LookUntil(happened.At);
                        story.Take(happened);
                        AssertReadsBack(one, story.Record);
                        Meet(tally, story.Record);
                    }
                    story.LookToTheEnd();
                    // Events stay in the order in which they were taken, whatever their ids.
                    foreach (string id in new[] { "z", "a", "m" })
                        story.Take(new JourneyEvent(id, "use", story.Record.At!.Value));
                    AssertReadsBack(one, story.Record);
                    var log = one.Dice.Some(one.Log, one.Log.Count);
                    var replay = one.Plan.Replay(one.NewMember(), log, story.Record).Record;
                    AssertReadsBack(one, replay);
                    tally.Meet(replay.Entries > 0, "a replay");
                    AssertReadsBack(one, story.Record.Erase());
                }
            );

    [Fact]
    public void ARecordOfAnOlderVersion_Read_IsWhatMigratingIs() =>
        new Law(output)
            .Meets(300, "waiting")
            .Meets(300, "ended")
            .Holds(
                TouchCase.Any,
                6590,
                (one, tally) =>
                {
                    var record = new TouchStory(one).Tell(one.Log, looks: false).Record;
                    var newer = one.Builder.Version(2).Build().Compile();
                    newer.Migrate(one.Plan, record, out var migrated);

                    byte[] json = one.Plan.WriteRecord(record);

                    Assert.True(newer.TryReadRecord(json, [one.Plan], out var read, out var report), report.ToString());
                    Assert.Equal(migrated, read);
                    tally.Meet(record.Waiting.Count > 0, "waiting");
                    tally.Meet(record.LastExit is not null, "ended");
                }
            );

    [Fact]
    public void Law69_ARecordThatWasMeddledWith_IsRefusedWithAPlace_OrGoesOn() =>
        new Law(output)
            .Meets(900, "refused")
            .Meets(500, "taken")
            .Holds(
                TouchCase.Any,
                6969,
                (one, tally) =>
                {
                    var story = new TouchStory(one).Tell(one.Dice.Some(one.Log, one.Log.Count));
                    string json = Encoding.UTF8.GetString(one.Plan.WriteRecord(story.Record, indented: false));
                    for (int i = 0; i < 12; i++)
                    {
                        string other = Meddled(json, one.Dice);
                        if (one.Plan.TryReadRecord(Encoding.UTF8.GetBytes(other), out var read, out var report))
                        {
                            AssertReadsBack(one, read);
                            GoOn(one, read);
                            tally.Meet("taken");
                        }
                        else
                        {
                            Assert.True(report.HasErrors);
                            Assert.All(report.All, problem => Assert.True(problem.Line > 0, problem.ToString()));
                            tally.Meet("refused");
                        }
                    }
                }
            );

    private static void AssertReadsBack(TouchCase one, JourneyRecord record)
    {
        byte[] json = one.Plan.WriteRecord(record);
        Assert.True(one.Plan.TryReadRecord(json, out var again, out var report), report.ToString());
        Assert.Equal(record, again);
        Assert.Equal(json, one.Plan.WriteRecord(again));
        AssertReadsBackAsAPart(one, record);
    }

    /// <summary>As a property of another document, which says of whom it is.</summary>
    private static void AssertReadsBackAsAPart(TouchCase one, JourneyRecord record)
    {
        var written = JourneyRecordWriting.Of(one.Plan, record);
        byte[] json = Document.Write(JourneyRecordTable.Part, written, default, indented: false);
        Assert.True(Document.TryRead(json, JourneyRecordTable.Part, out var read, out _));
        (read.Journey, read.Member) = (record.JourneyId, record.MemberId);
        var bag = new DiagnosticBag();
        Assert.Equal(record, JourneyRecordReading.Of(one.Plan, [], read, DiagnosticPath.Root.Then("journey"), bag));
    }

    /// <summary>One value in the place of another, from the same document or hostile.</summary>
    private static string Meddled(string json, Dice dice)
    {
        var values = Value.Matches(json);
        var place = values[dice.Below(values.Count)];
        string other = dice.Chance(50) ? dice.Of(Others) : values[dice.Below(values.Count)].Value;
        return json.Remove(place.Index, place.Length).Insert(place.Index, other);
    }

    private static void GoOn(TouchCase one, JourneyRecord record)
    {
        var plan = one.Plan;
        var at = record.At ?? one.Log[0].At;
        foreach (string name in TouchJourney.Events)
        {
            record = plan.Take(record, new JourneyEvent("again-" + name, name, at)).Next;
            record = plan.AdvanceTo(record, at.AddDays(3)).Next;
            record = plan.Drain(record, at.AddDays(3), one.MemberZone).Next;
            at = plan.NextWake(record) ?? at;
        }
        Assert.NotEmpty(JourneyFunnel.Of(plan, [record], at).ToText());
        Assert.NotNull(plan.Replay(record, one.Log, record).Record);
    }

    private static void Meet(Tally tally, JourneyRecord record)
    {
        tally.Meet(record.Waiting.Count > 0, "waiting");
        tally.Meet(record.Sent.Count > 0, "sent");
        tally.Meet(record.Use.Length > 0, "a day's counts");
        tally.Meet(record.TryTicks != JourneyClock.Never, "a time to try");
        tally.Meet(record.Runs.Count > 1, "several runs");
        tally.Meet(record.LastExit is not null, "a run that ended");
        tally.Meet(record.IsHeldOut == true, "held out");
        tally.Meet(record.IsOptedOut, "opted out");
        tally.Meet(record.Stays.Any(stays => stays.LastDays != PhaseStays.NoDays), "a stay that was finished");
    }
}
