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
            "The touches that are issued should be none, and is 'hello'.",
            Assert.Throws<ScenarioException>(() => story.ThenTouches()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Then_OfAnEventThatIsNotTaken_SaysWhy()
    {
        var story = Told.Program(Plan).Member("ann").Joins().At(Monday.AddDays(-1)).Happens("moved");

        Assert.Contains(
            "What happens should be taken, and is 'needsReplay' (Earlier).",
            Assert.Throws<ScenarioException>(() => story.ThenPhase("new")).Message,
            StringComparison.Ordinal
        );
        story.ThenAnswer(JourneyAnswerKind.NeedsReplay);
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
