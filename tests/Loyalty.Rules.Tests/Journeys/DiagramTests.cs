using Loyalty.Rules.Journeys;
using Loyalty.Rules.Tests.Approval;
using Loyalty.Rules.Tests.Json;
using Loyalty.Rules.Tests.Receipts;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class DiagramTests
{
    [Theory]
    [InlineData("hundred-days")]
    [InlineData("every-property")]
    [InlineData("smallest")]
    public void ToMermaidAndToDot_OfAJourney_AreTheApprovedTexts(string name)
    {
        var journey = Of(name);

        Verify(name + ".mmd", journey.ToMermaid());
        Verify(name + ".dot", journey.ToDot());
    }

    [Fact]
    public void ToMermaidAndToDot_OfAPath_AreTheApprovedTexts()
    {
        var journey = Of("hundred-days");
        var steps = Path(journey);

        Verify("path.mmd", journey.ToMermaid(steps));
        Verify("path.dot", journey.ToDot(steps));
    }

    [Fact]
    public void ToMermaidAndToDot_OfNoSteps_AreEmptyPictures()
    {
        var journey = Of("hundred-days");

        Assert.Equal("flowchart TB\n", journey.ToMermaid([]));
        Assert.EndsWith("fontsize=10];\n}\n", journey.ToDot([]), StringComparison.Ordinal);
    }

    [Fact]
    public void ToMermaidAndToDot_OfSignsThatMeanSomething_EscapeThem()
    {
        var journey = Journey
            .Create("a\"b\\c\nd\u0007")
            .Event("x\"]; end --> <b>#quot;`|{}")
            .Phase(
                "p",
                p => p.Named("say \"hi\" \\ <i>\ud83c\udf66\ud83c").On("x\"]; end --> <b>#quot;`|{}", t => t.To("p"))
            )
            .Build();

        Assert.Equal(
            "flowchart TB\n    start((\" \"))\n    p0[\"say #34;hi#34; #92; #60;i#62;\ud83c\udf66?\"]\n    start --> p0\n"
                + "    p0 -->|\"x#34;#93;; end --#62; #60;b#62;#35;quot;#96;#124;#123;#125;\"| p0\n",
            journey.ToMermaid()
        );
        Assert.Contains("digraph \"a\\\"b\\\\c\\nd?\" {\n", journey.ToDot(), StringComparison.Ordinal);
        Assert.Contains("[label=\"say \\\"hi\\\" \\\\ <i>\ud83c\udf66?\"]", journey.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToDot_OfLongWords_BreaksThemBetweenWordsAndLeavesALongOneWhole()
    {
        string one = new('x', 40);
        var journey = Journey
            .Create("a journey whose id is longer than a line of a box")
            .Phase("p", p => p.Named("a name that is quite a bit longer than a line " + one + " and goes on"))
            .Build();

        Assert.Contains(
            "digraph \"a journey whose id is longer than a line of a box\"",
            journey.ToDot(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "[label=\"a name that is quite a bit longer\\nthan a line\\n" + one + "\\nand goes on\"]",
            journey.ToDot(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ToMermaidAndToDot_OfAJourneyThatWasNotChecked_LeaveOutWhatLeadsNowhere()
    {
        var journey = Journey
            .Create("j")
            .Initial("none")
            .Phase(
                "p",
                p => p.On("x", t => t.To("none")).On("x", t => t.ToHistory("p")).OnTimer("none", t => t.To("p"))
            )
            .Build();

        Assert.Equal("flowchart TB\n    start((\" \"))\n    p0[\"p\"]\n    p0 -->|\"none\"| p0\n", journey.ToMermaid());
        Assert.Equal("flowchart TB\n    start((\" \"))\n", Journey.Create("j").Build().ToMermaid());
    }

    [Fact]
    public void ToMermaidAndToDot_UnderAnotherCulture_AreTheSame()
    {
        var journey = Of("every-property");
        string before = journey.ToMermaid() + journey.ToDot();

        Cultures.ForEach(() => Assert.Equal(before, journey.ToMermaid() + journey.ToDot()));
    }

    private static JourneyStep[] Path(Journey journey)
    {
        var plan = journey.Compile();
        var state = default(JourneyState);
        var buffer = new JourneyBuffer();
        var steps = new List<JourneyStep>();
        var start = new DateTimeOffset(2026, 3, 1, 15, 30, 0, TimeSpan.Zero);
        void Note() => steps.AddRange(buffer.Steps.ToArray());

        plan.Begin(ref state, start, buffer);
        Note();
        plan.Advance(ref state, "purchase", start.AddDays(1), buffer, value: 5);
        Note();
        plan.Advance(ref state, "purchase", start.AddDays(10), buffer, value: 5);
        Note();
        plan.Advance(ref state, "purchase", start.AddDays(200), buffer, value: 5);
        Note();
        plan.Advance(ref state, "closed", start.AddDays(201), buffer);
        Note();
        return [.. steps];
    }

    private static Journey Of(string name)
    {
        Assert.True(
            Journey.TryParse(SchemaDocuments.Bytes("good", "journey." + name + ".json"), out var journey, out _)
        );
        return journey;
    }

    private static void Verify(string name, string text) =>
        ApprovedText.Verify("tests/Loyalty.Rules.Tests/Journeys/Approved/" + name.Replace(".", ".approved."), text);
}
