using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

/// <summary>A journey as part of a program: data, document, check, and what of it parts members from their states.</summary>
public sealed class ProgramJourneyTests
{
    [Fact]
    public void TryParse_AProgramWithAJourney_IsTheOneBuiltInCode()
    {
        const string json = """
            {
              "program": "shop",
              "currency": "USD",
              "rules": [
                {
                  "id": "thanks",
                  "type": "tieredSpend",
                  "window": "basket",
                  "measure": "spend",
                  "eligibility": { "phases": ["regular", "new"] },
                  "steps": [{ "from": "10.00", "reward": { "amountOff": "1.00" } }]
                }
              ],
              "journey": {
                "journey": "days",
                "events": ["purchase"],
                "entry": { "on": "purchase" },
                "phases": [
                  { "id": "new", "transitions": [{ "on": "purchase", "to": "regular" }] },
                  { "id": "regular", "kind": "steady" }
                ]
              }
            }
            """;
        var built = LoyaltyProgram
            .Create("shop", "USD")
            .BasketTiers("thanks", r => r.Spend().AmountOff(10, 1).For(e => e.Phase("regular", "new")))
            .Journey(Days().Build())
            .Build();

        var read = LoyaltyProgram.Parse(json);

        Assert.Equal(built.ToString(), read.ToString());
        Assert.Equal(["regular", "new"], read.Rules[0].Eligibility.Phases);
        Assert.Equal(Days().Build(), read.Journey);
        Assert.Equal(read, LoyaltyProgram.Parse(read.ToString()));
    }

    [Fact]
    public void TryParse_AMistakeInsideTheJourney_IsReportedUnderIt()
    {
        byte[] json = Encoding.UTF8.GetBytes(
            """{"program": "shop", "currency": "USD", "rules": [], "journey": {"journey": "days", "phases": [{"id": "a", "kind": "stedy"}]}}"""
        );

        Assert.False(LoyaltyProgram.TryParse(json, out _, out var report));

        Assert.Equal("$.journey.phases[0].kind", Assert.Single(report.All).Path);
    }

    [Fact]
    public void TryCompile_AJourneyWithErrors_SaysThemAfterTheRulesUnderTheJourney()
    {
        var journey = Days().Phase("astray", p => p.On("purchase", t => t.To("nowhere"))).Build();
        var program = Program(journey, version: 0);

        Assert.False(program.TryCompile(null, out _, out var report));

        Assert.Equal(
            [
                ("LR0111", "$.version"),
                ("LR0393", "$.rules[0].eligibility.phases"),
                ("LR0500", "$.journey.phases[2].transitions[0].to"),
            ],
            report.All.Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => (one.Code, one.Path))
        );
    }

    [Fact]
    public void TryCompile_AWarningOfTheJourney_LeavesAPlan()
    {
        var program = Program(Days().Phase("lonely", p => p.Steady()).Build(), phase: "new");

        Assert.True(program.TryCompile(null, out var plan, out var report));

        Assert.Equal("$.journey.phases[2]", Assert.Single(report.All).Path);
        Assert.Equal("days", plan!.Program.Journey!.Id);
    }

    // Texts, conditions and effects may be mended while members are on their way; phases may not, for records number them.
    [Fact]
    public void State_AfterTheJourneyIsEdited_BelongsToThePlanWhereItsPhasesStandAsBefore()
    {
        var before = Program(Days().Build(), phase: "new").Compile();
        var mended = Program(Days().Named("The first days").Counter("visits").Build(), phase: "new");
        var sameRecord = Program(
                Journey
                    .Create("days")
                    .Event("purchase", "call")
                    .Enter("purchase")
                    .Phase("new", p => p.Named("Newcomers").On("call", t => t.To("regular")))
                    .Phase("regular", p => p.Steady())
                    .Build(),
                phase: "new"
            )
            .Compile();
        var state = before.NewMember("ann");
        var sale = Transaction.Create("1", Walk.Start, "USD").Member("ann").Line("tea", 1, 20m).Build();

        Assert.Equal(Refusal.WrongProgram, mended.Compile().Evaluate(sale, state).Admission.Refusal);
        Assert.True(sameRecord.Evaluate(sale, state).Admission.IsAccepted);
        Assert.NotEqual(before.Fingerprint, sameRecord.Fingerprint);
    }

    private static JourneyBuilder Days() =>
        Journey
            .Create("days")
            .Event("purchase")
            .Enter("purchase")
            .Phase("new", p => p.On("purchase", t => t.To("regular")))
            .Phase("regular", p => p.Steady());

    private static LoyaltyProgram Program(Journey journey, int version = 1, string phase = "old") =>
        LoyaltyProgram
            .Create("shop", "USD")
            .Version(version)
            .BasketTiers("thanks", r => r.Spend().AmountOff(10, 1).For(e => e.Phase(phase)))
            .Journey(journey)
            .Build();
}
