using System.Text;

namespace Loyalty.Rules.Tests.Json;

/// <summary>What its plan and its sale can say of a decision; each message whole.</summary>
public sealed class DecisionProblemTests
{
    private static readonly string Good = Encoding.UTF8.GetString(
        SchemaDocuments.Rewrite(
            "decision.sale-13.json",
            SchemaDocuments.Bytes("good", "decision.sale-13.json"),
            indented: false,
            out _
        )!
    );

    public static TheoryData<string, string, string> Problems =>
        new()
        {
            {
                "\"transaction\":\"sale-13\",\"format\"",
                "\"transaction\":\"sale-14\",\"format\"",
                "LR0070 at $.transaction: The decision was not made on the sale that was handed over: it has another id. Hand over the sale that was decided, as it was."
            },
            {
                "\"member\":\"ann\",\"stateVersion\":12",
                "\"stateVersion\":12",
                """
                    LR0070 at $: The decision was not made on the sale that was handed over: it names another member, or none. Hand over the sale that was decided, as it was.
                    LR0074 at $.nextState: The next state does not follow from this decision: it is of another member than the sale. Take the document as it was written.
                    """
            },
            {
                "\"stateVersion\":12,\"body\":\"b4d3ed2bd043e6ad\"",
                "\"stateVersion\":12,\"body\":\"b4d3ed2bd043e6ae\"",
                "LR0070 at $.body: The decision was not made on the sale that was handed over: its instant, lines or details differ. Hand over the sale that was decided, as it was."
            },
            {
                "\"stateVersion\":12,\"body\":\"b4d3ed2bd043e6ad\"",
                "\"stateVersion\":12",
                "LR0021 at $.body: A decision needs the property 'body': a hash of the sale in canonical line order."
            },
            {
                "{\"award\":0,\"line\":0,",
                "{\"award\":5,\"line\":3,",
                """
                    LR0071 at $.lineDiscounts[0].award: There is no award 5, counted from 0: the decision has 5.
                    LR0071 at $.lineDiscounts[0].line: There is no line 3, counted from 0: the sale has 3.
                    LR0072 at $.awards[0]: '6.75' cannot stand here: its parts on the lines come to '0.00'.
                    """
            },
            {
                "\"lines\":[0]},{\"rule\":\"own\"",
                "\"lines\":[0,9]},{\"rule\":\"own\"",
                "LR0071 at $.outcomes[0].lines: There is no line 9, counted from 0: the sale has 3."
            },
            {
                "\"status\":\"accepted\"",
                "\"status\":\"accepted\",\"line\":3",
                "LR0071 at $.admission.line: There is no line 3, counted from 0: the sale has 3."
            },
            {
                "\"total\":\"44.49\",\"discount\":\"11.75\",\"payable\":\"32.74\",\"points\":18",
                "\"total\":\"44.50\",\"discount\":\"11.74\",\"payable\":\"32.74\",\"points\":17",
                """
                    LR0072 at $.total: '44.50' cannot stand here: the amounts of the sale come to '44.49'.
                    LR0072 at $.discount: '11.74' cannot stand here: the discounts of the awards come to '11.75'.
                    LR0072 at $.payable: '32.74' cannot stand here: total less discount is '32.76'.
                    LR0072 at $.points: 17 cannot stand here: the points of the awards come to 18.
                    """
            },
            {
                "\"rule\":\"quarter\",\"kind\"",
                "\"rule\":\"half\",\"kind\"",
                "LR0073 at $.awards[3]: This rule stands in the list already. A decision has one entry for each rule; keep one."
            },
            {
                "\"rule\":\"own\",\"verdict\":\"silent\"",
                "\"rule\":\"none\",\"verdict\":\"silent\"",
                "LR0085 at $.outcomes[1].rule: The program has no rule 'none'."
            },
            {
                "\"rule\":\"own\",\"verdict\":\"silent\"",
                "\"rule\":\"own\",\"verdict\":\"lost\"",
                "LR0021 at $.outcomes[1].lostTo: An outcome 'lost' needs the property 'lostTo': the rule that got in its place."
            },
            {
                "\"status\":\"accepted\"",
                "\"status\":\"alreadyApplied\"",
                """
                    LR0021 at $.admission.applied: An admission 'alreadyApplied' needs the property 'applied': what the sale posted the first time.
                    LR0074 at $.nextState: The next state does not follow from this decision: its version is not the one that follows. Take the document as it was written.
                    """
            },
            {
                "\"nextState\":{\"member\":\"ann\"",
                "\"nextState\":{\"member\":\"bob\"",
                "LR0074 at $.nextState: The next state does not follow from this decision: it is of another member than the sale. Take the document as it was written."
            },
            {
                "\"stateVersion\":12,",
                "",
                "LR0074 at $.nextState: The next state does not follow from this decision: it was decided upon no state. Take the document as it was written."
            },
            {
                "\"rule\":\"card\",\"account\":\"stamps\",\"before\":2,\"after\":0",
                "\"rule\":\"card\",\"account\":\"stamps\",\"before\":5,\"after\":-1",
                """
                    LR0090 at $.postings[1].before: 5 is out of range. Rule 'card' keeps 0 to 4 in 'stamps'.
                    LR0090 at $.postings[1].after: -1 is out of range. Rule 'card' keeps 0 to 4 in 'stamps'.
                    """
            },
            {
                "{\"rule\":\"half\",\"account\":\"points\",\"before\":0,\"after\":4}",
                "{\"account\":\"points\",\"cap\":0,\"from\":\"2026-06-01\",\"of\":2,\"before\":1,\"after\":0}",
                """
                    LR0021 at $.postings[8].rule: A lot needs the property 'rule': the id of the rule that gave it.
                    LR0087 at $.postings[8].cap: 0 is no cap that counts here. 'points' is counted by no cap. Leave it out.
                    LR0091 at $.postings[8].of: 2 is not the denominator here. 'points' is whole. Leave it out.
                    LR0088 at $.postings[8].from: The program itself keeps 'points' without a window. Leave the property out.
                    LR0025 at $.postings[8].before: 1 is out of range. Here belongs 0, before a lot is born.
                    LR0025 at $.postings[8].after: 0 is out of range. Here belongs at least one point.
                    """
            },
            {
                "\"need\":\"500.00\"",
                "\"need\":500",
                "LR0023 at $.outcomes[6].need: Here belongs an amount of money in quotes, such as \"2.25\", not a number. Put it in quotes."
            },
            {
                "\"unit\":\"units\",\"missing\":1",
                "\"unit\":\"units\",\"missing\":-1",
                "LR0025 at $.nudges[0].missing: -1 is out of range. Here belongs a number that is not negative."
            },
        };

