using System.Text;
using Loyalty.Rules.Testing;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Testing;

public sealed class ScenarioTests
{
    private const string Folder = "tests/Loyalty.Rules.Tests/Testing/";

    [Fact]
    public void Run_OfAScenarioThatExpectsAllThereIs_Passes()
    {
        var scenario = Scenario.ReadFile(RepositoryRoot.Combine(Folder + "cone-club.json"));

        var report = scenario.Run();

        report.ThrowIfFailed();
        Assert.Equal(("Ann's week", null, 1), (report.Name, report.Source, report.Cases));
        Assert.Equal(55, report.Expectations);
        Assert.Equal("'Ann's week' passed.", report.ToString());
    }

    [Fact]
    public void Run_OfAScenarioThatExpectsAllThereIsWrongly_SaysTheApprovedText()
    {
        var report = Scenario.ReadFile(RepositoryRoot.Combine(Folder + "everything-wrong.json")).Run();

        Assert.False(report.Passed);
        ApprovedText.Verify(Folder + "EverythingWrong.approved.txt", report + "\n");
    }

    [Fact]
    public void Run_OfASaleWithASlipInASku_NamesItWhereItFails()
    {
        const string Text = """
            { "scenario": 0,
              "program": { "program": "p", "currency": "USD", "rules": [{ "id": "card", "type": "freeItem", "buy": { "items": { "sku": "cone" }, "units": 5 } }] },
              "catalog": { "catalog": 0, "items": [{ "sku": "cone" }] },
              "steps": [{ "sale": { "member": "ann", "lines": [{ "sku": "cones", "quantity": 6, "price": "1.00" }, { "sku": "own", "price": "1.00", "category": "c" }] },
                          "expect": { "payable": "6.00" } }] }
            """;
        Assert.True(
            Scenario.TryRead(Encoding.UTF8.GetBytes(Text), ".", out var scenario, out var report),
            report.ToString()
        );

        Assert.Equal(
            [
                "7.00 USD less 0.00 USD is 7.00 USD to pay; 0 points earned.",
                "The catalog has no item 'cones'. Did you mean 'cone'?",
                "ann now has 0 points.",
            ],
            Assert.Single(scenario.Run().Failures).Explanation
        );
    }

    [Fact]
    public void Run_OfAScenarioThatFails_NamesThePlaceAndTheNumbers()
    {
        var failures = Scenario.ReadFile(RepositoryRoot.Combine(Folder + "everything-wrong.json")).Run().Failures;

        var discount = failures.First(one => one.What == "the discount");
        Assert.Equal(
            (null, 1, "Ann's card fills up.", "2.00 USD", "2.25 USD"),
            (discount.Case, discount.Step, discount.Happening, discount.Expected, discount.Actual)
        );
        string[] lines = File.ReadAllLines(RepositoryRoot.Combine(Folder + "everything-wrong.json"));
        Assert.Contains("\"discount\": \"2.00\"", lines[discount.Line - 1], StringComparison.Ordinal);
        Assert.Contains("6.75 USD less 2.25 USD is 4.50 USD to pay; 4 points earned.", discount.Explanation);
    }

    [Fact]
    public void ThrowIfFailed_OfAScenarioThatFails_ThrowsWithTheReport()
    {
        var report = Scenario.ReadFile(RepositoryRoot.Combine(Folder + "everything-wrong.json")).Run();

        var thrown = Assert.Throws<ScenarioException>(report.ThrowIfFailed);

        Assert.Same(report, thrown.Report);
        Assert.Equal(report.ToString(), thrown.Message);
    }

    [Fact]
    public void Run_OfCases_NamesTheCaseThatFails()
    {
        const string Json = """
            {
              "scenario": 0,
              "program": { "program": "p", "currency": "USD", "rules": [{ "id": "deal", "type": "freeItem", "mode": "inBasket", "buy": { "units": 2 } }] },
              "steps": [{
                "sale": { "lines": [{ "sku": "cone", "quantity": "$units", "price": "1.00" }] },
                "expect": { "free": { "cone": "$free" } }
              }],
              "cases": [
                { "units": 2, "free": 0 },
                { "units": 3, "free": 2 }
              ]
            }
            """;
        Assert.True(
            Scenario.TryRead(
                System.Text.Encoding.UTF8.GetBytes(Json.Replace("\r\n", "\n")),
                "",
                out var scenario,
                out _
            )
        );

        var report = scenario.Run();

        Assert.Equal((2, 2), (report.Cases, report.Expectations));
        Assert.Equal(
            """
            'scenario' failed.
            Case units = 3, free = 2, step 1: a guest buys 3 x cone
              line 6: The number of free units of 'cone' should be 2, and is 1.
              What was decided:
                3.00 USD less 1.00 USD is 2.00 USD to pay; 0 points earned.
                deal: gave 1 unit, 1.00 USD off. So far 0 of 2 units.
            """.Replace("\r\n", "\n"),
            report.ToString()
        );
    }

    [Fact]
    public void ReadFile_OfABadFile_ThrowsWithAllThatIsWrong()
    {
        var thrown = Assert.Throws<ScenarioException>(() => Scenario.ReadFile("nowhere.json"));

        Assert.Equal(
            "The scenario cannot be read:\nerror LR0300 at $: The scenario 'nowhere.json' cannot be read: there is no such file. Check the path.",
            thrown.Message
        );
        Assert.Null(thrown.Report);
    }

    [Fact]
    public void Coverage_OfAScenario_SaysWhatWasReachedAndWhatNot()
    {
        var coverage = Scenario.ReadFile(RepositoryRoot.Combine(Folder + "cone-club.json")).Run().Coverage;

        Assert.Equal((6, 6), (coverage.Rules, coverage.RulesReached));
        ApprovedText.Verify(Folder + "ConeClubCoverage.approved.txt", coverage + "\n");
    }

    [Fact]
    public void Merge_OfTwoCoverages_ReachesWhatEitherReached()
    {
        var program = LoyaltyProgram.Parse(
            """
            { "program": "p", "currency": "USD", "rules": [
              { "id": "a", "type": "freeItem", "mode": "inBasket", "buy": { "items": { "sku": "a" }, "units": 1 } },
              { "id": "t", "type": "tieredSpend", "window": "lifetime", "tiers": [{ "id": "low", "from": "5.00" }, { "id": "high", "from": "10.00" }] }
            ] }
            """
        );
        var two = new[] { ("a", "1.00"), ("b", "6.00") }.Select(one => Run(program, one.Item1, one.Item2)).ToList();

        var merged = Coverage.Merge(two);

        Assert.Equal((2, 1, 2), (two[0].RulesReached, two[1].RulesReached, merged.RulesReached));
        var tiers = merged.Programs[0].Rules[1];
        Assert.Equal(["low"], tiers.Tiers);
        Assert.Equal(["high"], tiers.MissingTiers);
        Assert.Equal(merged.ToString(), Coverage.Merge([merged, merged]).ToString());
    }

    private static Coverage Run(LoyaltyProgram program, string sku, string price)
    {
        string json =
            "{ \"scenario\": 0, \"program\": "
            + program
            + ", \"steps\": [{ \"sale\": { \"member\": \"ann\", \"lines\": [{ \"sku\": \""
            + sku
            + "\", \"price\": \""
            + price
            + "\" }] } }] }";
        Assert.True(
            Scenario.TryRead(System.Text.Encoding.UTF8.GetBytes(json), "", out var scenario, out var report),
            report.ToString()
        );
        return scenario.Run().Coverage;
    }
}
