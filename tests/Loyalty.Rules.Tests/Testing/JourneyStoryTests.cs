using Loyalty.Rules.Journeys;
using Loyalty.Rules.Testing;
using Told = Loyalty.Rules.Testing.Given; // the engine has a Given of its own, which these tests see

namespace Loyalty.Rules.Tests.Testing;

public sealed class JourneyStoryTests
{
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly LoyaltyPlan Plan = LoyaltyProgram
        .Create("p", "USD")
        .BasketTiers("back", r => r.Spend().For(e => e.Phase("lapsed")).AmountOff(5m, 1m))
        .Journey(
            Journey
                .Create("walk")
                .Event("enrolled", "purchase", "moved")
                .Enter(on: "enrolled")
                .Channel("email", perDay: 1)
                .Touch("hello", "email", t => t.Kind(TouchKind.Welcome))
                .Phase("new", p => p.OnEnter(Effect.Touch("hello")).On("purchase", t => t.To("club")))
                .Phase(
                    "club",
                    p =>
                        p.Timer("lapse", t => t.AfterDays(30))
                            .OnTimer("lapse", t => t.To("lapsed"))
                            .On("purchase", t => t.Do(Effect.Start("lapse")))
                            .On("moved", t => t.Do(Effect.Reward(25)))
                )
                .Phase("lapsed", p => p.Steady().On("purchase", t => t.To("club")))
                .Build()
        )
        .Build()
        .Compile();

    [Fact]
    public void Story_OfAJourney_IsToldInOneBreath() =>
        Told.Program(Plan)
            .Member("ann")
            .Joins()
            .ThenPhase("new")
            .ThenTouches("hello")
            .Until(Monday.AddHours(1))
            .ThenSent("hello")
            .Buys("cone", 2, 3m)
            .ThenDiscount(0m)
            .ThenPhase("club")
            .Happens("moved")
            .ThenBalance(25)
            .Happens("enrolled")
            .ThenPhase("club")
            .Until(Monday.AddDays(40))
            .ThenPhase("lapsed")
            .ThenSent()
            .Buys("cone", 2, 3m)
            .ThenDiscount(1m)
            .ThenPhase("club");

