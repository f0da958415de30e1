using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing;
using Loyalty.Rules.Testing.Documents;

namespace Loyalty.Rules.Tests.Testing;

public sealed class ScenarioProblemTests
{
    private const string Program = """
        "program": { "program": "p", "currency": "USD", "rules": [
            { "id": "card", "type": "freeItem", "buy": { "units": 5 } },
            { "id": "year", "type": "tieredSpend", "window": "calendarYear", "tiers": [
                { "id": "silver", "from": "10.00" }, { "id": "gold", "from": "100.00" } ] } ] }
        """;

    private const string Cone = """{ "sku": "cone", "price": "2.00" }""";

    /// <summary>Each code with its whole message; {0} in a scenario stands for the program above.</summary>
    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                Steps("""{ "return": { "sale": "1" } }"""),
                "error LR0303 at $.steps[0].return (line 1, column 307): Steps of the kind 'return' are not known yet. This release knows 'enrol', 'sale', 'event', 'enter' and 'tick'; leave the step out, or use a later one."
            },
            {
                Steps("""{ "tick": { "at": "2026-06-01T12:00:00Z" } }"""),
                "error LR0318 at $.steps[0].tick: The program has no journey, so that no tick can happen. Give the program a journey, or leave the step out."
            },
            {
                Walk("""{ "event": { "member": "ann", "event": "moved" }, "expect": { "discount": "0.00" } }"""),
                "error LR0319 at $.steps[0].expect.discount: Nothing is bought in this step, so that 'discount' says nothing. Leave it out; what is kept of the member, 'phase', 'touches', 'sent', 'journeyPoints' and 'answer' can be expected."
            },
            {
                Walk(
                    """{ "enrol": { "member": "ann" } }, { "enrol": { "member": "bob" } }, { "tick": { "at": "2026-07-01T12:00:00Z" }, "expect": { "phase": "new" } }"""
                ),
                "error LR0323 at $.steps[2].expect.phase: Time passes for all members here, so that 'phase' could be anyone's. Name the member of the step, or leave it out."
            },
            {
                Walk("""{ "event": { "member": "ann", "event": "move" } }"""),
                "error LR0324 at $.steps[0].event.event: The journey of the program has no event 'move' that is told. Did you mean 'moved'? Ids are compared letter by letter."
            },
            {
                Walk("""{ "enrol": { "member": "ann" }, "expect": { "phase": "now" } }"""),
                "error LR0325 at $.steps[0].expect.phase: The journey of the program has no phase 'now'. Did you mean 'new'? Ids are compared letter by letter."
            },
            {
                Walk("""{ "enrol": { "member": "ann" }, "expect": { "touches": ["hallo"] } }"""),
                "error LR0326 at $.steps[0].expect.touches[0]: The journey of the program has no touch 'hallo'. Did you mean 'hello'? Ids are compared letter by letter."
            },
            {
                Walk("""{ "enrol": { "member": "ann" }, "expect": { "answer": "moved" } }"""),
                "error LR0327 at $.steps[0].expect.answer: A sale is taken or refused. Say 'refused' in place of 'answer', or leave it out."
            },
            {
                Walk(
                    """{ "enrol": { "member": "ann" } }, { "enrol": { "member": "bob" } }, { "tick": { "at": "2026-07-01T12:00:00Z" } }, { "tick": { "at": "2026-06-30T12:00:00Z", "member": "bob" } }"""
                ),
                "error LR0328 at $.steps[3].tick: Time has passed up to 2026-07-01 12:00 +00:00 before this step, and does not go back. Say a later 'at'; what comes late is a sale or an event with an earlier one."
            },
            {
                Walk(
                    """{ "enrol": { "member": "ann" } }, { "tick": { "at": "2026-07-01T12:00:00Z", "zone": "America/NewYork" } }"""
                ),
                "error LR0329 at $.steps[1].tick.zone: There is no time zone 'America/NewYork'. Write the IANA name of one, such as \"America/New_York\" or \"Asia/Ho_Chi_Minh\"."
            },
            {
                Walk(
                    """{ "enrol": { "member": "anna" } }, { "tick": { "at": "2026-07-01T12:00:00Z", "member": "ana" } }"""
                ),
                "error LR0333 at $.steps[1].tick.member: Nothing has been told of 'ana' before this step, so that no time can pass for them. Did you mean 'anna'? Name a member of a step before, or of 'members'."
            },
            {
                Walk("""{ "event": { "member": "ann", "event": "moved", "attributes": { "citi": "Hue" } } }"""),
                "error LR0334 at $.steps[0].event.attributes.citi: The journey of the program reads no attribute 'citi'. Did you mean 'city'? Declare it under 'attributes' of the journey, or leave it out."
            },
            {
                Walk("""{ "enrol": { "member": "ann" }, "expect": { "sent": ["hello"] } }"""),
                "error LR0335 at $.steps[0].expect.sent: Touches go out as time passes. Expect 'sent' of a 'tick' after this step, or 'touches' here, which are those that it issues."
            },
            {
                Whole(""" "members": { "ann": {} }, "steps": [{ "sale": { "member": "anne", "lines": [] } }]"""),
                "error LR0304 at $.steps[0].sale.member: The scenario has no member 'anne'. Did you mean 'ann'? Add the member to 'members'; one of whom nothing is to be said is an empty object."
            },
            {
                Whole(
                    """ "members": { "ann": { "state": { "member": "bob", "version": 0, "program": "p", "programVersion": 1, "fingerprint": "#", "currency": "USD" } } }, "steps": [{ "enrol": { "member": "ann" } }]"""
                ),
                "error LR0305 at $.members.ann.state: The state is of member 'bob' and stands under 'ann'. Give the member the id of the state."
            },
            {
                Sale("""{ "sku": "cone" }"""),
                "error LR0306 at $.steps[0].sale.lines[0]: The line has neither 'amount' nor 'price', and the scenario has no catalog. Write one of them."
            },
            {
                Whole(
                    """ "catalog": { "catalog": 0, "items": [{ "sku": "cone" }] }, "steps": [{ "sale": { "lines": [{ "sku": "cone" }] } }]"""
                ),
                "error LR0306 at $.steps[0].sale.lines[0]: The line has neither 'amount' nor 'price', and the catalog has no price of 'cone'. Write one of them."
            },
            {
                Whole(
                    """ "catalog": { "catalog": 0, "items": [{ "sku": "cones" }] }, "steps": [{ "sale": { "lines": [{ "sku": "cone" }] } }]"""
                ),
                "error LR0306 at $.steps[0].sale.lines[0]: The line has neither 'amount' nor 'price', and the catalog has no price of 'cone'. Did you mean 'cones'? Write one of them."
            },
            {
                Sale("""{ "sku": "ham", "quantity": 0.455, "price": "5.50" }"""),
                "error LR0307 at $.steps[0].sale.lines[0]: 0.455 at 5.50 USD each is no amount of USD. Write the 'amount' that the till charges instead."
            },
            {
                Sale("""{ "sku": "ham", "quantity": 9223372036854775, "price": "9000000000000000.00" }"""),
                "error LR0307 at $.steps[0].sale.lines[0]: 9223372036854775 at 9000000000000000.00 USD each is no amount of USD. Write the 'amount' that the till charges instead."
            },
            {
                Expect(""" "tier": { "card": "gold" }"""),
                "error LR0308 at $.steps[0].expect.tier.card: Rule 'card' has no tiers of members. Name a rule of tiers over a calendar window."
            },
            {
                Expect(""" "distance": { "card": null }"""),
                "error LR0308 at $.steps[0].expect.distance.card: Rule 'card' has no tiers of members. Name a rule of tiers over a calendar window."
            },
            {
                Expect(""" "tier": { "year": "golf" }"""),
                "error LR0309 at $.steps[0].expect.tier.year: Rule 'year' has no tier 'golf'. It has 'silver' and 'gold'. Did you mean 'gold'?"
            },
            {
                Expect(""" "distance": { "year": 5 }, "measure": { "year": 7 } """),
                "error LR0344 at $.steps[0].expect.distance.year: The tiers of rule 'year' are measured by money: put it in quotes.\n"
                    + "error LR0344 at $.steps[0].expect.measure.year: The tiers of rule 'year' are measured by money: put it in quotes."
            },
            {
                Whole(
                    """ "steps": [{ "sale": { "lines": [{ "sku": "cone", "quantity": "$unit", "price": "1.00" }] } }], "cases": [{ "units": 1 }]"""
                ),
                "error LR0310 at $.steps[0].sale.lines[0].quantity: No case gives a value 'unit'. The cases give 'units'. Did you mean 'units'?\n"
                    + "error LR0312 at $.cases[0].units: Nothing in the scenario takes the value 'units'. Write \"$units\" where it belongs, or leave it out."
            },
            {
                Whole(
                    """ "steps": [{ "sale": { "lines": [{ "sku": "cone", "quantity": "$units", "price": "1.00" }] } }], "cases": [{ "units": 1 }, {}]"""
                ),
                "error LR0311 at $.cases[1]: This case gives no value 'units', which the scenario takes from its cases. Add it."
            },
            {
                Whole(
                    """ "steps": [{ "sale": { "lines": [{ "sku": "$sku", "price": "1.00" }] } }], "cases": ["""
                        + string.Join(",", Enumerable.Repeat("""{ "sku": "cone" }""", 1001))
                        + "]"
                ),
                "error LR0313 at $.cases: A scenario has at most 1000 cases, and this one has 1001. Split it."
            },
            {
                Whole(""" "members": { "ann": { "points": 5 } }, "steps": [{ "enrol": { "member": "ann" } }]"""),
                "error LR0314 at $.members.ann.points: Neither a rule of the program nor its journey gives points, so no member can have any. Add a rule that gives points, or leave the property out."
            },
            {
                Expect(""" "discountByLine": { "2": "1.00" }"""),
                "error LR0315 at $.steps[0].expect.discountByLine['2']: The sale has no line '2'. Its lines are '1'; a line without an id has its place, counted from 1."
            },
            {
                Expect(""" "balance": 1, "stamps": { "card": 1 }"""),
                "error LR0316 at $.steps[0].expect.balance: The sale is a guest's, of whom nothing is kept. Name the member of the sale, or leave 'balance' out.\n"
                    + "error LR0316 at $.steps[0].expect.stamps.card: The sale is a guest's, of whom nothing is kept. Name the member of the sale, or leave 'stamps' out."
            },
            {
                Whole(
                    """ "members": { "ann": { "state": { "member": "ann", "version": 0, "program": "p", "programVersion": 1, "fingerprint": "#", "currency": "USD" }, "joined": true } }, "steps": [{ "enrol": { "member": "ann" } }]"""
                ),
                "error LR0317 at $.members.ann.state: A whole state says all that a member starts with. Leave 'joined' out, or say the start without 'state'."
            },
            {
                Expect(""" "discuont": "1.00" """),
                "error LR0020 at $.steps[0].expect.discuont: An expectation has no property 'discuont'. Did you mean 'discount'?"
            },
            {
                Expect(""" "awards": { "crad": {} }"""),
                "error LR0085 at $.steps[0].expect.awards.crad: The program has no rule 'crad'. Did you mean 'card'?"
            },
            {
                Whole(
                    """ "members": { "ann": { "stamps": { "card": 5, "year": 1 } } }, "steps": [{ "enrol": { "member": "ann" } }]"""
                ),
                "error LR0382 at $.members.ann.stamps.card: A card of rule 'card' has 0 to 4 open stamps, not 5: 5 stamps owe a reward and begin a new card. Say the rest here, and units that wait under 'owed'.\n"
                    + "error LR0086 at $.members.ann.stamps.year: Rule 'year' keeps nothing in an account 'stamps'. It keeps 'measure' and 'remainder'."
            },
            {
                Expect(""" "verdicts": { "card": true }, "discount": 1"""),
                "error LR0023 at $.steps[0].expect.verdicts.card: Here belongs a verdict such as \"awarded\", or an object with its numbers, not true or false.\n"
                    + "error LR0023 at $.steps[0].expect.discount: Here belongs an amount of money in quotes, such as \"2.25\", not a number. Put it in quotes."
            },
            {
                Steps(""),
                "error LR0030 at $.steps: Nothing stands in here. Name at least one, or leave the property out."
            },
            {
                Steps("""{ "note": "nothing" }"""),
                "error LR0032 at $.steps[0]: A step takes one of 'enrol', 'sale', 'event', 'enter', 'tick', 'return', 'void', 'redeem' and 'adjust'. It has none, but 'note'."
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryRead_OfABadScenario_SaysWhatIsWrong(string json, string expected)
    {
        string fingerprint = Encoding.UTF8.GetString(Plan().NewMember("x").ToJson()).Split('"').First(IsHash);
        byte[] utf8 = Encoding.UTF8.GetBytes(json.Replace("\"#\"", "\"" + fingerprint + "\""));

        Assert.False(Scenario.TryRead(utf8, "", out var scenario, out var report));

        Assert.Null(scenario);
        string[] said = [.. report.All.Select(one => Placeless(one, expected))];
        Assert.Equal(expected, string.Join("\n", said));
        Assert.All(report.All, one => Assert.True(one.Line > 0 && one.Column > 0));
    }

    [Fact]
    public void TryReadFile_OfAFileThatIsNotThere_SaysSo()
    {
        Assert.False(Scenario.TryReadFile("nowhere/to-be.json", out _, out var report));

        Assert.Equal(
            "error LR0300 at $: The scenario 'nowhere/to-be.json' cannot be read: there is no such folder. Check the path.",
            report.ToString()
        );
    }

    [Theory]
    [InlineData("nowhere.json", "there is no such file")]
    [InlineData("nowhere/club.json", "there is no such folder")]
    [InlineData("", null)]
    public void TryRead_OfAPathToNothing_SaysSo(string path, string? why)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(
            $$"""{ "scenario": 0, "program": "{{path}}", "steps": [{ "sale": { "lines": [] } }] }"""
        );

        Assert.False(Scenario.TryRead(utf8, RepositoryRoot.Path, out _, out var report));

        Assert.Equal(
            why is null
                ? "error LR0029 at $.program (line 1, column 29): This text is empty. Give it at least one character."
                : $"error LR0301 at $.program (line 1, column 29): The file '{path}' cannot be read: {why}. A path counts from the folder of the scenario that names it.",
            report.ToString()
        );
    }

    [Fact]
    public void TryRead_OfAPathToABadProgram_SaysAllThatIsWrongWithIt()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(
            """{ "scenario": 0, "program": "program.rule-unknown-type.json", "steps": [{ "sale": { "lines": [] } }] }"""
        );

        Assert.False(Scenario.TryRead(utf8, RepositoryRoot.Combine("tests/schema/bad"), out _, out var report));

        Assert.StartsWith(
            "error LR0302 at $.program (line 1, column 29): The file 'program.rule-unknown-type.json' is refused. Mend it first:\n  error LR0027 at $.rules[0].type (line ",
            report.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TryRead_OfAProgramThatCannotBeCompiled_PointsIntoTheScenario()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(
            """
            {
              "scenario": 0,
              "program": { "program": "p", "currency": "USD", "rules": [
                { "id": "card", "type": "freeItem", "buy": { "items": "cones", "units": 5 } }
              ] },
              "steps": [{ "sale": { "lines": [] } }]
            }
            """
        );

        Assert.False(Scenario.TryRead(utf8, "", out _, out var report));

        var one = Assert.Single(report.All);
        Assert.Equal(("$.program.rules[0].buy.items", 4), (one.Path, one.Line));
    }

    [Fact]
    public void TryRead_OfAWrongValueInACase_PointsToTheCase()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(
            "{ \"scenario\": 0,\n"
                + Program.Replace("\r\n", " ").Replace('\n', ' ')
                + ",\n\"steps\": [{ \"sale\": { \"lines\": [{ \"sku\": \"cone\", \"quantity\": \"$n\", \"price\": \"1.00\" }], \"x\": 1 } }],\n"
                + "\"cases\": [{ \"n\": 1 },\n{ \"n\": true }] }"
        );

        Assert.False(Scenario.TryRead(utf8, "", out _, out var report));

        // What is wrong in all cases is said once, where it stands.
        Assert.Equal(
            [("LR0020", "$.steps[0].sale.x", 3, 88), ("LR0023", "$.cases[1].n", 5, 8)],
            report.All.Select(one => (one.Code, one.Path, one.Line, one.Column))
        );
    }

    [Fact]
    public void TryRead_OfNoJson_SaysWhere()
    {
        Assert.False(Scenario.TryRead("{"u8, "", out _, out var report));
        Assert.Equal("LR0005", Assert.Single(report.All).Code);
    }

    [Fact]
    public void All_OfScenarioCodes_AreRaisedByATestAndInOrder()
    {
        string tests = File.ReadAllText(
            RepositoryRoot.Combine("tests/Loyalty.Rules.Tests/Testing/ScenarioProblemTests.cs")
        );
        var codes = ScenarioCodes.All.Select(one => one.Code).ToList();

        Assert.All(codes, code => Assert.Contains("error " + code + " at ", tests, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.Matches("^LR03[0-9]{2}$", code));
        Assert.Equal(codes.Distinct().OrderBy(code => code, StringComparer.Ordinal), codes);
        Assert.Equal(
            typeof(ScenarioCodes)
                .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
                .Count(field => field.FieldType == typeof(DiagnosticDescriptor)),
            codes.Count
        );
    }

    private static LoyaltyPlan Plan() => LoyaltyProgram.Parse(Program.Substring(Program.IndexOf(':') + 1)).Compile();

    private static bool IsHash(string text) =>
        text.Length == 16 && text.All(sign => sign is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>Most cases leave the place to the path.</summary>
    private static string Placeless(Diagnostic one, string expected) =>
        expected.Contains("(line ") ? one.ToString() : $"error {one.Code} at {one.Path}: {one.Message}";

    private static string Whole(string rest) =>
        "{ \"scenario\": 0, " + Program.Replace("\r\n", " ").Replace('\n', ' ').Replace("    ", "") + "," + rest + " }";

    private static string Steps(string steps) => Whole(" \"steps\": [" + steps + "]");

    /// <summary>Steps under a program with a journey.</summary>
    private static string Walk(string steps) =>
        "{ \"scenario\": 0, \"program\": { \"program\": \"p\", \"currency\": \"USD\", \"rules\": [], \"journey\": "
        + "{ \"journey\": \"walk\", \"version\": 1, \"events\": [\"enrolled\", \"moved\"], \"attributes\": [\"city\"], \"entry\": { \"on\": \"enrolled\" }, \"channels\": { \"email\": {} }, "
        + "\"touches\": [{ \"id\": \"hello\", \"kind\": \"welcome\", \"channel\": \"email\" }], "
        + "\"phases\": [{ \"id\": \"new\", \"kind\": \"steady\", \"enter\": [{ \"touch\": \"hello\" }] }] } }, \"steps\": ["
        + steps
        + "] }";

    private static string Sale(string line) => Steps("{ \"sale\": { \"lines\": [" + line + "] } }");

    private static string Expect(string expectation) =>
        Steps("{ \"sale\": { \"lines\": [" + Cone + "] }, \"expect\": {" + expectation + "} }");
}
