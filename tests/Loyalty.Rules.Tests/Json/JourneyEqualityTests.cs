using System.Text;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Json;

public sealed class JourneyEqualityTests
{
    [Fact]
    public void Equals_OfJourneyInJsonAndInCSharp_IsTrue()
    {
        var read = Journey.Parse(Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "journey.hundred-days.json")));
        var fluent = Journey
            .Create("hundred-days")
            .Lateness(3)
            .OptOutOn("closed")
            .OptInOn("enrolled")
            .Holdout("control", "2026", 50)
            .Version(2)
            .Named("The first hundred days")
            .TimeZone("America/New_York")
            .Event("enrolled", "purchase", "return", "closed")
            .Unknown(UnknownEvents.Refuse)
            .Attribute("segment", "firstName")
            .Counter("purchases", of: "purchase")
            .Counter("visits")
            .Rhythm("purchase")
            .Channel("email", perDay: 1)
            .Channel("post")
            .Quiet(TimeSpan.FromHours(21), TimeSpan.FromHours(8))
            .Enter(on: "enrolled", coolingDays: 30)
            .Timer("hundred-days", t => t.MarkDays("day-7", 7).MarkDays("day-100", 100))
            .Touch(
                "calm",
                "email",
                t =>
                    t.Kind(TouchKind.Reassure)
                        .Text("{firstName}, you chose well.")
                        .Text("vi", "{firstName}, bạn đã chọn đúng.")
                        .Priority(5)
                        .Deadline(2)
            )
            .Touch("come-back", "post", t => t.Kind(TouchKind.WinBack))
            .Phase(
                "decide",
                p =>
                    p.On(
                        "purchase",
                        t => t.If(Condition.Value(atLeast: 1)).To("active").Do(Effect.Start("hundred-days"))
                    )
            )
            .Phase(
                "active",
                p =>
                    p.Named("Active")
                        .History()
                        .Timer("lapse", t => t.Medians(2.5m, 60))
                        .OnTimer("lapse", t => t.To("lapsed"))
                        .Phase(
                            "affirm",
                            c =>
                                c.StalledAfter(JourneyDuration.OfDays(14))
                                    .NeverTouches(TouchKind.Upsell)
                                    .Timer("calming", t => t.After(JourneyDuration.OfHours(1)))
                                    .OnEnter(Effect.Touch("calm"))
                                    .On(
                                        "purchase",
                                        t =>
                                            t.If(Condition.Counter("purchases", 2))
                                                .To("adopt")
                                                .Do(Effect.Count("visits"))
                                    )
                                    .OnTimer("day-7", t => t.Do(Effect.Touch("calm")))
                                    .OnTimer("calming", t => t.Do(Effect.Count("visits", 2)))
                        )
                        .Phase(
                            "adopt",
                            c =>
                                c.Steady()
                                    .OnTimer(
                                        "day-100",
                                        t =>
                                            t.If(
                                                    Condition.NoneOf("segment", "staff"),
                                                    Condition.InPhase(from: JourneyDuration.OfDays(10))
                                                )
                                                .Do(Effect.Reward(50))
                                    )
                        )
            )
            .Phase(
                "lapsed",
                p => p.Steady().OnEnter(Effect.Touch("come-back")).On("purchase", t => t.ToHistory("active"))
            )
            .Phase("gone", p => p.Final())
            .On("closed", t => t.To("gone"))
            .Migrate(1, m => m.Phase("new", "decide"))
            .Build();

        Assert.Equal(read, fluent);
        Assert.Equal(read.GetHashCode(), fluent.GetHashCode());
        Assert.Equal(read.ToString(), fluent.ToString());
    }

    [Fact]
    public void Equals_OfJourneyOfEveryProperty_ReadsBack()
    {
        var journey = Journey.Parse(
            Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "journey.every-property.json"))
        );
        byte[] written = journey.ToJson(indented: false);

        Assert.True(Journey.TryParse(written, out var again, out var report), report.ToString());
        Assert.Equal(journey, again);
        Assert.True(journey.Equals((object)again));
    }

#if NET
    [Fact]
    public void WriteTo_ABuffer_WritesTheSameBytes()
    {
        var journey = Journey.Parse(
            Encoding.UTF8.GetString(SchemaDocuments.Bytes("good", "journey.every-property.json"))
        );
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        journey.WriteTo(output, indented: false);

        Assert.Equal(journey.ToJson(indented: false), output.WrittenSpan.ToArray());
    }
#endif

    [Fact]
    public void Equals_OfPartsThatSayTheDefault_IsTrue()
    {
        var said = Journey
            .Create("j")
            .Version(1)
            .Unknown(UnknownEvents.Ignore)
            .Enter()
            .Channel("email", null)
            .Touch("t", "email", t => t.Kind(TouchKind.Other).Priority(0).Deadline(7))
            .Timer("clock", t => t.Mark("clock", JourneyDuration.OfDays(3)))
            .Phase(
                "a",
                p => p.OfKind(PhaseKind.Ordinary).NeverTouches().OnEnter().On("x", t => t.If().Do(Effect.Count("n", 1)))
            )
            .Build();
        var unsaid = Journey
            .Create("j")
            .Channel("email")
            .Touch("t", "email")
            .Timer("clock", t => t.AfterDays(3))
            .Phase("a", p => p.On("x", t => t.Do(Effect.Count("n"))))
            .Build();

        Assert.Equal(unsaid, said);
    }

    [Fact]
    public void Equals_OfJourneysThatDiffer_IsFalse()
    {
        var journey = Journey.Create("j").Phase("a", p => p.On("x", t => t.To("a"))).Build();

        Assert.NotEqual(journey, Journey.Create("j").Phase("a", p => p.On("x", t => { })).Build());
        Assert.NotEqual(journey, Journey.Create("j").Phase("a", p => p.OnTimer("x", t => t.To("a"))).Build());
        Assert.NotEqual(journey, Journey.Create("j").Phase("a", p => p.On("x", t => t.ToHistory("a"))).Build());
        Assert.NotEqual(journey, Journey.Create("j").Phase("A", p => p.On("x", t => t.To("a"))).Build());
        Assert.NotEqual(journey, Journey.Create("j").Phase("a", p => p.On("x", t => t.To("a"))).Version(2).Build());
        Assert.False(journey.Equals(null));
        Assert.False(journey.Equals((object)"j"));
    }

    [Fact]
    public void ToJson_OfValuesThatHaveNoWord_WritesThemAsTheyAre()
    {
        var journey = Journey
            .Create("j")
            .Unknown((UnknownEvents)7)
            .Touch("t", "email", t => t.Kind((TouchKind)99))
            .Phase("a", p => p.OfKind((PhaseKind)5))
            .Build();

        string json = Encoding.UTF8.GetString(journey.ToJson(indented: false));
        Assert.Contains("\"unknownEvents\":\"7\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"99\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"5\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfAJourneyThatIsRefused_ListsWhy()
    {
        var refused = Assert.Throws<LoyaltyProgramException>(() =>
            Journey.Parse("""{ "journey": "j", "phases": [{ "id": "a", "transitons": [] }] }""")
        );

        Assert.Contains("The journey cannot be read:", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'transitions'?", refused.Message, StringComparison.Ordinal);
    }
}
