using System.Globalization;
using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Journeys;

namespace Loyalty.Rules.Tests.Json;

public sealed class JourneyRecordJsonTests
{
    private static readonly JourneyPlan Plan = Draft().Build().Compile();

    [Fact]
    public void WriteRecord_OfAMember_NamesPhasesTouchesAndEvents()
    {
        var ann = Walked();

        Assert.Equal(
            """
            {"journey":"shop","format":0,"version":1,"member":"ann","at":"2026-01-06T00:00:00Z","entries":2,
            "runs":[{"run":1,"status":"ended","phase":"gone","began":"2026-01-01T00:00:00Z","entered":"2026-01-04T00:00:00Z","now":"2026-01-04T00:00:00Z","issued":3},
            {"run":2,"phase":"b","began":"2026-01-05T00:00:00Z","entered":"2026-01-06T00:00:00Z","now":"2026-01-06T00:00:00Z","issued":3,
            "timers":[{"timer":"wait","started":"2026-01-06T00:00:00Z","due":"2026-01-26T00:00:00Z"}]}],
            "waiting":[{"touch":"hello","run":2,"number":1,"at":"2026-01-05T00:00:00Z","deadline":"2026-01-13T00:00:00Z"},
            {"touch":"ping","run":2,"number":3,"at":"2026-01-06T00:00:00Z","deadline":"2026-01-14T00:00:00Z"}],
            "tryAt":"2026-01-06T00:00:00Z","drained":"2026-01-05T12:00:00Z",
            "sent":[{"touch":"now","run":1,"number":2,"at":"2026-01-01T00:00:00Z","deadline":"2026-01-09T00:00:00Z"},
            {"touch":"ping","run":1,"number":3,"at":"2026-01-03T00:00:00Z","deadline":"2026-01-11T00:00:00Z"},
            {"touch":"hello","run":1,"number":1,"at":"2026-01-01T00:00:00Z","deadline":"2026-01-09T00:00:00Z"},
            {"touch":"now","run":2,"number":2,"at":"2026-01-05T00:00:00Z","deadline":"2026-01-13T00:00:00Z"}],
            "sentOn":{"day":"2026-01-05","channels":{"mail":1}},
            "stays":{"a":{"entered":2,"lastDays":1},"b":{"entered":2,"lastDays":1},"gone":{"entered":1}},
            "applied":[{"id":"e1","at":"2026-01-01T00:00:00Z","body":"4ba225fca4b2e5d0"},
            {"id":"e2","at":"2026-01-03T00:00:00Z","body":"d8dc86ed5ace3eac"},
            {"id":"e3","at":"2026-01-04T00:00:00Z","body":"b82809fe1bdf5648"},
            {"id":"e4","at":"2026-01-05T00:00:00Z","body":"12a82ce1f12f8c86"},
            {"id":"e5","at":"2026-01-06T00:00:00Z","body":"66a583a17d40f281"}]}
            """.Replace("\r", "").Replace("\n", ""),
            Text(ann.Record)
        );
    }