    [Fact]
    public void Then_OfAPhaseThatIsAnother_SaysWhereTheMemberIsAndHowTheyCame()
    {
        var story = Told.Program(Plan).Member("ann").Joins().Buys("cone", 2, 3m);

        string message = Assert.Throws<ScenarioException>(() => story.ThenPhase("lapsed")).Message;

        Assert.Contains("The member's phase should be 'lapsed', and is 'club'.", message, StringComparison.Ordinal);
        Assert.Contains("purchase: new -> club", message, StringComparison.Ordinal);
        Assert.Contains("ann now has 0 points, and is in 'club'.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Then_OfTouchesThatAreOthers_ListsBoth()
    {
        var story = Told.Program(Plan).Member("ann").Joins();

        Assert.Contains(
            "The touches that are issued should be none, and are 'hello'.",
            Assert.Throws<ScenarioException>(() => story.ThenTouches()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Then_OfAnEventThatIsNotTaken_SaysWhy()
    {
        var story = Told.Program(Plan).Member("ann").Joins().At(Monday.AddDays(-1)).Happens("moved");

        Assert.Contains(
            "What happens should be taken, and is answered with 'needsReplay', because it is earlier than what has happened to the member.",
            Assert.Throws<ScenarioException>(() => story.ThenPhase("new")).Message,
            StringComparison.Ordinal
        );
        story.ThenAnswer(JourneyAnswerKind.NeedsReplay);
    }

    [Fact]
    public void Then_OfATouchThatDoesNotGoOut_SaysWhyAndUntilWhen()
    {
        var journey = Journey
            .Create("walk")
            .Event("buy", "sell", "stop")
            .OptOutOn("stop")
            .Quiet(TimeSpan.FromHours(21), TimeSpan.FromHours(8))
            .Channel("email", perDay: 1)
            .Channel("push")
            .Touch("hello", "email", t => t.Priority(1))
            .Touch("news", "email")
            .Touch("brief", "push", t => t.Deadline(1))
            .Touch("late", "email", t => t.Deadline(1).Replaces("brief"))
            .Touch("more", "push", t => t.Kind(TouchKind.Upsell))
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Touch("hello"), Effect.Touch("news"), Effect.Touch("brief"), Effect.Touch("more"))
                        .On("buy", t => t.To("calm"))
            )
            .Phase("calm", p => p.Steady().NeverTouches(TouchKind.Upsell).On("sell", t => t.Do(Effect.Touch("late"))))
            .Build();
        var story = Told.Program(LoyaltyProgram.Create("p", "USD").Journey(journey).Build().Compile())
            .Member("ann")
            .At(Monday)
            .Enters()
            .Happens("buy")
            .Until(Monday.AddHours(1));

        string[] explained = Explained(story);
        Assert.Contains("Said: hello, brief.", explained);
        Assert.Contains(
            "Waits: news, because 'email' has had its touches of the day, until 2026-06-02 00:00.",
            explained
        );
        Assert.Contains("Waits: more, because the member's phase never has its kind.", explained);

        explained = Explained(story.Until(Monday.AddHours(12), "Asia/Ho_Chi_Minh"));
        Assert.Contains("Waits: news, because it is quiet, until 2026-06-02 08:00.", explained);
    }

    private static string[] Explained(Story story)
    {
        string message = Assert.Throws<ScenarioException>(() => story.ThenSent("late")).Message;
        return [.. message.Split('\n').Select(line => line.Trim())];
    }

    [Fact]
    public void Then_OfATouchThatIsLost_SaysWhatBecameOfIt()
    {
        var journey = Journey
            .Create("walk")
            .Event("buy", "stop")
            .OptOutOn("stop")
            .Channel("email", perDay: 1)
            .Touch("hello", "email", t => t.Deadline(1))
            .Touch("instead", "email", t => t.Deadline(1).Replaces("hello"))
            .Phase(
                "new",
                p =>
                    p.OnEnter(Effect.Touch("hello"))
                        .On("buy", t => t.Do(Effect.Touch("instead")))
                        .On("stop", t => t.Do(Effect.Touch("instead")))
            )
            .Build();
        var plan = LoyaltyProgram.Create("p", "USD").Journey(journey).Build().Compile();
        var story = Told.Program(plan).Member("ann").At(Monday).Enters().Happens("buy");
        Assert.Contains("Not said: hello, because a later one takes its place.", Explained(story));
        Assert.Contains(
            "Not said: instead, because its deadline came first.",
            Explained(story.Until(Monday.AddDays(3)))
        );
        Assert.Contains("Not said: instead, because the member has opted out.", Explained(story.Happens("stop")));
    }

    [Fact]
    public void ThenJourneyPoints_OfWhatAStepGives_AreNotThoseOfTheSale()
    {
        var story = Told.Program(Plan).Member("ann").Joins().Buys("cone", 2, 3m).Happens("moved").ThenJourneyPoints(25);

        Assert.Contains(
            "The number of points that the journey gives should be 20, and is 25.",
            Assert.Throws<ScenarioException>(() => story.ThenJourneyPoints(20)).Message,
            StringComparison.Ordinal
        );
        story.Until(Monday.AddDays(1)).ThenJourneyPoints(0);
    }

    [Fact]
    public void Then_OfAMemberWithoutARun_SaysHowOneBegins() =>
        Assert.Contains(
            "The member's phase should be 'new', and is no phase, because no run has begun: 'enrolled' begins one.",
            Assert
                .Throws<ScenarioException>(() => Told.Program(Plan).Member("ann").Buys("cone", 2, 3m).ThenPhase("new"))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Points_OfAMemberToStartWith_MayBeThoseOfTheJourney()
    {
        const string Voucher = """
            { "scenario": 0, "program": { "program": "p", "currency": "USD",
                "rules": [{ "id": "voucher", "type": "redemption", "points": 50, "reward": { "amountOff": "5.00" } }],
                "journey": { "journey": "walk", "events": ["purchase"], "entry": { "on": "purchase" },
                    "phases": [{ "id": "new", "kind": "steady", "transitions": [{ "on": "purchase", "do": [{ "reward": { "points": 50 } }] }] }] } },
              "members": { "ann": { "points": 50 } },
              "steps": [{ "sale": { "member": "ann", "redeem": [{ "reward": "voucher" }], "lines": [{ "sku": "tea", "price": "9.00" }] },
                          "expect": { "discount": "5.00", "journeyPoints": 50, "balance": 50 } }] }
            """;

        Assert.True(
            Scenario.TryRead(System.Text.Encoding.UTF8.GetBytes(Voucher), "", out var scenario, out var report),
            report.ToString()
        );
        Assert.Empty(report.All);
        Assert.Empty(scenario!.Run().Failures);
    }

    [Fact]
    public void Enters_OfAMember_LetsThemIn() =>
        Told.Program(Plan).Member("ann").Enters().ThenPhase("new").ThenTouches("hello");

    [Fact]
    public void Then_OfTheEndOfARun_KnowsThePhaseInWhichItEnded()
    {
        var plan = LoyaltyProgram
            .Create("p", "USD")
            .TimeZone("America/New_York")
            .Journey(
                Journey
                    .Create("walk")
                    .Event("leave")
                    .Phase("new", p => p.On("leave", t => t.To("left")))
                    .Phase("left", p => p.Always(t => t.To("gone")))
                    .Phase("gone", p => p.Final())
                    .Build()
            )
            .Build()
            .Compile();
        var story = Told.Program(plan).Member("ann").At(Monday).Enters().Happens("leave").ThenPhase("gone");

        string message = Assert.Throws<ScenarioException>(() => story.ThenPhase("new")).Message;

        Assert.Contains(
            "The member's phase should be 'new', and is 'gone', where the run has ended.",
            message,
            StringComparison.Ordinal
        );
        // Told by the clock of the program, as everything else is.
        Assert.Matches("2026-06-01 08:0. at once: left -> gone", message);
        story.ThenPhase(null);
    }

    [Fact]
    public void Happens_WithoutAJourney_SaysWhatIsMissing() =>
        Assert.Equal(
            "The program 'p' has no journey. Give it one with LoyaltyProgramBuilder.Journey.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Told.Program(LoyaltyProgram.Create("p", "USD").Build()).Member("ann").Happens("moved")
                )
                .Message
        );

    [Fact]
    public void Until_OfAGuest_SaysWhatIsMissing() =>
        Assert.Equal(
            "A guest has no journey. Name a member first: Member(\"ann\").",
            Assert.Throws<InvalidOperationException>(() => Told.Program(Plan).Guest().Until(Monday)).Message
        );
}
