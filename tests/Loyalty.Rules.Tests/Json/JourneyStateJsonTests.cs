using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Json;

public sealed class JourneyStateJsonTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 15, 30, 0, TimeSpan.Zero);
    private static readonly Journey Hundred = Of("hundred-days");
    private static readonly JourneyPlan Plan = Hundred.Compile();

    [Fact]
    public void WriteState_OfARun_NamesPhasesTimersAndCounters()
    {
        var state = Walked();

        Assert.Equal(
            """
            {"journey":"hundred-days","format":0,"version":2,"phase":"adopt","began":"2026-03-01T15:30:00Z","entered":"2026-06-09T15:30:00Z","now":"2026-06-09T15:30:00Z",
            "issued":3,"counters":{"purchases":3,"visits":3},"timers":[
            {"timer":"hundred-days","mark":"day-100","started":"2026-03-02T15:30:00Z","due":"2026-06-10T14:30:00Z"},
            {"timer":"lapse","started":"2026-06-09T15:30:00Z","due":"2026-08-08T15:30:00.0000001Z"}],
            "history":{"active":"adopt"},"rhythm":{"last":"2026-06-09T15:30:00Z","gaps":[777600,7776000]}}
            """.Replace("\r", "").Replace("\n", ""),
            Text(Plan, state)
        );
        AssertReadsBack(Plan, state);
    }

    [Fact]
    public void WriteState_OfRunsFromBeginningToEnd_ReadsBack()
    {
        var state = default(JourneyState);
        AssertReadsBack(Plan, state);
        var buffer = new JourneyBuffer();
        Plan.Begin(ref state, Start, buffer);
        AssertReadsBack(Plan, state);
        for (int day = 1; day < 300; day += day)
        {
            Plan.Advance(ref state, "purchase", Start.AddDays(day), buffer, value: day);
            AssertReadsBack(Plan, state);
        }
        Plan.AdvanceTo(ref state, Start.AddDays(900), buffer);
        AssertReadsBack(Plan, state);
        Plan.Advance(ref state, "closed", Start.AddDays(901), buffer);
        Assert.Equal(JourneyStatus.Ended, state.Status);
        Assert.Contains("\"status\":\"ended\",\"phase\":\"gone\"", Text(Plan, state), StringComparison.Ordinal);
        AssertReadsBack(Plan, state);
    }

    [Fact]
    public void WriteState_OfARunThatHasNotBegun_SaysSo() =>
        Assert.Equal("""{"journey":"hundred-days","format":0,"version":2,"status":"notBegun"}""", Text(Plan, default));

    [Fact]
    public void WriteState_OfAnotherPlan_Throws()
    {
        var other = Journey.Create("other").Phase("a", p => p.Steady()).Build().Compile();
        var state = Walked();

        Assert.StartsWith(
            "The state belongs to another plan. Write it with its own.",
            Assert.Throws<ArgumentException>(() => other.WriteState(state)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadState_OfAnOlderVersion_IsWhatMigratingIs()
    {
        var next = Next(m => m.Phase("adopt", "grow"));
        var state = Walked();
        next.Migrate(Plan, state, out var expected);

        var read = next.ReadState(Text(Plan, state), Plan);

        Assert.Equal(expected, read);
        Assert.Equal("grow", next.PhaseOf(read)!.Id);
        Assert.Equal(default, next.ReadState(Text(Plan, default), Plan));
    }

    [Fact]
    public void TryReadState_OfAnOlderVersionThatHasNoPlace_IsRefused()
    {
        Assert.False(
            Next(_ => { })
                .TryReadState(Plan.WriteState(Walked(), indented: false), [Plan], out var state, out var report)
        );

        Assert.Equal(default, state);
        AssertSays(
            "LR0552 at $.phase: The journey does not say where members in phase 'adopt' of version 2 stand. "
                + "Name the phase in \"migrations\" of the journey, or keep its id.",
            report
        );
    }

    [Theory]
    [InlineData(
        "\"journey\":\"hundred-days\"",
        "\"journey\":\"hundred\"",
        "LR0550 at $.journey: The state is of journey 'hundred', and the plan is of 'hundred-days'. Read it with a plan of its own journey."
    )]
    [InlineData(
        "\"version\":2",
        "\"version\":1",
        "LR0551 at $.version: The state is of version 1 of the journey, and the plan is of version 2. Hand over the plan of that version as well, so that it is taken over."
    )]
    [InlineData(
        "\"version\":2",
        "\"version\":3",
        "LR0551 at $.version: The state is of version 3 of the journey, and the plan is of version 2. Read it with a plan of its own version."
    )]
    [InlineData(
        "\"phase\":\"adopt\"",
        "\"phase\":\"adapt\"",
        "LR0553 at $.phase: The journey has no phase 'adapt'. Did you mean 'adopt'?"
    )]
    [InlineData("\"phase\":\"adopt\"", "\"phase\":\"active\"", "LR0553 at $.phase: The journey has no phase 'active'.")]
    [InlineData(
        "\"visits\":",
        "\"visit\":",
        "LR0553 at $.counters.visit: The journey has no counter 'visit'. Did you mean 'visits'?"
    )]
    [InlineData(
        "\"timer\":\"lapse\"",
        "\"timer\":\"laps\"",
        "LR0553 at $.timers[1].timer: The journey has no timer 'laps'. Did you mean 'lapse'?"
    )]
    [InlineData(
        "day-100",
        "day-200",
        "LR0553 at $.timers[0].mark: The journey has no mark of timer 'hundred-days' 'day-200'. Did you mean 'day-100'?"
    )]
    [InlineData(
        "\"active\":\"adopt\"",
        "\"lapsed\":\"adopt\"",
        "LR0553 at $.history.lapsed: The journey has no phase with a history 'lapsed'."
    )]
    [InlineData(
        "\"active\":\"adopt\"",
        "\"active\":\"lapsed\"",
        "LR0553 at $.history.active: The journey has no phase inside it 'lapsed'."
    )]
    [InlineData(
        "\"phase\":\"adopt\",",
        "",
        "LR0554 at $.phase: A run that has begun needs the property 'phase'. Give it, or say that the run has not begun: \"notBegun\"."
    )]
    [InlineData(
        "\"version\":2",
        "\"version\":2,\"status\":\"notBegun\"",
        "LR0555 at $.phase: A run that has not begun has no 'phase'. Mend the status, or leave that out."
    )]
    [InlineData(
        "\"version\":2",
        "\"version\":2,\"status\":\"ended\"",
        "LR0555 at $.timers: A run that has ended has no 'timers'. Mend the status, or leave that out."
    )]
    [InlineData(
        "\"entered\":\"2026",
        "\"entered\":\"2025",
        "LR0556 at $.entered: 'entered' is before \"began\", where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"now\":\"2026",
        "\"now\":\"2200",
        "LR0556 at $.now: 'now' is before 1970 or after 2199, where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"due\":\"2026-08",
        "\"due\":\"2026-01",
        "LR0556 at $.timers[1].due: 'due' is before \"started\" or after 2199, where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"last\":\"2026",
        "\"last\":\"2027",
        "LR0556 at $.rhythm.last: 'last' is before 1970 or after \"now\", where no run can come. Give the times as they were written."
    )]
    [InlineData(
        "\"timer\":\"lapse\"",
        "\"timer\":\"calming\"",
        "LR0557 at $.timers[1].timer: Timer 'calming' does not run in phase 'adopt'. Take it out, or mend the phase."
    )]
    [InlineData(
        "\"timer\":\"lapse\"",
        "\"timer\":\"hundred-days\",\"mark\":\"day-7\"",
        "LR0558 at $.timers[1].timer: Timer 'hundred-days' stands in the list already. Keep one."
    )]
    [InlineData(
        "[777600,7776000]",
        "[1,2,3,4,5,6,7,8,9]",
        "LR0559 at $.rhythm.gaps: A run cannot have 9 gaps. It holds at most 8."
    )]
    public void TryReadState_OfWhatNoRunCanBe_SaysWhy(string said, string instead, string expected)
    {
        string json = Text(Plan, Walked());
        Assert.Contains(said, json, StringComparison.Ordinal);

        bool read = Plan.TryReadState(
            Encoding.UTF8.GetBytes(json.Replace(said, instead)),
            out var state,
            out var report
        );

        Assert.False(read);
        Assert.Equal(default, state);
        AssertSays(expected, report);
    }

    [Fact]
    public void TryReadState_OfARunThatGoesOnInAFinalPhase_IsRefused()
    {
        const string Json =
            """{"journey":"hundred-days","version":2,"phase":"gone","began":"2026-03-01T15:30:00Z","entered":"2026-03-01T15:30:00Z","now":"2026-03-01T15:30:00Z"}""";

        Assert.False(Plan.TryReadState(Encoding.UTF8.GetBytes(Json), out _, out var report));
        AssertSays(
            "LR0555 at $.phase: A run that goes on has no final phase such as 'gone'. Mend the status, or leave that out.",
            report
        );
    }

    [Fact]
    public void ReadState_OfADocumentThatIsRefused_ListsWhy()
    {
        var refused = Assert.Throws<LoyaltyProgramException>(() => Plan.ReadState("""{ "journey": "x" }"""));

        Assert.Contains("The state cannot be read:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("needs the property 'version'", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertSays(string expected, DiagnosticReport report)
    {
        var one = Assert.Single(report.All);
        Assert.Equal(expected, one.Code + " at " + one.Path + ": " + one.Message);
        Assert.Equal(1, one.Line);
    }

    private static JourneyState Walked()
    {
        var state = default(JourneyState);
        var buffer = new JourneyBuffer();
        Plan.Begin(ref state, Start, buffer);
        Plan.Advance(ref state, "purchase", Start.AddDays(1), buffer, value: 5);
        Plan.Advance(ref state, "purchase", Start.AddDays(10), buffer, value: 5);
        // Lapsed by then, and back where it was.
        Plan.Advance(ref state, "purchase", Start.AddDays(100), buffer, value: 5);
        return state;
    }

    private static JourneyPlan Next(Action<JourneyMigrationBuilder> describe) =>
        Journey
            .Create("hundred-days")
            .Version(3)
            .Event("purchase")
            .Counter("visits")
            .Phase("decide", p => p.On("purchase", t => t.To("grow")))
            .Phase("grow", p => p.Steady())
            .Migrate(2, describe)
            .Build()
            .Compile();

    private static void AssertReadsBack(JourneyPlan plan, JourneyState state)
    {
        foreach (bool indented in new[] { true, false })
        {
            byte[] json = plan.WriteState(state, indented);
            Assert.True(plan.TryReadState(json, out var again, out var report), report.ToString());
            Assert.Equal(state, again);
            Assert.Equal(json, plan.WriteState(again, indented));
        }
    }

    private static string Text(JourneyPlan plan, JourneyState state) =>
        Encoding.UTF8.GetString(plan.WriteState(state, indented: false));

    private static Journey Of(string name)
    {
        Assert.True(
            Journey.TryParse(SchemaDocuments.Bytes("good", "journey." + name + ".json"), out var journey, out _)
        );
        return journey;
    }
}