    [Fact]
    public void WriteRecord_OfAnotherPlan_Throws()
    {
        var other = Journey.Create("other").Phase("a", p => p.Steady()).Build().Compile();

        Assert.StartsWith(
            "The record belongs to another plan. Write it with its own.",
            Assert.Throws<ArgumentException>(() => other.WriteRecord(Walked().Record)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "\"journey\":\"shop\"",
        "\"journey\":\"shops\"",
        "LR0550 at $.journey: The record is of journey 'shops', and the plan is of 'shop'. Read it with a plan of its own journey."
    )]
    [InlineData(
        "\"version\":1",
        "\"version\":2",
        "LR0551 at $.version: The record is of version 2 of the journey, and the plan is of version 1. Read it with a plan of its own version."
    )]
    [InlineData(
        "\"phase\":\"b\"",
        "\"phase\":\"bb\"",
        "LR0553 at $.runs[1].phase: The journey has no phase 'bb'. Did you mean 'b'?"
    )]
    [InlineData(
        "\"timer\":\"wait\"",
        "\"timer\":\"weight\"",
        "LR0553 at $.runs[1].timers[0].timer: The journey has no timer 'weight'."
    )]
    [InlineData(
        "\"gone\":{\"entered\"",
        "\"went\":{\"entered\"",
        "LR0553 at $.stays.went: The journey has no phase 'went'."
    )]
    [InlineData(
        "\"at\":\"2026-01-06T00:00:00Z\",\"entries\"",
        "\"at\":\"2026-01-05T00:00:00Z\",\"entries\"",
        "LR0556 at $.runs[1].now: 'now' is after \"at\" of the record, where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"now\":\"2026-01-06T",
        "\"now\":\"2025-01-06T",
        "LR0556 at $.runs[1].now: 'now' is before \"entered\", where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"deadline\":\"2026-01-11",
        "\"deadline\":\"2026-01-03",
        "LR0556 at $.sent[1].deadline: 'deadline' is not after \"at\", where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"tryAt\":\"2026",
        "\"tryAt\":\"2226",
        "LR0556 at $.tryAt: 'tryAt' is before 1970 or after 2199, where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"day\":\"2026-01-05\"",
        "\"day\":\"2026-01-07\"",
        "LR0556 at $.sentOn.day: 'day' is after \"drained\", where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"tryAt\":\"2026-01-06T00:00:00Z\",\"drained\":\"2026-01-05T12:00:00Z\",",
        "\"tryAt\":\"2026-01-06T00:00:00Z\",",
        "LR0561 at $.sentOn: A member who was never asked what goes out has no 'sentOn'. Take it out, or mend the rest."
    )]
    [InlineData(
        "\"entries\":2",
        "\"entries\":2,\"optedOut\":true",
        "LR0561 at $.waiting: A member who opted out has no 'waiting'. Take it out, or mend the rest."
    )]
    [InlineData(
        "\"entries\":2",
        "\"entries\":2,\"heldOut\":true",
        "LR0561 at $.waiting: A member who is held out has no 'waiting'. Take it out, or mend the rest."
    )]
    [InlineData(
        "\"entries\":2",
        "\"entries\":2,\"erased\":true",
        "LR0561 at $.at: A member who was erased has no 'at'. Take it out, or mend the rest."
    )]
    [InlineData(
        "\"entries\":2",
        "\"entries\":1",
        "LR0562 at $.runs[1].run: Run 2 cannot stand here: \"entries\" counts fewer runs. Give the runs as they were written."
    )]
    [InlineData(
        "\"run\":2,\"phase\"",
        "\"run\":1,\"phase\"",
        "LR0562 at $.runs[1].run: Run 1 cannot stand here: runs stand by number, each once. Give the runs as they were written."
    )]
    [InlineData(
        "\"run\":2,\"phase\"",
        "\"run\":2,\"status\":\"notBegun\",\"phase\"",
        "LR0562 at $.runs[1].status: Run 2 cannot stand here: it has not begun. Give the runs as they were written."
    )]
    [InlineData(
        "\"id\":\"e5\",\"at\":\"2026-01-06",
        "\"id\":\"e5\",\"at\":\"2026-01-04",
        "LR0563 at $.applied[4].at: Event 'e5' is earlier than the one before it. Give the events in the order in which they were taken."
    )]
    [InlineData(
        "\"id\":\"e5\"",
        "\"id\":\"e4\"",
        "LR0564 at $.applied[4].id: Event 'e4' stands in the list already. Keep one."
    )]
    [InlineData(
        "\"touch\":\"ping\",\"run\":2,\"number\":3",
        "\"touch\":\"ping\",\"run\":2,\"number\":1",
        "LR0565 at $.waiting[1]: Number 1 of run 2 stands in the list already. Keep one."
    )]
    [InlineData(
        "\"touch\":\"ping\",\"run\":2,\"number\":3",
        "\"touch\":\"ping\",\"run\":2,\"number\":4",
        "LR0566 at $.waiting[1].number: No run has issued a touch with number 4 of run 2. Mend \"entries\" or \"issued\" of the run, or take the touch out."
    )]
    [InlineData(
        "\"b\":{\"entered\":2,\"lastDays\":1},",
        "",
        "LR0567 at $.stays.b: Phase 'b' was entered fewer times than runs stand in it: 1. Count every entry."
    )]
    public void TryReadRecord_OfWhatNoMemberCanBe_SaysWhy(string said, string instead, string expected)
    {
        string json = Text(Walked().Record);
        Assert.Contains(said, json, StringComparison.Ordinal);

        AssertRefused(expected, json.Replace(said, instead));
    }

    [Fact]
    public void TryReadRecord_OfMoreThanARecordCanHold_SaysHowMuch()
    {
        string json = Text(Walked().Record);
        string touches = string.Concat(
            Enumerable
                .Range(4, 31)
                .Select(number =>
                    $",{{\"touch\":\"ping\",\"run\":2,\"number\":{number},\"at\":\"2026-01-06T00:00:00Z\"}}"
                )
        );
        AssertRefused(
            "LR0568 at $.waiting: A member cannot have 33 touches that wait. At most 32 are kept.",
            json.Replace("\"issued\":3,\"timers\"", "\"issued\":34,\"timers\"")
                .Replace("],\"tryAt\"", touches + "],\"tryAt\"")
        );
        AssertRefused(
            "LR0568 at $.runs: A member cannot have 9 runs that go on. At most 8 are kept.",
            Runs(
                9,
                "{\"run\":#,\"phase\":\"a\",\"began\":\"2026-01-01T00:00:00Z\",\"entered\":\"2026-01-01T00:00:00Z\",\"now\":\"2026-01-01T00:00:00Z\"}",
                "a"
            )
        );
        AssertRefused(
            "LR0568 at $.runs: A member cannot have 2 runs that ended. At most 1 are kept.",
            Runs(
                2,
                "{\"run\":#,\"status\":\"ended\",\"phase\":\"gone\",\"began\":\"2026-01-01T00:00:00Z\",\"entered\":\"2026-01-01T00:00:00Z\",\"now\":\"2026-01-01T00:00:00Z\"}",
                "gone"
            )
        );
        AssertRefused(
            "LR0561 at $.entries: A member who has no runs has no 'entries'. Take it out, or mend the rest.",
            """{"journey":"shop","version":1,"member":"ann","entries":1}"""
        );
    }

    [Fact]
    public void TryReadRecord_OfATouchThatTheJourneyHasNoMore_WarnsAndDropsItWhenItsTurnComes()
    {
        var ann = Walked();
        var fewer = Draft(hasPing: false).Build().Compile();

        Assert.True(fewer.TryReadRecord(Plan.WriteRecord(ann.Record, indented: false), out var read, out var report));

        Assert.Equal(
            "warning LR0560 at $.waiting[1].touch (line 1, column 587): The journey has no touch 'ping'. It does not go out.",
            Assert.Single(report.All).ToString()
        );
        Assert.Equal(["hello", "ping"], read.Waiting.Select(touch => touch.Touch.Id));
        var batch = fewer.Drain(read, Walk.Day(6));
        Assert.Equal(["ping Dropped"], batch.Fallen.Select(outcome => $"{outcome.Touch.Touch.Id} {outcome.Status}"));
        Assert.Equal(["hello"], batch.Sent.Select(touch => touch.Touch.Id));
    }

    [Fact]
    public void WriteRecord_WhereTheJourneyHasOtherPriorities_IsInTheirOrder()
    {
        var other = Draft(pingPriority: 9).Build().Compile();

        var read = other.ReadRecord(Text(Walked().Record));

        Assert.Equal(["ping", "hello"], read.Waiting.Select(touch => touch.Touch.Id));
        Assert.Equal(other.WriteRecord(Walked().Record), other.WriteRecord(read));
    }

    [Fact]
    public void ReadRecord_OfAnOlderVersion_IsWhatMigratingIs()
    {
        var next = Draft().Version(2).Counter("n").Build().Compile();
        next.Migrate(Plan, Walked().Record, out var expected);

        Assert.Equal(expected, next.ReadRecord(Text(Walked().Record), Plan));
    }

    [Fact]
    public void TryReadRecord_OfAnOlderVersionThatHasNoPlace_NamesTheRun()
    {
        var next = Journey
            .Create("shop")
            .Version(2)
            .Event("in", "buy")
            .Enter("in")
            .Phase("a", p => p.Steady())
            .Phase("gone", p => p.Final());

        Assert.False(
            next.Build()
                .Compile()
                .TryReadRecord(Plan.WriteRecord(Walked().Record, indented: false), [Plan], out var read, out var report)
        );

        Assert.Null(read);
        AssertSays(
            "LR0552 at $.runs[1].phase: The journey does not say where members in phase 'b' of version 1 stand. "
                + "Name the phase in \"migrations\" of the journey, or keep its id.",
            report
        );
    }

    [Fact]
    public void ReadRecord_OfADocumentThatIsRefused_ListsWhy()
    {
        var refused = Assert.Throws<LoyaltyProgramException>(() => Plan.ReadRecord("""{ "journey": "shop" }"""));

        Assert.Contains("The record cannot be read:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("needs the property 'member'", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string expected, string json)
    {
        Assert.False(Plan.TryReadRecord(Encoding.UTF8.GetBytes(json), out var read, out var report));
        Assert.Null(read);
        AssertSays(expected, report);
    }

    private static void AssertSays(string expected, DiagnosticReport report)
    {
        // What is wrong may make other places wrong as well; the first is where it is.
        var one = report.All[0];
        Assert.Equal(expected, one.Code + " at " + one.Path + ": " + one.Message);
        Assert.Equal(1, one.Line);
    }

    private static string Runs(int count, string run, string phase) =>
        "{\"journey\":\"shop\",\"version\":1,\"member\":\"ann\",\"at\":\"2026-01-01T00:00:00Z\",\"entries\":9,\"runs\":["
        + string.Join(
            ",",
            Enumerable.Range(1, count).Select(number => run.Replace("#", number.ToString(CultureInfo.InvariantCulture)))
        )
        + "],\"stays\":{\""
        + phase
        + "\":{\"entered\":9}}}";

    private static Member Walked()
    {
        var ann = new Member(Plan).On("in", 0).On("buy", 2);
        ann.Drain(2.5);
        ann.On("leave", 3);
        ann.Drain(3.5);
        ann.On("in", 4);
        // Two by mail, one a day: the urgent one goes first.
        ann.Drain(4.5);
        return ann.On("buy", 5);
    }

    private static JourneyBuilder Draft(bool hasPing = true, int pingPriority = 0)
    {
        var journey = Journey
            .Create("shop")
            .Event("in", "buy", "leave")
            .Enter("in", ReEntry.Anytime)
            .Channel("mail", perDay: 1)
            .Channel("chat")
            .Touch("hello", "mail")
            .Touch("now", "mail", t => t.Priority(5));
        if (hasPing)
            journey.Touch("ping", "chat", t => t.Priority(pingPriority));
        return journey
            .Phase("a", p => p.OnEnter(Effect.Touch("hello"), Effect.Touch("now")).On("buy", t => t.To("b")))
            .Phase(
                "b",
                p =>
                    p.Steady()
                        .OnEnter(hasPing ? [Effect.Touch("ping")] : [])
                        .Timer("wait", t => t.AfterDays(20))
                        .OnTimer("wait", t => t.To("a"))
                        .On("leave", t => t.To("gone"))
            )
            .Phase("gone", p => p.Final());
    }

    private static string Text(JourneyRecord record) =>
        Encoding.UTF8.GetString(Plan.WriteRecord(record, indented: false));
}
