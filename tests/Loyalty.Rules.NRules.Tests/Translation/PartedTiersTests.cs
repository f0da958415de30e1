using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>The measure of a rule of tiers moves to a rule of another id: what would see that is refused.</summary>
public sealed class PartedTiersTests
{
    private const string Own = ", " + """{ "id": "own", "type": "custom", "uses": "code" }""";

    [Fact]
    public void Translate_WhereTheIdOfTheMeasureIsTaken_IsRefused()
    {
        var refusal = Assert.Single(
            RefusalsOf(Tiers("year") + ", " + Tiers("year:tiers"), null),
            one => one.Feature == "id"
        );

        Assert.Equal("year", refusal.RuleId);
        Assert.Equal(
            "The rule 'year' cannot be translated for its 'id': the program has a rule 'year:tiers' already, which is what the rule that measures would be called. Give that one another id.",
            refusal.Message
        );
    }

    [Fact]
    public void Translate_WherePlainCodeMayAskForTheTier_IsRefused()
    {
        var refusal = Assert.Single(RefusalsOf(Tiers("year") + Own, new PlainCode()));

        Assert.Equal(("year", "tiers"), (refusal.RuleId, refusal.Feature));
        Assert.Contains("the rule 'own' may ask for the member's tier", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Translate_WhereRulesOfNRulesNameTheTier_IsRefused() =>
        Assert.Equal(
            "tiers",
            Assert.Single(RefusalsOf(Tiers("year") + Own, Code.Of(new LowA(Ask)).Tier("year").Build())).Feature
        );

    [Fact]
    public void Translate_WhereRulesOfNRulesNameNoTier_IsTranslated() =>
        Assert.Empty(RefusalsOf(Tiers("year") + Own, Code.Of(new LowA(Ask)).Build()));

    [Theory]
    [InlineData("r1", "r10", "tierReached", 1)]
    [InlineData("r1", "r2", "tierReached", 0)]
    [InlineData("r1", "r10", "purchase", 0)]
    public void Translate_WhereTheJourneyHearsTiersInAnotherOrder_IsRefused(
        string one,
        string other,
        string heard,
        int refused
    )
    {
        var refusals = RefusalsOf(Tiers(one) + ", " + Tiers(other), null, Journey(heard));

        Assert.Equal(2 * refused, refusals.Count);
        Assert.All(refusals, refusal => Assert.Equal("journey", refusal.Feature));
    }

    [Fact]
    public void Translation_WhereTheJourneyHearsTiers_DecidesTheSame()
    {
        const string Phased =
            """{ "type": "tieredSpend", "window": "basket", "steps": [{ "from": "0", "reward": { "percentOff": 5 } }], """;
        var program = Parse(
            $$"""{{Tiers("r1")}}, {{Tiers("r2")}}, {{Phased}} "id": "new", "eligibility": { "phases": ["new"] } }, {{Phased}} "id": "old", "eligibility": { "phases": ["old"] } }""",
            Journey("tierReached")
        );
        var history = Enumerable
            .Range(0, 40)
            .Select(i =>
                Transaction
                    .Create("s" + i, new DateTimeOffset(2026, 6, 1, 15, 0, 0, TimeSpan.Zero).AddHours(i), "USD")
                    .Member("member" + (i % 5))
                    .Enrol()
                    .Each("cone", 1 + (i % 3), 0.60m)
                    .Build()
            );
        var tally = new Laws.Tally();

        BothPlans.Agree(program.Compile(), ForwardChainingProgram.Of(program).Translate().Compile(), history, tally);

        Assert.All(new[] { "r1", "r2", "new", "old" }, rule => Assert.InRange(tally.Given(rule), 5, 35));
    }

    private static ProposedReward Ask(NRules.RuleModel.IContext rule, LineFact line) => rule.AmountOff(1);

    private static string Tiers(string id) =>
        $$"""{ "id": "{{id}}", "type": "tieredSpend", "window": "calendarYear", "tiers": [{ "id": "a", "from": "0" }, { "id": "b", "from": "2.00", "earn": { "points": 1, "per": "1.00" } }] }""";

    private static string Journey(string heard) =>
        $$"""
            , "journey": {
                "journey": "way", "version": 1, "events": ["enrolled", "{{heard}}"], "entry": { "on": "enrolled" },
                "phases": [{ "id": "new", "transitions": [{ "on": "{{heard}}", "to": "old" }] }, { "id": "old", "transitions": [{ "on": "enrolled", "to": "new" }] }]
              }
            """;

    private static IReadOnlyList<TranslationRefusal> RefusalsOf(string rules, ICustomRewardRule? code, string more = "")
    {
        var translation = ForwardChainingProgram.Of(Parse(rules, more));
        if (code is not null)
            translation.CustomRules(new Dictionary<string, ICustomRewardRule> { ["code"] = code });
        translation.TryTranslate(out _, out var refusals);
        return refusals;
    }

    private static LoyaltyProgram Parse(string rules, string more) =>
        LoyaltyProgram.Parse($$"""{ "program": "club", "currency": "USD", "rules": [{{rules}}]{{more}} }""");

    private sealed class PlainCode : ICustomRewardRule
    {
        public void Propose(in CustomTurn turn, Proposal proposal) =>
            proposal.AmountOff(turn.TierOf("year") is null ? 100 : 200);
    }
}