    [Theory]
    [MemberData(nameof(Problems))]
    public void TryReadDecision_OfWhatDoesNotFit_SaysAllOfIt(string part, string instead, string expected)
    {
        int at = Good.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        byte[] utf8 = Encoding.UTF8.GetBytes(Good.Remove(at) + instead + Good.Remove(0, at + part.Length));

        Assert.False(EveryAccount.Plan.TryReadDecision(utf8, EveryAccount.Sales[13], out var decision, out var report));

        Assert.Null(decision);
        var said = report.All.Select(one => $"{one.Code} at {one.Path}: {one.Message}").OrderBy(one => one);
        Assert.Equal(expected.Replace("\r", "").Split('\n').OrderBy(one => one), said);
        Assert.All(report.All, one => Assert.True(one.Line == 1 && one.Column > 0, one.ToString()));
    }

    [Fact]
    public void TryReadDecision_WithoutItsNextState_SaysThatItIsMissing()
    {
        int at = Good.IndexOf(",\"nextState\"", StringComparison.Ordinal);

        Assert.False(
            EveryAccount.Plan.TryReadDecision(
                Encoding.UTF8.GetBytes(Good.Remove(at) + "}"),
                EveryAccount.Sales[13],
                out _,
                out var report
            )
        );

        Assert.Equal(
            "error LR0021 at $.nextState (line 1, column 1): A decision needs the property 'nextState': the member's state with the decision applied.",
            report.ToString()
        );
    }

    [Fact]
    public void TryReadDecision_OfAnotherProgram_SaysThatOnce()
    {
        string other = Good.Replace("\"program\":\"every-account\"", "\"program\":\"scoop-club\"");

        Assert.False(
            EveryAccount.Plan.TryReadDecision(
                Encoding.UTF8.GetBytes(other),
                EveryAccount.Sales[13],
                out _,
                out var report
            )
        );

        Assert.Equal(
            "error LR0080 at $.program (line 1, column 47): The document is of program 'scoop-club', and the plan is of 'every-account'. Read it with a plan of its own program.",
            report.ToString()
        );
    }
}
