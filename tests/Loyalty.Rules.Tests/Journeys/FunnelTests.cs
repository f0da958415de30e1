using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class FunnelTests
{
    private static readonly JourneyPlan Plan = Member
        .Draft()
        .Phase(
            "look",
            p =>
                p.Named("Looking")
                    .Named("vi", "Xem")
                    .StalledAfter(JourneyDuration.OfDays(10))
                    .On("buy", t => t.To("try"))
        )
        .Phase(
            "try",
            p => p.Timer("month", t => t.AfterDays(30)).On("buy", t => t.To("love")).On("leave", t => t.To("gone"))
        )
        .Phase("love", p => p.Steady().On("leave", t => t.To("gone")))
        .Phase("gone", p => p.Final())
        .Build()
        .Compile();

    // Days on which each member came, bought for the first time and again, and left.
    private static readonly List<JourneyEvent[]> Logs =
    [
        Log("a", ("in", 0), ("buy", 2), ("buy", 5)),
        Log("b", ("in", 0), ("buy", 4), ("leave", 6), ("in", 7), ("buy", 8.5)),
        Log("c", ("in", 1), ("buy", 7), ("buy", 8), ("leave", 20)),
        Log("d", ("in", 30)),
        Log("e", ("in", 29.9)),
        Log("f", ("buy", 3)),
    ];

    [Fact]
    public void Of_Records_CountsWhereMembersAreAndHowTheyCameThere()
    {
        var funnel = JourneyFunnel.Of(Plan, Logs.Select(Record), Walk.Day(40));

        Assert.Equal((6, 1), (funnel.Members, funnel.Outside));
        Assert.Equal(
            """
            Phase    In  Entered  Left  Stalled  Median days  Went on
            Looking   2        6     4        1            2    3 / 5
            try       1        4     3        1            2    2 / 3
            love      1        2     1        0           12    1 / 2
            gone      1        2     0        0            -        -
            Members: 6; outside the journey: 1

            """.Replace("\r", ""),
            funnel.ToText()
        );
    }

    [Fact]
    public void OfLogs_OfTheSameMembers_IsTheSame() =>
        Assert.Equal(
            JourneyFunnel.Of(Plan, Logs.Select(Record), Walk.Day(40)).ToText(),
            JourneyFunnel.OfLogs(Plan, Logs, Walk.Day(40)).ToText()
        );

    [Fact]
    public void ToText_InVietnamese_NamesPhasesAndColumns()
    {
        string[] lines = JourneyFunnel.OfLogs(Plan, Logs, Walk.Day(40)).ToText("vi").Split('\n');

        Assert.Equal("Giai đoạn  Đang ở  Lượt vào  Lượt rời  Chững lại  Số ngày (trung vị)  Đi tiếp", lines[0]);
        Assert.Equal("Xem             2         6         4          1                   2    3 / 5", lines[1]);
        Assert.Equal("Khách hàng: 6; ngoài hành trình: 1", lines[5]);
    }

    [Theory]
    [InlineData(40.0, 0)]
    [InlineData(40.001, 1)]
    public void Stalled_AtTheVeryTime_IsNotYet(double now, int stalled) =>
        Assert.Equal(stalled, JourneyFunnel.OfLogs(Plan, [Logs[3]], Walk.Day(now)).Phases[0].Stalled);

    [Fact]
    public void Of_ErasedMembers_LeavesThemOut() =>
        Assert.Equal(0, JourneyFunnel.Of(Plan, [Record(Logs[0]).Erase()], Walk.Day(40)).Members);

    [Fact]
    public void Of_RecordsOfAnotherPlan_IsMisuse()
    {
        var other = Journey.Create("other").Phase("p", p => p.Steady()).Build().Compile();

        Assert.Throws<ArgumentException>(() => JourneyFunnel.Of(other, [Record(Logs[0])], Walk.Day(40)));
    }

    private static JourneyRecord Record(JourneyEvent[] log) => Plan.Replay(Plan.NewMember("m"), log).Record;

    private static JourneyEvent[] Log(string member, params (string Name, double Day)[] events) =>
        [.. events.Select((one, i) => Member.Happened(member + i, one.Name, one.Day))];
}
